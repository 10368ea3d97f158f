import { expect, test } from "vitest";
import { parseYaml } from "./parse-yaml.ts";

test("gives the value", () => {
  expect(parseYaml("a: 1\nb: [x, y]\n", "demo.yaml").value).toEqual({ a: 1, b: ["x", "y"] });
});

test.each<[string, (string | number)[], string]>([
  ["a name", ["responses"], "1:1"],
  ["a name that is a number", ["responses", "200", "a"], "2:10"],
  ["an item", ["list", 0], "4:5"],
  ["a name in an item", ["list", 1, "b"], "5:5"],
  ["the nearest name before what is not there", ["list", 1, "c", "d"], "5:5"],
  ["the name of an alias for what is behind it", ["again", 1, "b"], "6:1"],
  ["the beginning for the whole", [], "1:1"],
])("locates %s", (_, path, position) => {
  const { locate } = parseYaml(
    "responses:\n  200: { a: 1 }\nlist: &list\n  - x\n  - b: 2\nagain: *list\n",
    "demo.yaml",
  );

  expect(locate(path)).toBe(`demo.yaml:${position}`);
});

const bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
for (const level of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
  bomb.push(
    `a${level}: &a${level} [${Array(10)
      .fill(`*a${level - 1}`)
      .join(", ")}]`,
  );
}

test.each([
  [
    "a list that does not end",
    "a: [1\nb: 2\n",
    "demo.yaml:2:1: Flow sequence in block collection must be sufficiently indented and end with a ]; mend the YAML",
  ],
  ["a name that occurs twice", "a: 1\na: 2\n", "demo.yaml:2:1: Map keys must be unique; mend the YAML"],
  ["an alias of nothing", "a: 1\nb: *c\n", "demo.yaml:2:4: the alias *c names no anchor before it; mend the YAML"],
  [
    "an alias inside what it names",
    "a: &a\n  b: [*a]\n",
    "demo.yaml:2:7: the alias *a stands inside what it names; mend the YAML",
  ],
  [
    "aliases that multiply beyond measure",
    bomb.join("\n"),
    "demo.yaml:1:1: Excessive alias count indicates a resource exhaustion attack; write out what the aliases repeat",
  ],
])("throws where and what it is given %s", (_, text, message) => {
  expect(() => parseYaml(text, "demo.yaml")).toThrow(expect.objectContaining({ name: "ContractError", message }));
});
