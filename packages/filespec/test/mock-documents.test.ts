import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { codeBlocks } from "@scripts/test-kit/documents";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, onTestFinished, test } from "vitest";

const run = promisify(execFile);
const here = join(import.meta.dirname, "..");
const examples = codeBlocks()
  .filter(({ language }) => language === "js")
  .map(({ code }) => code);

test("the documents have an example for Vitest and one for node:test", () => {
  expect(examples.map((code) => /from "(vitest|node:test)"/.exec(code)?.[1])).toEqual(["vitest", "node:test"]);
});

test.each([
  ["Vitest", "vitest", [join(workspace, "node_modules/vitest/vitest.mjs"), "run", "--root"]],
  ["node:test", "node:test", ["--test"]],
])("the example for %s passes", async (_, runner, args) => {
  const folder = join(here, "reports", `documents-${runner.replace(":", "-")}`);
  mkdirSync(folder, { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "example.test.mjs");
  writeFileSync(file, examples.find((code) => code.includes(`"${runner}"`)) ?? "");

  const { stdout } = await run(process.execPath, [...args, ...(runner === "vitest" ? [folder] : [file])], {
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, NO_COLOR: "1" },
  });

  expect(stdout).toMatch(/Tests +1 passed|pass 1\n/);
});
