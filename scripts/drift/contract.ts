import { join } from "node:path";
import { constantCase } from "@scripts/generate/names";
import { ContractError, type Facts, type Operation, type Place, readContract } from "@scripts/read";

/** A provider's contract as traffic is held against it. */
export interface Contract {
  readonly provider: string;
  /** Relative to the workspace. */
  readonly path: string;
  readonly file: string;
  readonly facts: Facts;
  readonly operations: readonly NamedOperation[];
  readonly credentials: readonly Credential[];
  /** An error about something that the contract says. */
  readonly errorAt: (place: Place, what: string, fix: string) => ContractError;
}

export type NamedOperation = Operation & { readonly operationId: string };

/** Where a client takes a credential from, and the header that it is sent in. */
export interface Credential {
  readonly at: Place;
  readonly environmentVariable: string;
  readonly header: string;
}

/** Reads the contract of a provider. Throws what is wrong with it. */
export function openContract(workspace: string, provider: string): Contract {
  const path = `specs/${provider}/openapi.yaml`;
  const file = join(workspace, path);
  const { facts, problemAt } = readContract(file, workspace);
  const unnamed = facts.operations.filter((each) => each.operationId === undefined);
  if (unnamed.length > 0) {
    const fix = "name it: the client's method takes that name";
    throw new ContractError(unnamed.map(({ at }) => problemAt(at, "the operation has no operationId", fix)));
  }
  return {
    provider,
    path,
    file,
    facts,
    operations: facts.operations.filter(isNamed),
    credentials: facts.securitySchemes.map((scheme) => ({
      at: scheme.at,
      environmentVariable: constantCase(provider, scheme.name),
      header: scheme.type === "apiKey" && scheme.in === "header" ? scheme.parameter : "Authorization",
    })),
    errorAt: (place, what, fix) => new ContractError([problemAt(place, what, fix)]),
  };
}

function isNamed(operation: Operation): operation is NamedOperation {
  return operation.operationId !== undefined;
}
