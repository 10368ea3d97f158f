import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { seen, useBrowser } from "@scripts/test-kit/browser";
import { demoContract, demoContractWith } from "@scripts/test-kit/demo-contract";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { buildReference } from "./reference.ts";

const browser = useBrowser();

test("renders the contract, and nothing leaves the machine", async () => {
  const folder = temporaryFolder({ "openapi.yaml": demoContract });

  await buildReference(join(folder, "openapi.yaml"), join(folder, "demo.html"));
  const { page, events, requests } = await browser.open(join(folder, "demo.html"));
  await page.getByRole("link", { name: "Files" }).first().click();
  await page.getByText("Get a file").first().click();
  await page.getByRole("heading", { name: "Get a file" }).waitFor();

  expect(await page.title()).toBe("Demo API");
  expect(await seen(page.locator("h1").first())).toContain("Demo API");
  expect(events.filter((event) => !event.startsWith("info: \n%c Redoc"))).toEqual([]);
  expect(requests).toEqual([pathToFileURL(join(folder, "demo.html")).href]);
  expect(browser.sent).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(["demo.html", "openapi.yaml"]);
});

test("markup in a description does nothing", async () => {
  const markup = [
    "<script>document.title = 'script';</script>",
    "<img src='https://evil.test/a.png' onerror='document.title = `image`'>",
    "![](https://evil.test/b.png)",
    "<meta http-equiv='refresh' content='0;url=https://evil.test/c'>",
    "<iframe src='https://evil.test/d'></iframe>",
    "<style>@import 'https://evil.test/e.css';</style>",
    "</script><script>document.title = 'ended'</script>",
  ].join(" ");
  const contract = demoContractWith(
    "description: Invented for the tests of the generator.",
    `description: ${JSON.stringify(`Reached. ${markup}`)}`,
  );
  const folder = temporaryFolder({ "openapi.yaml": contract });

  await buildReference(join(folder, "openapi.yaml"), join(folder, "demo.html"));
  const { page } = await browser.open(join(folder, "demo.html"));
  await page.getByText("Reached.").first().waitFor();
  await page.evaluate(() => fetch("https://evil.test/f").catch(() => undefined));
  await page.waitForTimeout(300);

  expect(await page.title()).toBe("Demo API");
  expect(await page.locator("#redoc iframe, #redoc meta, #redoc link").count()).toBe(0);
  expect(new URL(page.url()).protocol).toBe("file:");
  expect(browser.sent).toEqual([]);
});

test("names the contract that cannot be rendered, and writes nothing", async () => {
  const folder = temporaryFolder({ "openapi.yaml": "openapi: 3.1.1\npaths: [" });

  await expect(buildReference(join(folder, "openapi.yaml"), join(folder, "demo.html"))).rejects.toThrow(
    "openapi.yaml:2:9: ",
  );

  expect(readdirSync(folder)).toEqual(["openapi.yaml"]);
});

test("renders a description that holds the texts by which the page is changed", async () => {
  const texts =
    "const __redoc_options = { hydrate(__redoc_definition, __redoc_options, https://cdn.redoc.ly/redoc/logo-mini.svg";
  const contract = demoContractWith("Invented for the tests of the generator.", JSON.stringify(`Reached. ${texts}`));
  const folder = temporaryFolder({ "openapi.yaml": contract });

  await buildReference(join(folder, "openapi.yaml"), join(folder, "demo.html"));
  const { page } = await browser.open(join(folder, "demo.html"));
  await page.getByText("Reached.").first().waitFor();

  expect(await page.title()).toBe("Demo API");
});
