// usage, in packages/<provider>: node ../../scripts/generate/provider.ts [--check]
// Generates the package's modules and README from specs/<provider>; with --check, says whether they are what it gives.

import { enableCompileCache } from "node:module";
import { basename, join, resolve } from "node:path";
import { checkVersion } from "./check-version.ts";
import { Description } from "./description.ts";
import { lint } from "./lint.ts";
import { type Outputs, verify, write } from "./outputs.ts";
import { runScript } from "./run-script.ts";

const workspace = resolve("../..");

await runScript(async () => {
  // Most of the time goes into loading the compiler.
  enableCompileCache(join(workspace, "node_modules/.cache/filespec"));
  const outputs = await generateProvider(basename(process.cwd()));
  if (process.argv.includes("--check")) {
    verify(process.cwd(), outputs, workspace);
  } else {
    write(process.cwd(), outputs);
  }
});

async function generateProvider(provider: string): Promise<Outputs> {
  const file = join(workspace, "specs", provider, "openapi.yaml");
  // Refuses references that leave the folder, before anything follows them.
  const description = new Description(file, workspace);
  checkVersion(description);
  const linted = lint(file, workspace);
  const outputs = load(description, provider);
  // What lint says goes first: the generator trusts what it has checked.
  outputs.catch(() => {});
  await linted;
  return outputs;
}

/** Loads the generator, which takes as long as lint in its own process does. */
async function load(description: Description, provider: string): Promise<Outputs> {
  const { providerOutputs } = await import("./provider-outputs.ts");
  return providerOutputs(description, provider, workspace);
}
