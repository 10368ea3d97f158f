import { join } from "node:path";
import { useBrowser, type WatchedPage } from "@scripts/test-kit/browser";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import type { BrowserContextOptions } from "playwright-core";
import { expect, test } from "vitest";
import type { Review } from "../../change.ts";
import { lowContrasts } from "../../testing/contrasts.ts";
import { hostileReviews, reviews } from "../../testing/reviews.ts";
import { pageReport } from "./page.ts";

const browser = useBrowser();

test.each(["light", "dark"] as const)("is legible in the %s scheme", async (colorScheme) => {
  const { page } = await open(reviews, { colorScheme });
  await page.screenshot({ path: `reports/screenshots/review-${colorScheme}.png` });
  await page.locator("details").evaluateAll((all) => all.map((each) => each.setAttribute("open", "")));

  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  expect(background).toBe({ light: "rgb(247, 247, 245)", dark: "rgb(19, 21, 24)" }[colorScheme]);
  expect(await page.evaluate(lowContrasts)).toEqual([]);
});

test.each([
  ["usual", reviews],
  ["hostile", hostileReviews],
])("fits a phone without scrolling sideways, with targets for a finger: %s", async (name, of) => {
  const { page } = await open(of, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await page.screenshot({ path: `reports/screenshots/review-phone-${name}.png` });
  await page.locator("details").evaluateAll((all) => all.map((each) => each.setAttribute("open", "")));

  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  const small = await page
    .locator("main a:visible, nav a:visible, button:visible, select:visible, summary:visible, label:visible")
    .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.outerHTML));

  expect(widths).toEqual([360, 360]);
  expect(small).toEqual([]);
});

test("has one first heading, headings in order, and a name for each control", async () => {
  const { page } = await open(reviews);
  await page.locator("details").evaluateAll((all) => all.map((each) => each.setAttribute("open", "")));

  const levels = await page
    .locator("h1, h2, h3, h4, h5, h6")
    .evaluateAll((all) => all.map((each) => Number(each.tagName[1])));
  const ids = await page.locator("[id]").evaluateAll((all) => all.map((each) => each.id));
  const links = await page
    .locator('a[href^="#"]')
    .evaluateAll((all) => all.map((each) => each.getAttribute("href")?.slice(1)));
  const landmarks = await Promise.all(
    (["banner", "navigation", "search", "main", "contentinfo"] as const).map((role) => page.getByRole(role).count()),
  );
  const tree = await page.locator("body").ariaSnapshot();

  expect(levels.filter((level) => level === 1)).toEqual([1]);
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(links.filter((link) => !ids.includes(link ?? ""))).toEqual([]);
  expect(landmarks).toEqual([1, 1, 1, 1, 1]);
  expect(
    tree.split("\n").filter((line) => /- (button|link|checkbox|combobox|searchbox|textbox)(:|$| \[)/.test(line)),
  ).toEqual([]);
});

test("the first key leads past the head of the page, visibly", async () => {
  const { page } = await open(reviews);

  await page.keyboard.press("Tab");
  const link = page.getByRole("link", { name: "Skip to the changes" });
  const top = await link.evaluate((each) => each.getBoundingClientRect().top);
  const outline = await link.evaluate((each) => getComputedStyle(each).outlineStyle);
  await page.keyboard.press("Enter");

  expect({ isInView: top >= 0, outline }).toEqual({ isInView: true, outline: "solid" });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("changes");
});

test("prints the patches too, and no filter", async () => {
  const { page } = await open(reviews);

  await page.emulateMedia({ media: "print" });
  const patch = await page.getByText("The description of line 7 reads differently.").boundingBox();

  expect(patch?.height).toBeGreaterThan(0);
  expect(await page.getByRole("searchbox").count()).toBe(0);
});

async function open(of: readonly Review[], context: BrowserContextOptions = {}): Promise<WatchedPage> {
  const folder = temporaryFolder({ "index.html": pageReport(of, { references: {} }) });
  return await browser.open(join(folder, "index.html"), context);
}
