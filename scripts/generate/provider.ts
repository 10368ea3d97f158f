// usage, in packages/<provider>: node ../../scripts/generate/provider.ts [--check]
// Generates the package's modules and README from specs/<provider>; with --check, says whether they are what it gives.

import { basename, join, relative, resolve } from "node:path";
import * as errors from "@filespec/core/errors";
import { checkNames } from "./check-names.ts";
import { checkSendable } from "./check-sendable.ts";
import { readContract } from "./contract-facts.ts";
import { contractModule } from "./contract-module.ts";
import { Description } from "./description.ts";
import { lint } from "./lint.ts";
import { checkVersion } from "./modules.ts";
import { type Outputs, verify, write } from "./outputs.ts";
import { providerReadme } from "./provider-readme.ts";
import { runScript } from "./run-script.ts";
import { schemaModule } from "./schema-module.ts";
import { header } from "./source-text.ts";

/** The generated files of a provider's package. */
export async function generateProvider(workspace: string, provider: string): Promise<Outputs> {
  const file = join(workspace, "specs", provider, "openapi.yaml");
  const description = new Description(file, workspace);
  checkVersion(description);
  await lint(file, workspace);
  const facts = readContract(provider, description);
  checkSendable(description);
  const { text, schemaNames } = await schemaModule(description);
  checkNames(facts, description, schemaNames, Object.keys(errors));
  const source = header(relative(workspace, file));
  return new Map([
    ["src/schema.gen.ts", source + text],
    ["src/contract.gen.ts", source + contractModule(facts, description, schemaNames)],
    ["README.md", providerReadme(facts, description)],
  ]);
}

if (import.meta.main) {
  await runScript(async () => {
    const workspace = resolve("../..");
    const outputs = await generateProvider(workspace, basename(process.cwd()));
    if (process.argv.includes("--check")) {
      verify(process.cwd(), outputs, workspace);
    } else {
      write(process.cwd(), outputs);
    }
  });
}
