import { expect, test } from "vitest";
import { parse } from "yaml";
import { parsePlainYaml } from "./plain-yaml.ts";

test.each([
  ["numbers and what looks like one", "[1, -1, 1.0, 1e3, 0x1F, 0o17, 017, 1_000, 0b11, .5, +1, 12:30]"],
  ["words", "[yes, no, on, true, True, TRUE, null, ~, Null, NaN, y]"],
  ["dates", "a: 2020-01-31\nb: 2020-01-31T12:00:00Z\n"],
  ["names that are numbers", "200: a\n404: b\n1: c\n"],
  [
    "texts of several lines",
    "a: |\n  x\n   y\n\nb: >-\n  x\n  y\n\n  z\nc: 'it''s\n  folded'\nd: \"\\u00e9\\\n  x\"\n",
  ],
  ["a byte order mark and the lines of Windows", "\ufeffa: 1\r\nb: |\r\n  x\r\n  y\r\n"],
  ["__proto__", "__proto__: { a: 1 }\n"],
  ["flows in blocks", "a:\n- b: [ { c: d, e }, f ]\n- - g\n  - h\n"],
])("gives the same value of %s as the library that knows all of YAML", (_, text) => {
  expect(parsePlainYaml(text)?.value).toEqual(parse(text));
});

test.each([
  ["an anchor", "a: &a 1\n"],
  ["an alias", "a: &a 1\nb: *a\n"],
  ["a tag", "a: !!str 1\n"],
  ["a merge key", "<<: { a: 1 }\nb: 2\n"],
  ["a name twice", "a: 1\na: 2\n"],
  ["two documents", "a: 1\n---\nb: 1\n"],
  ["nothing", ""],
  ["a list that does not end", "a: [1\n"],
])("leaves %s to that library", (_, text) => {
  expect(parsePlainYaml(text)).toBe(undefined);
});

test("locates names and items, also behind names that an object of JavaScript would put first", () => {
  const text = "b: 1\n200:\n  - x\n  - y: [1, { z: 2 }]\n'q r': |\n  text\nlast: 0\n";

  const located = parsePlainYaml(text)?.locate(["/200/1/y/1/z", "/200/1", "/q r", "/last", "/none"]);

  expect([...(located ?? [])].map(([pointer, { line, column }]) => `${pointer} ${line}:${column}`)).toEqual([
    "/200/1/y/1/z 4:14",
    "/200/1 4:5",
    "/q r 5:1",
    "/last 7:1",
    "/none 1:1",
  ]);
});
