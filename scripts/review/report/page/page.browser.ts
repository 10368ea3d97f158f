import { join } from "node:path";
import { seen, useBrowser, type WatchedPage } from "@scripts/test-kit/browser";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import type { BrowserContextOptions } from "playwright-core";
import { expect, test } from "vitest";
import type { Review } from "../../change.ts";
import { change, hostileReviews, hostileText, review, reviews } from "../../testing/reviews.ts";
import { oneLine } from "../visible-text.ts";
import { type PageOptions, pageReport } from "./page.ts";

const browser = useBrowser();

test("shows the verdict, what each package needs, and majors first, and nothing leaves the machine", async () => {
  const { page, events, requests } = await open(reviews);

  expect(await seen(page.locator("h1"))).toBe("2 packages need a major release");
  expect(
    await page
      .locator(".packages li")
      .allInnerTexts()
      .then((rows) => rows.map(oneLine)),
  ).toEqual([
    "major @filespec/rebilly 3 major 1 minor 3 patch Reference documentation of @filespec/rebilly",
    "major filespec the highest of its parts",
    "minor @filespec/swiftia 2 minor",
    "patch @filespec/renderio 1 patch",
  ]);
  expect(
    await page.locator(".card").evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.impact)),
  ).toEqual(["major", "major", "major", "minor", "minor", "minor", "patch", "patch", "patch", "patch"]);
  expect(events).toEqual([]);
  expect(requests).toEqual([page.url()]);
  expect(browser.sent).toEqual([]);
});

test("a card shows all that is known of a change", async () => {
  const { page } = await open(reviews);

  const text = await seen(page.locator(".card").first());

  expect(text).toBe(
    [
      "major canary response-enum-value-removed specs/rebilly/openapi.yaml:148:11",
      'Code that compares FileRecord.mime with "audio/mpeg" stops compiling, because the API no longer answers it.',
      "Names FileRecord.mime Operations getFile Contract before Contract after",
      ...Array(2).fill(
        "mime: type: string description: >- MIME type of the file. enum: - image/png - image/jpeg - image/gif - application/pdf",
      ),
      "- audio/mpeg TypeScript before TypeScript after /** @enum {string} */ /** @enum {string} */",
      'mime?: "image/png" | "image/jpeg" | "image/gif" | "application/pdf" | "audio/mpeg";',
      'mime?: "image/png" | "image/jpeg" | "image/gif" | "application/pdf"; The compiler complains 2 times',
      "packages/rebilly/test/types.ts:31 TS2367 This comparison appears to be unintentional because the types",
      '\'"image/png" | "image/jpeg" | "image/gif" | "application/pdf"\' and \'"audio/mpeg"\' have no overlap.',
      'if (file.mime === "audio/mpeg") {',
      "packages/rebilly/README.md:44 TS2820 Type '\"audio/mpeg\"' is not assignable to type 'FileRecord[\"mime\"]'.",
      'const kinds: FileRecord["mime"][] = ["image/png", "audio/mpeg"]; Documentation at api-reference.rebilly.com',
    ].join(" "),
  );
  expect(await page.locator(".documentation a").first().getAttribute("href")).toBe(
    "https://api-reference.rebilly.com/tag/Files/operation/GetFile/",
  );
});

test("marks what is different within a line", async () => {
  const { page } = await open(reviews);

  const marks = await page.locator(".card").nth(2).locator("mark").allInnerTexts();

  expect(marks).toEqual(["100", "20", "100", "20"]);
});

test("lines far from a difference are folded", async () => {
  const same = Array.from({ length: 20 }, (_, index) => `line${index}: same`).join("\n");
  const { page } = await open([
    review("demo", change({ before: { contract: `${same}\nlast: 1` }, after: { contract: `${same}\nlast: 2` } })),
  ]);

  const fold = page.locator(".far");
  await fold.locator("summary").click();

  expect(await seen(fold.locator("summary"))).toBe("17 lines are the same");
  expect(await fold.getByText("line16: same").first().isVisible()).toBe(true);
});

test("patches are folded until they are asked for, also by a link", async () => {
  const { page } = await open(reviews);
  const patch = page.getByText("The description of line 7 reads differently.");
  const before = await patch.isVisible();

  await page.getByRole("link", { name: "3 patch" }).click();

  expect(before).toBe(false);
  expect(await patch.isVisible()).toBe(true);
});

test("shows everything without JavaScript, and no filter", async () => {
  const { page, events } = await open(reviews, { javaScriptEnabled: false });

  expect(await page.locator(".card").count()).toBe(10);
  expect(await page.getByRole("searchbox").count()).toBe(0);
  expect(await page.locator("h4").first().isVisible()).toBe(true);
  expect(events).toEqual([]);
});

test("hostile text stays text wherever it stands", async () => {
  const { page, events, requests } = await open(
    hostileReviews,
    {},
    { base: hostileText, head: hostileText, title: hostileText },
  );

  await page.locator("#patches summary").first().click();
  const foreign = await page
    .locator("body img, body iframe, body object, body style, body [onerror], a[href^=javascript]")
    .count();
  const text = await seen(page.locator("body"));

  expect(foreign).toBe(0);
  expect(await page.locator("script").count()).toBe(1);
  expect(text).toContain("<script>alert(1)</script><img src=x onerror=alert(2)></details></pre></style>");
  expect(text).toContain("\\u202Egnp.exe\\u202C \\u0007\\u001B[31mred &amp; ::error::");
  expect(events).toEqual([]);
  expect(requests).toEqual([page.url()]);
  expect(browser.sent).toEqual([]);
});

test("the policy of the page keeps out what does not belong to it", async () => {
  const { page, events } = await open(reviews);

  await page.evaluate(async () => {
    await fetch("https://evil.test/b").catch(() => undefined);
    document.body.insertAdjacentHTML("beforeend", '<img src="https://evil.test/a.png"><p onclick="alert(1)">x</p>');
  });
  await page.waitForTimeout(200);

  expect(events.map((event) => event.replace(/ (violates|Refused).*/s, ""))).toEqual([
    "error: Connecting to 'https://evil.test/b'",
    "error: Fetch API cannot load https://evil.test/b.",
    "error: Executing inline event handler",
    "error: Loading the image 'https://evil.test/a.png'",
  ]);
  expect(browser.sent).toEqual([]);
});

test("says that nothing has changed", async () => {
  const { page, events } = await open([review("demo")]);

  expect(await seen(page.locator("body"))).toContain(
    "Nothing that a consumer could notice has changed Unchanged @filespec/demo No change of a contract that a consumer could notice.",
  );
  expect(events).toEqual([]);
});

async function open(
  of: readonly Review[],
  context: BrowserContextOptions = {},
  labels: Partial<PageOptions> = { base: "main", head: "working tree" },
): Promise<WatchedPage> {
  const page = pageReport(of, { references: { rebilly: "rebilly.html" }, ...labels });
  return await browser.open(join(temporaryFolder({ "index.html": page }), "index.html"), context);
}
