import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { deadLinks } from "./dead-links.ts";

test("tells the links of a site that lead to no page or no heading", () => {
  const folder = temporaryFolder({
    "index.html":
      '<a href="/guide/"><a href="./guide/a.html#there"><a href="none.html"><a href="https://example.com/none">',
    "guide/index.html": '<a href="./a.html#none"><a href="#">',
    "guide/a.html": '<h2 id="there"><a href="#there"><a href="../index.html">',
  });

  expect(deadLinks(folder).toSorted()).toEqual(["guide/index.html: ./a.html#none", "index.html: none.html"]);
});
