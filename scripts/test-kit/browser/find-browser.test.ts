import { expect, test, vi } from "vitest";
import { browserPath } from "./find-browser.ts";

const skip = (note: string): never => {
  throw new Error(`skipped: ${note}`);
};

test("a test in a browser is skipped, with the reason, where there is none", () => {
  vi.stubEnv("CI", "");

  expect(() => browserPath(skip, () => false)).toThrow("skipped: no Chromium found on this machine");
});

test("a continuous integration without a browser fails and says how to install one", () => {
  vi.stubEnv("CI", "true");

  expect(() => browserPath(skip, () => false)).toThrow(
    "There is no Chromium to test in: run `sudo apt-get install chromium`, or install Google Chrome",
  );
});
