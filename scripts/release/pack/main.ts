// usage: pnpm pack-provider <provider> [<folder>]
// Makes a tarball of a provider's package that installs where no registry has it, and prints how.

import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { print, run, runCommand, startProgress, UsageError } from "@scripts/command";
import { listProviders } from "@scripts/read/providers";
import { packProvider } from "./pack-provider.ts";

const workspace = resolve(import.meta.dirname, "../../..");

await runCommand("pnpm pack-provider <provider> [<folder>]", async () => {
  const [provider, folder = ".packed"] = parseArgs({ allowPositionals: true }).positionals;
  const known = listProviders(workspace);
  if (provider === undefined || !known.includes(provider)) {
    throw new UsageError(`name one of the providers: ${known.join(", ")}`);
  }
  const progress = startProgress();
  progress.show(`building @filespec/${provider}`);
  const build = ["turbo", "run", "build", `--filter=@filespec/${provider}`] as const;
  await run(build, { cwd: workspace }).finally(progress.end);
  const file = await packProvider(workspace, provider, resolve(folder));
  print(`${file} holds @filespec/${provider} and @filespec/core, ${Math.ceil(statSync(file).size / 1_000)} kB.\n`);
  print("Install it in your project with one of:");
  print(["npm install", "pnpm add", "bun add"].map((command) => `  ${command} ${file}`).join("\n"));
  return 0;
});
