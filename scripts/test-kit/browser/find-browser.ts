import { existsSync } from "node:fs";

/**
 * A Chromium of this machine, for `playwright-core`. Where there is none the test is skipped, but fails in a continuous
 * integration, where nobody would see that.
 */
export function browserPath(skip: (note: string) => never, exists: (path: string) => boolean = existsSync): string {
  const found = places().find((place) => exists(place));
  if (found !== undefined) {
    return found;
  }
  if (process.env.CI) {
    throw new Error("There is no Chromium to test in: run `sudo apt-get install chromium`, or install Google Chrome");
  }
  return skip("no Chromium found on this machine");
}

function places(): string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === "win32") {
    return ["C:/Program Files", "C:/Program Files (x86)"].flatMap((folder) => [
      `${folder}/Google/Chrome/Application/chrome.exe`,
      `${folder}/Microsoft/Edge/Application/msedge.exe`,
    ]);
  }
  return ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map((name) => `/usr/bin/${name}`);
}
