// usage, in the workspace's root: node --conditions=@filespec/source scripts/new-provider/remove/main.ts <name> [--force]
// Removes a provider: contract folder, package and what follows from them elsewhere. Without --force, what git could not
// bring back is not removed.

import { listProviders } from "@scripts/read/providers";
import { changeWorkspace } from "../change-workspace.ts";
import { CommandError } from "../run.ts";
import { removeProvider } from "./remove-provider.ts";
import { uncommitted } from "./uncommitted.ts";

const workspace = process.cwd();
const options = process.argv.slice(2);
const [name, ...others] = options.filter((each) => each !== "--force");
process.exitCode = await main();

async function main(): Promise<number> {
  if (name === undefined || name.startsWith("-") || others.length > 0) {
    console.error("usage: pnpm remove-provider <name> [--force]");
    return 2;
  }
  const providers = listProviders(workspace);
  if (!providers.includes(name)) {
    console.error(`there is no provider ${JSON.stringify(name)}, only ${providers.join(", ")}`);
    return 2;
  }
  const files = options.includes("--force") ? [] : await uncommitted(workspace, name);
  if (files.length > 0) {
    const lines = files.map((each) => `${each}: is not committed and would be lost; commit it, or remove with --force`);
    console.error(lines.join("\n"));
    return 1;
  }
  try {
    await changeWorkspace(
      workspace,
      name,
      (line) => console.log(`${name}: ${line}`),
      (work) => removeProvider(work, name),
    );
    console.log(`${name}: removed`);
    return 0;
  } catch (error) {
    console.error(error instanceof CommandError ? error.message : error);
    console.error(`${name}: not removed; the workspace is as it was`);
    return 1;
  }
}
