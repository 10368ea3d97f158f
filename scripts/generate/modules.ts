import * as errors from "@filespec/core/errors";
import { checkVersion } from "./check-version.ts";
import { ContractError } from "./contract-error.ts";
import { readContract } from "./contract-facts.ts";
import { contractModule, exportedNames } from "./contract-module.ts";
import { Description } from "./description.ts";
import { type Adapted, adapt, adaptReferences } from "./lenient/adapt.ts";
import type { LeftOut } from "./lenient/left-out.ts";
import { providerReadme } from "./provider-readme.ts";
import { schemaModule } from "./schema-module.ts";

/** The generated modules of a client, and what of the description is not in them. */
export interface Modules {
  readonly schema: string;
  readonly contract: string;
  readonly readme: string;
  /** Operations that the client has no method for, and parts of requests that it does not send. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Generates the modules of a client from any OpenAPI 3 description, without lint: what has no name gets one, and what the
 * client cannot send is left out. Throws a `ContractError` if that leaves nothing, or if the description is none.
 */
export async function generateModules(file: string, base: string, provider: string): Promise<Modules> {
  const description = new Description(file, base, adaptReferences);
  checkVersion(description);
  const { root } = description;
  const where = description.locate(root);
  if (description.files().length > 1) {
    throw new ContractError(where, "the description is in several files", "bundle it into one: redocly bundle");
  }
  const { withoutMethod, leftOut } = adapt(root.value, where);
  const facts = readContract(provider, description);
  const called = facts.operations.filter(({ operationId }) => !withoutMethod.has(operationId));
  checkLeft(called.length, { withoutMethod, leftOut }, where);
  const taken = new Set([...Object.keys(errors), ...exportedNames(facts), "createClient"]);
  const { text, schemaNames } = await schemaModule(description, taken);
  return {
    schema: text,
    contract: contractModule(facts, description, schemaNames, withoutMethod),
    readme: providerReadme({ ...facts, operations: called }, description),
    leftOut: [...leftOut, ...withoutMethod.values()],
  };
}

function checkLeft(called: number, { withoutMethod, leftOut }: Adapted, where: string): void {
  if (called > 0) {
    return;
  }
  const [first] = [...withoutMethod.values(), ...leftOut];
  const what = first ? `a client can call none of its operations: ${first.what}: ${first.why}` : "it has no operations";
  throw new ContractError(where, what, "describe one that a client can call");
}
