import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
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

test("an editor goes from a use to the source", async () => {
  const code = `import { createClient } from "${own}"; createClient;`;
  const project = temporaryFolder({
    "package.json": { private: true, type: "module" },
    "tsconfig.json": { compilerOptions: { module: "nodenext", types: [] } },
    "index.ts": code,
  });
  await run("pnpm", ["add", "--prefer-offline", whole], { cwd: project });

  const definition = await definitionOf(join(project, "index.ts"), code.lastIndexOf("createClient") + 1);

  expect(definition).toMatch(new RegExp(`/node_modules/${own}/src/index\\.ts$`));
});

/** The file that TypeScript's server, which editors ask, gives for a column of a file's only line. */
async function definitionOf(file: string, offset: number): Promise<string> {
  const server = spawn(process.execPath, [fileURLToPath(import.meta.resolve("typescript/lib/tsserver.js"))]);
  const requests = [
    { seq: 1, type: "request", command: "open", arguments: { file } },
    { seq: 2, type: "request", command: "definition", arguments: { file, line: 1, offset } },
  ];
  server.stdin.end(requests.map((each) => `${JSON.stringify(each)}\n`).join(""));
  const printed = await text(server.stdout);
  return /"command":"definition".*?"file":"(.*?)"/.exec(printed)?.[1] ?? printed;
}
