// usage, in packages/<provider>: node ../../scripts/generate/provider.ts [--check]
// Generates the package's modules and README from specs/<provider>; with --check, says whether they are what it gives.

import { basename, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as errors from "@filespec/core/errors";
import { ContractError } from "./contract-error.ts";
import { readContract } from "./contract-facts.ts";
import { contractModule, exportedNames } from "./contract-module.ts";
import { Description } from "./description.ts";
import { lint } from "./lint.ts";
import { type Outputs, verify, write } from "./outputs.ts";
import { providerReadme } from "./provider-readme.ts";
import { runScript } from "./run-script.ts";
import { schemaModule } from "./schema-module.ts";
import { header } from "./source-text.ts";

/** The generated files of a provider's package. */
export async function generateProvider(workspace: string, provider: string): Promise<Outputs> {
  const file = join(workspace, "specs", provider, "openapi.yaml");
  const description = new Description(file, workspace);
  // Linting is another process: it runs beside the rest.
  const linted = lint(file, workspace);
  linted.catch(() => {});
  const schemas = schemaModule(pathToFileURL(file)).catch(async (error: unknown) => {
    await linted;
    throw error;
  });
  const { text, schemaNames } = await schemas;
  await linted;
  const facts = readContract(provider, description);
  const taken = new Set([...Object.keys(errors), ...exportedNames(facts), "createClient"]);
  for (const [name, place] of description.entries(description.get(description.root, "components", "schemas"))) {
    if (taken.has(name)) {
      throw new ContractError(
        description.locate(place),
        `the package exports a ${name} of its own`,
        "give the schema another name",
      );
    }
  }
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
