import { expect, test } from "vitest";
import { codeBlock, codeSpan, markdownText, webLink } from "./markdown-text.ts";

test.each([
  ["plain words", "Nobody breaks, 2 of 3.", "Nobody breaks, 2 of 3."],
  ["code", "`a|<b>` stays", "`a|<b>` stays"],
  ["half of code", "one ` alone", "one \\` alone"],
  ["markup", "*a* _b_ ~c~ [d](e) | \\", "\\*a\\* \\_b\\_ \\~c\\~ \\[d\\](e) \\| \\\\"],
  ["HTML", "</details><!-- &amp;", "&lt;/details&gt;&lt;!-- &amp;amp;"],
  ["mentions", "@octocat @org/team a@b.test", "@&#8203;octocat @&#8203;org/team a@&#8203;b.test"],
  ["references", "#1 org/name#2 GH-3", "#&#8203;1 org/name#&#8203;2 GH&#8203;-3"],
  ["commits", "in 0123abcdef", "in 0&#8203;123abcdef"],
  ["links", "https://evil.test www.evil.test", "https:&#8203;//evil.test www&#8203;.evil.test"],
  ["pictures", ":tada:", ":&#8203;tada:"],
  ["math", "$a$", "<span>$</span>a<span>$</span>"],
  ["a list", "- a", "\\- a"],
  ["a numbered list", "1. a", "1\\. a"],
  ["lines", "a\n\n# b", "a #&#8203; b"],
])("keeps %s text", (_, text, want) => {
  expect(markdownText(text)).toBe(want);
});

test.each([
  ["a", "`a`"],
  ["a`b", "``a`b``"],
  ["`a``", "``` `a`` ```"],
  ["a\nb\u202E", "`a b\\u202E`"],
  ["", ""],
])("writes %j as code", (text, want) => {
  expect(codeSpan(text)).toBe(want);
});

test("no text ends a block of code", () => {
  expect(codeBlock("diff", "a\n````\nb")).toBe("`````diff\na\n````\nb\n`````\n");
});

test.each([
  ["https://demo.test/a b", "[page](<https://demo.test/a%20b>)"],
  ["http://demo.test", ""],
  ["javascript:alert(1)", ""],
  ["no URL", ""],
  [undefined, ""],
])("links %j", (url, want) => {
  expect(webLink("page", url)).toBe(want);
});
