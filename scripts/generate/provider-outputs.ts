import { relative } from "node:path";
import * as errors from "@filespec/core/errors";
import { checkNames } from "./check-names.ts";
import { checkSendable } from "./check-sendable.ts";
import { readContract } from "./contract-facts.ts";
import { contractModule } from "./contract-module.ts";
import type { Description } from "./description.ts";
import type { Outputs } from "./outputs.ts";
import { providerReadme } from "./provider-readme.ts";
import { schemaModule } from "./schema-module.ts";
import { header } from "./source-text.ts";

/** The generated files of a provider's package, from its contract. */
export async function providerOutputs(description: Description, provider: string, workspace: string): Promise<Outputs> {
  const facts = readContract(provider, description);
  checkSendable(description);
  const { text, schemaNames } = await schemaModule(description);
  checkNames(facts, description, schemaNames, Object.keys(errors));
  const source = header(relative(workspace, description.root.file));
  return new Map([
    ["src/schema.gen.ts", source + text],
    ["src/contract.gen.ts", source + contractModule(facts, description, schemaNames)],
    ["README.md", providerReadme(facts, description)],
  ]);
}
