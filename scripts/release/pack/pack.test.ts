import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { listProviders } from "@scripts/read/providers";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packPackages } from "./pack-packages.ts";
import { packProvider } from "./pack-provider.ts";
import { manifestOf, readTarball } from "./tarball.ts";

const run = promisify(execFile);
const [provider = ""] = listProviders(workspace);
const own = `@filespec/${provider}`;
const folder = temporaryFolder({}, afterAll);
let packed: Map<string, string>;
let whole: string;

beforeAll(async () => {
  packed = await packPackages(workspace, ["filespec", own, "@filespec/core"], folder);
  whole = await packProvider(workspace, provider, join(folder, "whole"));
});

test("packages are packed behind what they depend on, which they name by version", async () => {
  const manifests = await Promise.all([...packed.values()].map(async (file) => manifestOf(await readTarball(file))));

  const [core, ofProvider, facade] = manifests;
  expect([...packed.keys()]).toEqual(["@filespec/core", own, "filespec"]);
  expect(core?.dependencies).toEqual({ "openapi-fetch": expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  expect(ofProvider?.dependencies).toEqual({ "@filespec/core": core?.version });
  expect(facade?.dependencies?.[own]).toBe(ofProvider?.version);
});

test("one package alone is packed", async () => {
  expect([...(await packPackages(workspace, [own], join(folder, "one"))).keys()]).toEqual([own]);
});

test.each([
  ["npm", ["install", "--no-audit", "--no-fund", "--prefer-offline"], ["ci", "--prefer-offline"]],
  ["pnpm", ["add", "--prefer-offline"], ["install", "--prefer-offline"]],
])("%s installs a provider from its tarball alone into an empty project, and again", async (name, add, again) => {
  const project = temporaryFolder({ "package.json": { private: true, type: "module" } });

  await run(name, [...add, whole], { cwd: project });
  await run(name, again, { cwd: project });

  const code = `import { createClient } from "${own}"; import * as paths from "${own}/paths"; console.log(typeof createClient, typeof paths.createClient);`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", code], { cwd: project });
  const { dependencies } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
  expect(stdout).toBe("function function\n");
  expect(Object.keys(dependencies)).toEqual([own]);
});
