// usage, in the workspace's root: node --conditions=@filespec/source scripts/new-provider/main.ts <name> [<openapi file>]
// Adds a provider: from an OpenAPI 3.0 or 3.1 description, or from a commented starting contract. If something stops it,
// it says what, and the workspace is as it was.

import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { ContractError } from "@scripts/generate/legacy/contract-error";
import { generateFacade } from "@scripts/generate/facade-outputs";
import { verify } from "@scripts/generate/outputs";
import { listProviders } from "@scripts/read/providers";
import { changeWorkspace } from "./change-workspace.ts";
import { nameProblem } from "./check-name.ts";
import { createProvider } from "./create-provider.ts";
import { contractFrom, Refusal, startingContract } from "./description/contract.ts";
import { CommandError } from "./run.ts";

const workspace = process.cwd();
const [name, file, ...others] = process.argv.slice(2);
process.exitCode = await main();

async function main(): Promise<number> {
  if (name === undefined || name.startsWith("-") || others.length > 0) {
    console.error("usage: pnpm new-provider <name> [<openapi file>]");
    return 2;
  }
  const problem = nameProblem(name, listProviders(workspace)) ?? folderProblem(name);
  if (problem !== undefined) {
    console.error(`${JSON.stringify(name)} cannot be a provider: ${problem}`);
    return 2;
  }
  try {
    // What has been edited there by hand would be lost.
    const facade = join(workspace, "packages", "filespec");
    verify(facade, generateFacade(workspace, facade), workspace);
    const { text, notes } =
      file === undefined ? startingContract(name) : await contractFrom(name, given(file), workspace);
    await changeWorkspace(
      workspace,
      name,
      (line) => console.log(`${name}: ${line}`),
      (work) => createProvider(work, name, text),
    );
    for (const note of notes) {
      console.log(`specs/${name}/openapi.yaml: ${note}`);
    }
    console.log(`${name}: all checks passed; next: specs/README.md, then \`pnpm start ${name}\``);
    return 0;
  } catch (error) {
    console.error(
      error instanceof ContractError || error instanceof Refusal || error instanceof CommandError
        ? error.message
        : error,
    );
    console.error(`${name}: not added; the workspace is as it was`);
    return 1;
  }
}

/** pnpm runs this in the root, wherever it was called. */
function given(path: string): string {
  return resolve(process.env.INIT_CWD ?? workspace, path);
}

function folderProblem(provider: string): string | undefined {
  const folder = [`specs/${provider}`, `packages/${provider}`].find((each) => existsSync(join(workspace, each)));
  return folder && `there is a folder ${folder}`;
}
