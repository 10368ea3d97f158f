// usage, in packages/filespec: node ../../scripts/generate/facade.ts [--check]
// Generates the facade's modules and README, and the provider table of the workspace's README, from the folders of
// specs/; with --check, says whether they are what these give.

import { enableCompileCache } from "node:module";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "@scripts/command";
import { verify, write } from "./outputs.ts";

const workspace = resolve("../..");

await runCommand("node ../../scripts/generate/facade.ts [--check]", async () => {
  const { values } = parseArgs({ options: { check: { type: "boolean" } } });
  enableCompileCache(join(workspace, "node_modules/.cache/filespec"));
  const { generateFacade } = await import("./generate-facade.ts");
  const outputs = await generateFacade(workspace, process.cwd());
  if (values.check) {
    verify(process.cwd(), outputs, workspace);
  } else {
    write(process.cwd(), outputs);
  }
  return 0;
});
