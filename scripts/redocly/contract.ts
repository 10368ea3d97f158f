// usage, in specs/<provider>: node ../../scripts/redocly/contract.ts
// Lints the contract, prints how many problems of the provider's own description it still has, and fails on any other one
// and on what is listed and fixed.

import { basename, resolve } from "node:path";
import { print, runCommand } from "@scripts/command";
import { ContractError, readContract } from "@scripts/read";
import { contractFile } from "@scripts/read/providers";
import { lintContract } from "./baseline.ts";

const workspace = resolve("../..");

await runCommand("node ../../scripts/redocly/contract.ts", async () => {
  const provider = basename(process.cwd());
  const reading = readContract(contractFile(workspace, provider), workspace);
  const { problems, ignored, gone } = await lintContract(workspace, provider, reading);
  print(
    `${provider}: ${ignored.length} problems are ignored${ignored.length > 0 ? `; \`pnpm lint ${provider}\` lists them` : ""}`,
  );
  if (problems.length + gone.length > 0) {
    throw new ContractError([...problems, ...gone]);
  }
  return 0;
});
