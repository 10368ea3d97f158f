import { expect, test } from "vitest";
import { parse } from "./parse.ts";
import { Unusable } from "./position.ts";

test("gives the value of YAML and of JSON", () => {
  expect(parse("a: 1\nb: [x, y]\n").value).toEqual({ a: 1, b: ["x", "y"] });
  expect(parse('{ "a": 1, "b": ["x", "y"] }').value).toEqual({ a: 1, b: ["x", "y"] });
});

test("merges the keys of YAML", () => {
  expect(parse("a: &a { x: 1 }\nb: { <<: *a, y: 2 }\n").value).toMatchObject({ b: { x: 1, y: 2 } });
});

const yaml = "responses:\n  200: { a: 1 }\nlist: &list\n  - x\n  - b: 2\nagain: *list\na/b: 1\n";
const json = `{
  "responses": {
    "200": { "a": "\\"{[" } },
  "list": [ "x",
    { "b": 2 }, [[1], [2, {"c": 3}]]
  ], "a/b": 1,
  "__proto__": { "x": 1 }
}`;

test.each([
  ["a name", "/responses", [1, 1], [2, 3]],
  ["a name that is a number", "/responses/200/a", [2, 10], [3, 14]],
  ["an item", "/list/0", [4, 5], [4, 13]],
  ["a name in an item", "/list/1/b", [5, 5], [5, 7]],
  ["the nearest name before what is not there", "/list/1/c/d", [5, 5], [5, 5]],
  ["a name with a slash", "/a~1b", [7, 1], [6, 6]],
  ["the beginning for the whole", "", [1, 1], [1, 1]],
])("locates %s in YAML and in JSON", (_, pointer, inYaml, inJson) => {
  const [yamlPosition, jsonPosition] = [yaml, json].map((text) => parse(text).locate([pointer]).get(pointer));

  expect([yamlPosition?.line, yamlPosition?.column]).toEqual(inYaml);
  expect([jsonPosition?.line, jsonPosition?.column]).toEqual(inJson);
});

test("locates the name of an alias for what is behind it", () => {
  expect(parse(yaml).locate(["/again/1/b"]).get("/again/1/b")).toEqual({ line: 6, column: 1 });
});

test("locates several at once in JSON, also in lists of lists and under a name of all objects", () => {
  const positions = parse(json).locate(["/list/2/1/1/c", "/list/2/1", "/__proto__/x", "/list/2/0/0"]);

  expect([...positions.values()].map(({ line, column }) => `${line}:${column}`)).toEqual([
    "5:28",
    "5:23",
    "7:18",
    "5:19",
  ]);
});

test("keeps a name that would change the prototype of an object as a name", () => {
  for (const text of ['{ "__proto__": { "x": 1 } }', "__proto__: { x: 1 }\n"]) {
    const { value } = parse(text);

    expect(JSON.stringify(value)).toBe('{"__proto__":{"x":1}}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  }
});

const bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
for (const level of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
  bomb.push(
    `a${level}: &a${level} [${Array(10)
      .fill(`*a${level - 1}`)
      .join(", ")}]`,
  );
}

test.each<[string, string, object]>([
  [
    "a list that does not end",
    "a: [1\nb: 2\n",
    {
      message: "Flow sequence in block collection must be sufficiently indented and end with a ]",
      fix: "fix the YAML",
      position: { line: 2, column: 1 },
    },
  ],
  [
    "a name that occurs twice",
    "a: 1\na: 2\n",
    { message: "Map keys must be unique", position: { line: 2, column: 1 } },
  ],
  [
    "a name that occurs twice in JSON",
    '{"a": 1,\n"a": 2}',
    { message: "Map keys must be unique", position: { line: 2, column: 1 } },
  ],
  ["a name that is a list", "? [a]\n: 1\n", { message: "a name is a list or a map", position: { line: 1, column: 3 } }],
  [
    "an alias of nothing",
    "a: 1\nb: *c\n",
    { message: "the alias *c has no anchor before it", position: { line: 2, column: 4 } },
  ],
  [
    "an alias inside what it names",
    "a: &a\n  b: [*a]\n",
    { message: "the alias *a stands inside its own anchor", position: { line: 2, column: 7 } },
  ],
  [
    "aliases that multiply beyond measure",
    bomb.join("\n"),
    {
      message: "Excessive alias count indicates a resource exhaustion attack",
      fix: "write out what the aliases repeat",
      position: { line: 1, column: 1 },
    },
  ],
  [
    "more aliases than a description needs",
    `a: &a 1\nb: [${Array(1001).fill("*a").join(", ")}]\n`,
    { message: "it has more than 1000 aliases", fix: "write out what they repeat" },
  ],
  [
    "YAML that is nested too deep",
    `${"[".repeat(100_000)}`,
    { message: "it is nested too deep to be read", fix: "move its inner parts under `components`" },
  ],
  [
    "JSON that is nested too deep",
    `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`,
    { message: "it is nested deeper than 200 levels", fix: "move its inner parts under `components`" },
  ],
  [
    "an unpaired surrogate",
    '{"a": {\n"b": "\\ud800"}}',
    {
      message: "the text contains an unpaired surrogate",
      fix: "write complete Unicode characters",
      pointer: "/a/b",
      position: { line: 2, column: 1 },
    },
  ],
  [
    "an unpaired surrogate in a name",
    '{"a": {"\\ud800": 1}}',
    { message: "a name in it contains an unpaired surrogate", pointer: "/a" },
  ],
  [
    "a number that JSON does not have",
    "a: .inf\n",
    { message: "JSON has no number Infinity", fix: "write a finite number, or a text" },
  ],
  [
    "a value that JSON does not have",
    "a: !!binary aGk=\n",
    { message: "this is not a text, number, boolean, list or map" },
  ],
])("refuses %s", (_, text, error) => {
  const refused = () => parse(text);

  expect(refused).toThrow(Unusable);
  expect(refused).toThrow(expect.objectContaining(error));
});
