import { join } from "node:path";
import { seen, useBrowser, type WatchedPage } from "@scripts/test-kit/browser";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { reviews } from "../../testing/reviews.ts";
import { pageReport } from "./page.ts";

const browser = useBrowser();

test("the filter works with the keyboard alone and is kept in the URL", async () => {
  const { page } = await open();

  await page.keyboard.press("/");
  await page.keyboard.type("stops COMPILING getfile");
  const found = await shown(page);

  expect(found).toEqual({ cards: ["path-parameter-renamed", "response-enum-value-removed"], count: "2 of 10 changes" });
  expect(new URL(page.url()).hash).toBe("#?text=stops+COMPILING+getfile");

  await page.keyboard.press("Escape");

  expect((await shown(page)).count).toBe("10 changes");
  expect(new URL(page.url()).hash).toBe("");
});

test("the filter narrows by impact, lens and package", async () => {
  const { page } = await open();

  await page.getByRole("checkbox", { name: "minor" }).uncheck();
  await page.getByRole("combobox", { name: "lens" }).selectOption("facts");
  await page.getByRole("combobox", { name: "package" }).selectOption("@filespec/rebilly");

  expect(await shown(page)).toEqual({
    cards: ["description-changed", "description-changed", "description-changed", "request-default-changed"],
    count: "4 of 10 changes",
  });
  expect(await page.locator("h2:visible small").allInnerTexts()).toEqual(["1 of 3", "3 of 4"]);
  expect(new URL(page.url()).hash).toBe("#?lens=facts&package=%40filespec%2Frebilly&impact=major%2Cpatch");
});

test("a page opened with a filter in its URL shows that", async () => {
  const { page } = await open();

  await page.goto(`${page.url()}#?text=stops&impact=major&lens=types&package=nobody`);
  await page.reload();

  expect(await shown(page)).toEqual({ cards: ["path-parameter-renamed"], count: "1 of 10 changes" });
  expect(await page.getByRole("searchbox").inputValue()).toBe("stops");
});

test("says when nothing matches, and shows all again", async () => {
  const { page } = await open();

  await page.getByRole("searchbox").fill("nothing like this");
  const { count } = await shown(page);
  const headings = await page.locator("h2:visible").count();
  await page.getByRole("button", { name: "Show all changes" }).click();

  expect({ count, headings }).toEqual({ count: "0 of 10 changes", headings: 0 });
  expect((await shown(page)).count).toBe("10 changes");
});

test("a link to changes that the filter hides shows them", async () => {
  const { page } = await open();
  await page.getByRole("searchbox").fill("audio/mpeg");

  await page.getByRole("link", { name: "2 minor" }).click();
  await page.waitForFunction(() => location.hash === "#minor--filespec-swiftia");

  await page.getByText("can be called.").waitFor({ timeout: 2_000 });
});

async function open(): Promise<WatchedPage> {
  const folder = temporaryFolder({ "index.html": pageReport(reviews, { references: {} }) });
  return await browser.open(join(folder, "index.html"));
}

async function shown(page: Page): Promise<{ cards: string[]; count: string }> {
  const rules = await page.locator(".card:visible .facts span:nth-child(3)").allInnerTexts();
  return { cards: rules.sort(), count: await seen(page.locator("#count")) };
}
