import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { withLinks } from "./links.ts";

const guide = { path: "guide/index.md", source: "docs/guide/README.md", text: "# Guide\n" };
const contributing = {
  path: "maintain/contributing.md",
  source: "CONTRIBUTING.md",
  text: "# Contributing\n\n## Add a provider\n",
};

test.each([
  ["[it](../../CONTRIBUTING.md#add-a-provider)", "[it](../maintain/contributing.md#add-a-provider)"],
  ["[`it`](../guide)", "[`it`](./index.md)"],
  ["[it](https://example.com)", "[it](https://example.com)"],
  ["`[it](../none.md)`", "`[it](../none.md)`"],
  ["```ts\n[it](../none.md)\n```", "```ts\n[it](../none.md)\n```"],
  ["[the code](../../scripts/main.ts)", "[the code](https://example.com/files/blob/main/scripts/main.ts)"],
])("%s becomes %s", (given, wanted) => {
  expect(linked(given, "https://example.com/files")).toBe(wanted);
});

test("a link to a file that is no page is plain text where nobody says where the repository is", () => {
  expect(linked("See [the code](../../scripts/main.ts).", undefined)).toBe("See the code.");
});

test.each(["../none.md", "../../CONTRIBUTING.md#none"])("a link to %s is refused", (link) => {
  expect(() => linked(`[it](${link})`, undefined)).toThrow(link);
});

function linked(text: string, repository: string | undefined): string {
  const workspace = temporaryFolder({ "scripts/main.ts": "" });
  const page = { path: "guide/calls.md", source: "docs/guide/calls.md", text };
  return withLinks(page, { pages: [guide, contributing, page], workspace, repository }).text;
}
