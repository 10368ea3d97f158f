import { expect, test } from "vitest";
import { printableLines } from "./print.ts";

test.each([
  ["sets the clipboard", "a\u001b]52;c;ZXZpbA==\u0007b", "a\\u001b]52;c;ZXZpbA==\\u0007b"],
  ["clears the screen", "a\u001b[2Jb", "a\\u001b[2Jb"],
  ["returns to the beginning of the line", "a\rb", "a b"],
  ["turns the direction", "a\u202eb", "a\\u202eb"],
])("text that %s does not", (_, text, printed) => {
  expect(printableLines(text)).toBe(printed);
});

test("lines and tabs stay", () => {
  expect(printableLines("a\n\tb\r\nc\n")).toBe("a\n\tb\nc\n");
});
