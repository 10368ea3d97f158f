// usage, in packages/<provider>: node ../../scripts/generate/provider.ts [--check]
// Generates the package's modules and README from specs/<provider>; with --check, says whether they are what it gives.

import { enableCompileCache } from "node:module";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "@scripts/command";
import { ContractError, formatProblem, type Reading, readContract } from "@scripts/read";
import { contractFile } from "@scripts/read/providers";
import { lint, refuseExternalValues } from "@scripts/redocly";
import type { GeneratedClient } from "./generate-client.ts";
import { verify, write } from "./outputs.ts";

const workspace = resolve("../..");

await runCommand("node ../../scripts/generate/provider.ts [--check]", async () => {
  const { values } = parseArgs({ options: { check: { type: "boolean" } } });
  // Most of the time goes into loading the compiler.
  enableCompileCache(join(workspace, "node_modules/.cache/filespec"));
  const { files, notes } = await generateProvider(basename(process.cwd()));
  if (values.check) {
    verify(process.cwd(), files, workspace);
    return 0;
  }
  write(process.cwd(), files);
  for (const note of notes) {
    console.warn(`note: ${formatProblem(note)}`);
  }
  return 0;
});

async function generateProvider(provider: string): Promise<GeneratedClient> {
  const file = contractFile(workspace, provider);
  // Refuses references that leave the folder, before Redocly can follow them.
  const reading = readContract(file, workspace);
  refuseExternalValues(reading);
  const linting = lint(file, workspace);
  const generating = generate(reading, provider);
  // What lint says goes first: it knows more of what is wrong.
  generating.catch(() => {});
  const problems = await linting;
  if (problems.length > 0) {
    throw new ContractError(problems);
  }
  return generating;
}

/** Loads the generator, which takes as long as lint in its own process does. */
async function generate(reading: Reading, provider: string): Promise<GeneratedClient> {
  const { generateClient } = await import("./generate-client.ts");
  return generateClient(reading, provider);
}
