// usage: pnpm new-provider <name> [<openapi file>]
// Adds a provider: from an OpenAPI 3.0 or 3.1 description, or from a commented starting contract. If something stops it,
// it says what, and the workspace is as it was.

import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { runCommand, startProgress, UsageError } from "@scripts/command";
import { generateFacade } from "@scripts/generate/generate-facade";
import { verify } from "@scripts/generate/outputs";
import { listProviders } from "@scripts/read/providers";
import { nameProblem } from "./check-name.ts";
import { contractFrom, startingContract } from "./contract/contract-from.ts";
import { createProvider } from "./create-provider.ts";
import { changeWorkspace, foldersOf } from "./workspace/change-workspace.ts";
import { requireRepository } from "./workspace/snapshot.ts";

const workspace = process.cwd();

await runCommand("pnpm new-provider <name> [<openapi file>]", async () => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [name, file, ...others] = positionals;
  if (name === undefined || others.length > 0) {
    throw new UsageError("a name is needed, and at most one file");
  }
  const packages = readdirSync(join(workspace, "packages"));
  const problem = nameProblem(name, listProviders(workspace), packages) ?? folderProblem(name);
  if (problem !== undefined) {
    throw new UsageError(`${JSON.stringify(name)} cannot be a provider: ${problem}`);
  }
  await requireRepository(workspace);
  // What has been edited there by hand would be lost.
  const facade = join(workspace, "packages", "filespec");
  verify(facade, generateFacade(workspace, facade), workspace);
  const progress = startProgress();
  progress.show(`${name}: reading the description`);
  const { text, notes } =
    file === undefined ? startingContract(name) : await contractFrom(name, given(file), workspace);
  try {
    await changeWorkspace(workspace, name, progress, (work) => createProvider(work, name, text));
  } catch (error) {
    console.error(`${name} was not added; the workspace is as it was`);
    throw error;
  }
  for (const note of notes) {
    console.log(`specs/${name}/openapi.yaml: ${note}`);
  }
  console.log(`${name} was added, and its checks passed; next: specs/README.md, then \`pnpm start ${name}\``);
  return 0;
});

/** pnpm runs this in the root, wherever it was called. */
function given(path: string): string {
  return resolve(process.env.INIT_CWD ?? workspace, path);
}

function folderProblem(provider: string): string | undefined {
  const folder = foldersOf(provider).find((each) => existsSync(join(workspace, each)));
  return folder && `there is a folder ${folder}`;
}
