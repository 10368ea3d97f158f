import { readFileSync } from "node:fs";
import { browserPath } from "@scripts/test-kit/find-browser";
import { chromium } from "playwright-core";
import { longest, type RuntimeResult, readVerdicts } from "./result.ts";

/** A page of another origin than the API, as an application's is. */
export async function tryChromium(script: string, origin: string): Promise<RuntimeResult> {
  const result = { name: "chromium", version: undefined, requires: undefined };
  let skipped: string | undefined;
  const executablePath = findBrowser((note) => {
    skipped = note;
  });
  if (executablePath === undefined) {
    return { ...result, verdicts: [], skipped };
  }
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    const printed: string[] = [];
    page.on("console", (message) => printed.push(message.text()));
    page.on("pageerror", (error) => printed.push(`${error}`));
    await page.goto(origin);
    await page.addScriptTag({ content: readFileSync(script, "utf8") });
    await Promise.race([page.evaluate("run()"), new Promise((resolve) => setTimeout(resolve, longest).unref())]);
    return { ...result, verdicts: readVerdicts(printed.join("\n")) };
  } finally {
    await browser.close();
  }
}

function findBrowser(skip: (note: string) => void): string | undefined {
  const none = new Error("skipped");
  try {
    return browserPath((note) => {
      skip(note);
      throw none;
    });
  } catch (error) {
    if (error === none) {
      return undefined;
    }
    throw error;
  }
}
