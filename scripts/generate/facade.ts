// usage, in packages/filespec: node ../../scripts/generate/facade.ts [--check]
// Generates the facade's modules and README, and the provider table of the workspace's README, from the folders of
// specs/; with --check, says whether they are what these give.

import { enableCompileCache } from "node:module";
import { join, resolve } from "node:path";
import { verify, write } from "./outputs.ts";
import { runScript } from "./run-script.ts";

const workspace = resolve("../..");

await runScript(async () => {
  enableCompileCache(join(workspace, "node_modules/.cache/filespec"));
  const { generateFacade } = await import("./facade-outputs.ts");
  const outputs = generateFacade(workspace, process.cwd());
  if (process.argv.includes("--check")) {
    verify(process.cwd(), outputs, workspace);
  } else {
    write(process.cwd(), outputs);
  }
});
