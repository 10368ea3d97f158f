import { relative } from "node:path";
import { type ClientCredential, clientView } from "@scripts/generate/client-view";
import { ContractError, type Facts, type Operation, type Place, readContract } from "@scripts/read";
import { contractFile } from "@scripts/read/providers";

/** A provider's contract as traffic is held against it. */
export interface Contract {
  readonly provider: string;
  /** Relative to the workspace. */
  readonly path: string;
  readonly file: string;
  readonly facts: Facts;
  readonly operations: readonly NamedOperation[];
  /** Where the provider's client takes its credentials from, and where it sends them. */
  readonly credentials: readonly ClientCredential[];
  /** An error about something that the contract says. */
  readonly errorAt: (place: Place, what: string, fix: string) => ContractError;
}

export type NamedOperation = Operation & { readonly operationId: string };

/** Reads the contract of a provider. Throws what is wrong with it. */
export function openContract(workspace: string, provider: string): Contract {
  const file = contractFile(workspace, provider);
  const { facts, problemAt } = readContract(file, workspace);
  const unnamed = facts.operations.filter((each) => each.operationId === undefined);
  if (unnamed.length > 0) {
    const fix = "name it: the client's method takes that name";
    throw new ContractError(unnamed.map(({ at }) => problemAt(at, "the operation has no operationId", fix)));
  }
  return {
    provider,
    path: relative(workspace, file),
    file,
    facts,
    operations: facts.operations.filter(isNamed),
    credentials: clientView(facts, provider).credentials,
    errorAt: (place, what, fix) => new ContractError([problemAt(place, what, fix)]),
  };
}

function isNamed(operation: Operation): operation is NamedOperation {
  return operation.operationId !== undefined;
}
