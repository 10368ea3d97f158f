import { expect, test } from "vitest";
import { jsonText, printable, printableLine } from "./terminal.ts";

test("JSON has an escape for each character that is not seen, and is the same value", () => {
  const value = { name: "a\u001b[31m\u009b31m\u202e\u200b\u2028\u007f\n日本 é 🎬" };

  const text = jsonText(value);

  expect(text).toBe('{"name":"a\\u001b[31m\\u009b31m\\u202e\\u200b\\u2028\\u007f\\n日本 é 🎬"}');
  expect(JSON.parse(text)).toEqual(value);
});

test("indented JSON keeps its lines", () => {
  expect(jsonText({ a: [1] }, 2)).toBe('{\n  "a": [\n    1\n  ]\n}');
});

test("a text keeps lines and tabs, and nothing else that is not seen", () => {
  expect(printable("a\tb\r\nc\rd\u001b[2J")).toBe("a\tb\nc\\u000dd\\u001b[2J");
  expect(printableLine("a\n  b")).toBe("a b");
});
