// usage: pnpm remove-provider <name> [--force]
// Removes a provider: contract folder, package and what follows from them elsewhere. What is not committed is removed
// only with --force.

import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { print, printError, runCommand, startProgress, UsageError } from "@scripts/command";
import { ContractError } from "@scripts/read";
import { listProviders } from "@scripts/read/providers";
import { sync as writeFileAtomic } from "write-file-atomic";
import { facadeManifest } from "./manifests/derived.ts";
import { json } from "./manifests/manifests.ts";
import { changeWorkspace, foldersOf, generateFacade, install, type Work } from "./workspace/change-workspace.ts";
import { requireRepository, uncommitted } from "./workspace/snapshot.ts";

const workspace = process.cwd();

await runCommand("pnpm remove-provider <name> [--force]", async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { force: { type: "boolean" } } });
  const [name, ...others] = positionals;
  const providers = listProviders(workspace);
  if (name === undefined || others.length > 0) {
    throw new UsageError("one name is needed");
  }
  if (!providers.includes(name)) {
    throw new UsageError(`there is no provider ${JSON.stringify(name)}, only ${providers.join(", ")}`);
  }
  await requireRepository(workspace);
  if (!values.force) {
    await refuseUncommitted(name);
  }
  try {
    await changeWorkspace(workspace, name, startProgress(), (work) => removeProvider(work, name));
  } catch (error) {
    printError(`${name} was not removed; the workspace is as it was`);
    throw error;
  }
  print(`${name} was removed`);
  return 0;
});

async function refuseUncommitted(provider: string): Promise<void> {
  const files = await uncommitted(workspace, foldersOf(provider));
  if (files.length > 0) {
    const what = "is not committed and would be lost";
    const fix = "commit it, or remove the provider with --force";
    throw new ContractError(files.map((file) => ({ file, line: 1, column: 1, path: "", what, fix })));
  }
}

async function removeProvider(work: Work, provider: string): Promise<void> {
  for (const folder of foldersOf(provider)) {
    rmSync(join(workspace, folder), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
  const facade = join(workspace, "packages/filespec/package.json");
  const manifest = JSON.parse(readFileSync(facade, "utf8"));
  writeFileAtomic(facade, json(facadeManifest(workspace, manifest)));
  await install(work);
  await generateFacade(work);
}
