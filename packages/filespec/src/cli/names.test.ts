import { expect, test } from "vitest";
import { kebabCase, suggestion, takeName } from "./names.ts";

test.each([
  ["getFile", "get-file"],
  ["asset_upload_id", "asset-upload-id"],
  ["X-Organization-Id", "x-organization-id"],
  ["getHTMLPage2", "get-html-page2"],
  ["repos/list-for-org", "repos-list-for-org"],
  ["isURL", "is-url"],
  ["+1", "1"],
  ["日本", ""],
])("%s is %s", (name, kebab) => {
  expect(kebabCase(name)).toBe(kebab);
});

test("a name that is taken gets the next candidate, and then a number", () => {
  const taken = new Set(["timeout"]);

  const names = [1, 2, 3].map(() => takeName(taken, "timeout", "query-timeout"));

  expect(names).toEqual(["query-timeout", "query-timeout-2", "query-timeout-3"]);
});

test.each([
  ["limti", "; did you mean limit?"],
  ["lst-files", "; did you mean list-files?"],
  ["list", "; did you mean list-files?"],
  ["something", ""],
])("what was meant by %s", (word, words) => {
  expect(suggestion(word, ["offset", "limit", "list-files"])).toBe(words);
});
