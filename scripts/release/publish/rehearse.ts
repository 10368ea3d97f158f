// usage, in scripts/release: node publish/rehearse.ts
// Publishes all packages, built, to a registry on this machine, then installs one in an empty project and runs it.

import { deepStrictEqual } from "node:assert";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { print, run, runCommand } from "@scripts/command";
import { listProviders } from "@scripts/read/providers";
import { commitFolder } from "@scripts/test-kit/workspace-copy";
import { copyBuilt, raiseVersions } from "./next-versions.ts";
import { type Registry, startRegistry } from "./registry.ts";
import { release } from "./release.ts";

const workspace = resolve(import.meta.dirname, "../../..");
const [provider = ""] = listProviders(workspace);

await runCommand("node publish/rehearse.ts", async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "filespec-")));
  const copy = join(folder, "workspace");
  try {
    const registry = await startRegistry(workspace, join(folder, "registry"));
    // Provenance is a statement of a CI service; a tag has an author.
    const settings = {
      NPM_CONFIG_PROVENANCE: "false",
      GIT_COMMITTER_NAME: "test",
      GIT_COMMITTER_EMAIL: "test@localhost",
    };
    Object.assign(process.env, registry.environment, settings);
    try {
      await prepare(copy);
      const before = await stateOf(copy);
      await release(copy, false);
      deepStrictEqual(await stateOf(copy), before);
      const { packages, text } = await release(copy, true);
      print(text);
      deepStrictEqual((await release(copy, true)).packages, []);
      print(`\nInstalled: ${await install(join(folder, "project"), registry)} of ${packages.length}`);
    } finally {
      registry.close();
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** A copy of the workspace, ready to be released: committed, with the versions of a changeset for all packages. */
async function prepare(copy: string): Promise<void> {
  const names = ["@filespec/core", ...listProviders(workspace).map((each) => `@filespec/${each}`), "filespec"];
  await copyBuilt(workspace, copy);
  const changeset = `---\n${names.map((name) => `"${name}": minor\n`).join("")}---\n\nA rehearsal.\n`;
  writeFileSync(join(copy, ".changeset/rehearsal.md"), changeset);
  await raiseVersions(copy);
  const manifest = JSON.parse(readFileSync(join(copy, "package.json"), "utf8"));
  writeFileSync(join(copy, "package.json"), JSON.stringify({ ...manifest, repository: "https://git.test/a/b" }));
  commitFolder(copy);
}

/** All that git sees of a workspace. */
function stateOf(folder: string): Promise<string[]> {
  const commands = [
    ["status", "--porcelain", "--ignored"],
    ["log", "--all", "--format=%H %D"],
  ];
  return Promise.all(commands.map((command) => run(["git", ...command], { cwd: folder })));
}

async function install(project: string, registry: Registry): Promise<string> {
  const name = `@filespec/${provider}`;
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  // What our packages depend on is elsewhere, where the machine's own configuration says.
  writeFileSync(join(project, ".npmrc"), `@filespec:registry=${registry.url}\n`);
  const env = Object.fromEntries(Object.keys(registry.environment).map((each) => [each, undefined]));
  await run(["npm", "install", "--no-audit", "--no-fund", name], { cwd: project, env });
  const code = `import { createClient } from "${name}"; createClient({ apiKey: "k" });`;
  await run(["node", "--input-type=module", "--eval", code], { cwd: project });
  const manifest = join(project, "node_modules", name, "package.json");
  const { version }: { version: string } = JSON.parse(readFileSync(manifest, "utf8"));
  return `${name} ${version}`;
}
