import { expect, test } from "vitest";
import { ContractError, formatProblem } from "./problem.ts";

const problem = {
  file: "specs/demo/openapi.yaml",
  line: 3,
  column: 5,
  path: "/info",
  what: "x is wrong",
  fix: "remove it",
};

test("formats a problem as one line with its place, what is wrong and how to fix it", () => {
  expect(formatProblem(problem)).toBe("specs/demo/openapi.yaml:3:5: x is wrong; remove it");
});

test.each([
  ["a line break", "a\n  b", "a b"],
  ["a carriage return", "a\rb", "a b"],
  ["the separators of Unicode", "a\u2028b\u2029c", "a b c"],
  ["an escape sequence", "a\u001b[31mb", "a\\u001b[31mb"],
  ["a C1 control", "a\u009bb", "a\\u009bb"],
  ["a right-to-left override", "a\u202eb", "a\\u202eb"],
  ["a zero-width space", "a\u200bb", "a\\u200bb"],
])("shows %s in a description's text and does not print it", (_, what, shown) => {
  expect(formatProblem({ ...problem, what })).toBe(`specs/demo/openapi.yaml:3:5: ${shown}; remove it`);
});

test("an error has all problems, and a line for each", () => {
  const error = new ContractError([problem, { ...problem, line: 4, what: "y is wrong" }]);

  expect(error).toMatchObject({
    name: "ContractError",
    message: "specs/demo/openapi.yaml:3:5: x is wrong; remove it\nspecs/demo/openapi.yaml:4:5: y is wrong; remove it",
    problems: [problem, { ...problem, line: 4, what: "y is wrong" }],
  });
});
