import { expect, test } from "vitest";
import { code, pageAddress, plainText } from "./markdown.ts";

test.each([
  ["a|b", "a\\|b"],
  ["<b>a</b>", "\\<b>a\\</b>"],
  ["[a](b)", "\\[a\\](b)"],
  [" a\n\n# b ", "a # b"],
  ["a\\", "a\\\\"],
  ["a\u202eb", "a\\\\u202eb"],
])("plainText writes %j as %j", (text, markdown) => {
  expect(plainText(text)).toBe(markdown);
});

test.each([
  ["a", "`a`"],
  ["a`b", "`` a`b ``"],
  ["``", "``` `` ```"],
  ["a|b\nc", "`a\\|b c`"],
])("code writes %j as %j", (text, markdown) => {
  expect(code(text)).toBe(markdown);
});

test.each([
  ["https://demo.test/a", "https://demo.test/a"],
  ["https://demo.test/a b(c)|", "https://demo.test/a%20b%28c%29%7c"],
  ["javascript:canary()", undefined],
  ["//demo.test", undefined],
  ["https://", undefined],
  [undefined, undefined],
])("pageAddress gives of %j %j", (url, address) => {
  expect(pageAddress(url)).toBe(address);
});
