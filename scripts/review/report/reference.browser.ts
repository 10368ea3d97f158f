import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { demoContract, demoContractWith } from "@scripts/test-kit/demo-contract";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { beforeEach, expect, test, vi } from "vitest";
import { seen, useBrowser } from "../testing/browser.ts";
import { buildReference } from "./reference.ts";

const browser = useBrowser();

beforeEach(() => {
  vi.stubEnv("PATH", `${join(workspace, "node_modules/.bin")}:${process.env.PATH}`);
});

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
    `redocly build-docs ${join(folder, "openapi.yaml")} failed`,
  );

  expect(readdirSync(folder)).toEqual(["openapi.yaml"]);
});

test("what renders it asks nothing of the network", async () => {
  const folder = temporaryFolder({
    "openapi.yaml": demoContract,
    "watch.cjs": `require("node:net").Socket.prototype.connect = function () {
      require("node:fs").appendFileSync(__dirname + "/asked", JSON.stringify([...arguments]));
      throw new Error("no network");
    };`,
  });
  vi.stubEnv("NODE_OPTIONS", `--require=${join(folder, "watch.cjs")}`);

  await buildReference(join(folder, "openapi.yaml"), join(folder, "demo.html"));

  expect(readdirSync(folder).sort()).toEqual(["demo.html", "openapi.yaml", "watch.cjs"]);
  expect(readFileSync(join(folder, "demo.html"), "utf8")).toContain("<title>Demo API</title>");
});
