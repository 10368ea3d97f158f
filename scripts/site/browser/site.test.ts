import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { useBrowser } from "@scripts/test-kit/browser";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serveFolder } from "../serve-folder.ts";

const browser = useBrowser();
const pages = { start: "", concept: "guide/retries-and-deadlines.html", reference: "renderio/reference.html" };
const screens: { readonly [name: string]: BrowserContextOptions } = {
  wide: {},
  phone: { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true },
  dark: { colorScheme: "dark" },
};
const screenshots = join(import.meta.dirname, "../reports/screenshots");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let site: Served;

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  site = await serveFolder(join(import.meta.dirname, "../dist/html"));
});
afterAll(() => site?.close());

const views = Object.keys(screens).flatMap((screen) =>
  Object.entries(pages).map(([name, path]) => [name, screen, path] as const),
);

test.each(views)("the %s page, %s, has nothing to complain about and asks nobody else", async (name, screen, path) => {
  const { page, events, requests } = await browser.open(site.url + path, screens[screen]);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: join(screenshots, `${name}-${screen}.png`), animations: "disabled" });

  expect(await widerThanScreen(page)).toEqual([]);
  expect(await complaintsOf(page)).toEqual([]);
  expect(events).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(site.url))).toEqual([]);
  expect(browser.sent).toEqual([]);
});

test("search is reached, filled in and followed by keyboard", async () => {
  const { page } = await browser.open(site.url);
  await page.waitForLoadState("networkidle");

  await page.keyboard.press("/");
  await page.waitForSelector("#localsearch-input");
  await page.keyboard.type("retries and deadlines");
  await page.waitForSelector(".result");
  await page.screenshot({ path: join(screenshots, "search.png") });
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Retries and deadlines", level: 1 }).waitFor();

  expect(page.url()).toContain(`${site.url}guide/retries-and-deadlines.html`);
});

test("the first stop of the keyboard skips to the content, the others are the navigation", async () => {
  const { page } = await browser.open(`${site.url}guide/calls.html`);
  await page.waitForLoadState("networkidle");
  const stops: string[] = [];
  for (let count = 0; count < 9; count++) {
    await page.keyboard.press("Tab");
    stops.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ""));
  }

  expect(stops[0]).toBe("Skip to content");
  expect(stops).toEqual(expect.arrayContaining(["filespec", "Guide", "Contract changes"]));
});

test("on a phone, the menu leads to each page", async () => {
  const { page } = await browser.open(`${site.url}guide/calls.html`, screens.phone);
  await page.waitForLoadState("networkidle");

  await page.getByRole("button", { name: "Menu" }).click();
  await page.screenshot({ path: join(screenshots, "menu-phone.png"), animations: "disabled" });
  await page.locator(".VPSidebar").getByRole("link", { name: "Waiting" }).click();
  await page.getByRole("heading", { name: "Waiting", level: 1 }).waitFor();

  expect(page.url()).toBe(`${site.url}guide/waiting.html`);
});

/** What makes the page wider than the screen. */
async function widerThanScreen(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.documentElement.scrollWidth <= innerWidth
      ? []
      : [...document.querySelectorAll("body *")]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => element.outerHTML.slice(0, 100)),
  );
}

/** What does not fit WCAG's level AA, contrast included: https://www.w3.org/TR/WCAG22/ */
async function complaintsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // Put there by the line above.
    const { axe } = globalThis as unknown as typeof globalThis & { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"],
      // The keys that the theme draws in the search button are no part of its name.
      rules: { "label-content-name-mismatch": { enabled: false } },
    });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
  });
}
