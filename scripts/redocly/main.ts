// usage: pnpm lint [<provider> [--prune]] [further arguments of turbo]
// Lints all contracts and the code. Given a provider, lists what lint finds in its contract, also what is ignored; --prune
// takes what is fixed from the list of what is ignored.

import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { print, runCommand } from "@scripts/command";
import { formatProblem, readContract } from "@scripts/read";
import { contractFile, listProviders } from "@scripts/read/providers";
import { lintContract, writeBaseline } from "./baseline.ts";

const workspace = process.cwd();
const [name = "", ...options] = process.argv.slice(2);

if (listProviders(workspace).includes(name)) {
  await runCommand("pnpm lint <provider> [--prune]", () => list(name));
} else {
  const turbo = spawn("turbo", ["run", "lint", "lint:code", ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
    shell: process.platform === "win32",
  });
  turbo.on("error", (error) => {
    throw error;
  });
  turbo.on("close", (code) => {
    process.exitCode = code ?? 1;
  });
}

async function list(provider: string): Promise<number> {
  const { values } = parseArgs({ args: options, options: { prune: { type: "boolean" } } });
  const reading = readContract(contractFile(workspace, provider), workspace);
  const { problems, ignored, gone } = await lintContract(workspace, provider, reading);
  if (values.prune) {
    writeBaseline(workspace, provider, ignored);
  } else {
    for (const each of [...problems, ...gone, ...ignored]) {
      print(formatProblem(each));
    }
  }
  print(`${provider}: ${problems.length} problems, and ${ignored.length} that came with the provider's description`);
  return problems.length > 0 || (gone.length > 0 && !values.prune) ? 1 : 0;
}
