import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const dist = join(import.meta.dirname, "../../dist");

test("what the library consists of imports providers, and nothing of the command", () => {
  const modules = globSync("**/*.gen.js", { cwd: dist, exclude: ["cli/**"] });
  const imported = modules.flatMap((path) =>
    [...readFileSync(join(dist, path), "utf8").matchAll(/\bfrom "([^"]+)"/g)].map(([, each]) => each),
  );

  expect(modules.length).toBeGreaterThan(20);
  expect(imported.filter((each) => !each?.startsWith("@filespec/"))).toEqual([]);
});

test("the command's modules are no entries of the package", async () => {
  const path = "filespec/cli/providers";

  await expect(import(path)).rejects.toThrow(/not exported|not defined by "exports"/);
});
