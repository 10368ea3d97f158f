import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { comment, header, literal, propertyName } from "./source-text.ts";

test("header names the source and the command", () => {
  expect(header("specs/demo/openapi.yaml")).toBe(
    "// Generated from specs/demo/openapi.yaml by `pnpm generate`. Do not edit: change the contract.\n\n",
  );
});

test.each<[string, (string | undefined)[], string]>([
  ["nothing given no text", [undefined, "", " \n "], ""],
  ["one line given one", ["Gets a file."], "/** Gets a file. */\n"],
  ["a block given lines", ["One.\nTwo."], "/**\n * One.\n * Two.\n */\n"],
  ["an empty line between paragraphs", ["One.", undefined, "Two."], "/**\n * One.\n *\n * Two.\n */\n"],
  ["no end of a comment within", ["*/ export const x = 1; /*"], "/** *\\/ export const x = 1; /* */\n"],
  ["no end of a comment in a row of asterisks", ["a***/b"], "/** a***\\/b */\n"],
  ["every line break of Unicode as a line", ["a\u2028b\u2029c\rd\r\ne"], "/**\n * a\n * b\n * c\n * d\n * e\n */\n"],
  ["no blanks at the end of an empty line", ["a\n\nb"], "/**\n * a\n *\n * b\n */\n"],
])("comment writes %s", (_, paragraphs, text) => {
  expect(comment(paragraphs)).toBe(text);
});

test("comment is indented with what it belongs to", () => {
  expect(comment(["One.", "Two."], "  ")).toBe("  /**\n   * One.\n   *\n   * Two.\n   */\n");
});

test.each<[string, unknown, string]>([
  ["a text", 'a "quoted" `text`', '"a \\"quoted\\" `text`"'],
  ["null", null, "null"],
  ["nothing in it", { list: [], map: {} }, "{ list: [], map: {} }"],
  ["members that are undefined", { a: undefined, b: 1 }, "{ b: 1 }"],
  ["names that are no identifiers", { "a-b": 1, "": 2, 200: 3, "01": 4 }, '{ 200: 3, "a-b": 1, "": 2, "01": 4 }'],
  ["a member called __proto__", Object.fromEntries([["__proto__", { x: 1 }]]), '{ ["__proto__"]: { x: 1 } }'],
])("literal writes %s", (_, value, text) => {
  expect(literal(value)).toBe(text);
});

test("literal breaks what is too long for a line, each level with its indentation", () => {
  const long = "x".repeat(60);

  expect(literal({ outer: { inner: [long, long] }, short: [1] })).toBe(
    `{\n  outer: {\n    inner: [\n      "${long}",\n      "${long}",\n    ],\n  },\n  short: [1],\n}`,
  );
});

test("literal gives back the same value when it is run, whatever it holds", () => {
  const value = Object.fromEntries([
    ["__proto__", { polluted: true }],
    ["constructor", `\u2028\u2029</script>*/\${}\``],
    ["new", [[], [{}], null, -1.5, true, "\ud800"]],
    ["10000000000", { "": "\0\n'\"\\" }],
  ]);

  expect(JSON.stringify(runInNewContext(`(${literal(value)})`))).toBe(JSON.stringify(value));
});

test.each([
  ["fileId", "fileId"],
  ["delete", "delete"],
  ["404", "404"],
  ["4XX", '"4XX"'],
  ["x-id", '"x-id"'],
  ["é", '"é"'],
  ["__proto__", '["__proto__"]'],
  // `new(…): …` in an interface would be a constructor.
  ["new", '"new"'],
])("propertyName declares %s as %s", (name, declared) => {
  expect(propertyName(name)).toBe(declared);
});
