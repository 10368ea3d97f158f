// usage, in packages/<provider>: node --conditions=@filespec/source ../../scripts/generate/provider.ts [--check]
// Generates the package's modules and README from specs/<provider>; with --check, says whether they are what it gives.

import { enableCompileCache } from "node:module";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "@scripts/command";
import { formatProblem } from "@scripts/read";
import { generateProvider } from "./generate-provider.ts";
import { verify, write } from "./outputs.ts";

const workspace = resolve("../..");

await runCommand("node ../../scripts/generate/provider.ts [--check]", async () => {
  const { values } = parseArgs({ options: { check: { type: "boolean" } } });
  // Most of the time goes into loading the compiler.
  enableCompileCache(join(workspace, "node_modules/.cache/filespec"));
  const { files, notes } = await generateProvider(workspace, basename(process.cwd()));
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
