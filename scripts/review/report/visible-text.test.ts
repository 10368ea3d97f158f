import { expect, test } from "vitest";
import { clip, oneLine, visible } from "./visible-text.ts";

test.each([
  ["bidi overrides", "\u202Agpj\u202E.exe\u2066\u2069", "\\u202Agpj\\u202E.exe\\u2066\\u2069"],
  ["control characters", "\u0000\u001B[31m\u007F\u0085\r", "\\u0000\\u001B[31m\\u007F\\u0085\\u000D"],
  ["what has no width", "a\u200Bb\uFEFFc\u00ADd", "a\\u200Bb\\uFEFFc\\u00ADd"],
  ["line separators", "a\u2028b\u2029c", "a\\u2028b\\u2029c"],
  ["halves of characters", "\uD83D!", "\\uD83D!"],
  ["tags", "\u{E0041}", "\\u{E0041}"],
  ["nothing else", "tab\tline\r\n\u00FC\u6F22\u{1F600}", "tab\tline\n\u00FC\u6F22\u{1F600}"],
])("writes out %s", (_, text, want) => {
  expect(visible(text)).toBe(want);
});

test("puts all on one line", () => {
  expect(oneLine("  one\r\n\ttwo\u2028three \u202E ")).toBe("one two three \\u202E");
});

test.each([
  ["abcd", 4, "abcd"],
  ["abcde", 4, "abc…"],
  ["ab\u{1F600}d", 4, "ab…"],
])("clips %j to %i characters", (text, length, want) => {
  expect(clip(text, length)).toBe(want);
});
