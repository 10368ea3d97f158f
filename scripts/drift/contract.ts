import { relative } from "node:path";
import { type ClientCredential, clientView } from "@scripts/generate/client-view";
import { allSchemas, ContractError, type Facts, type Operation, type Place, readContract } from "@scripts/read";
import { contractFile } from "@scripts/read/providers";
import { SchemaFields } from "./hold/schema-fields.ts";
import { Validators } from "./hold/validators.ts";
import { Placeholders } from "./redact/placeholders.ts";

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
  readonly fields: SchemaFields;
  readonly validators: Validators;
  readonly placeholders: Placeholders;
  /** Every name that the contract has for a field or parameter. */
  readonly names: ReadonlySet<string>;
  /** Where places are, as `file:line:column`. */
  readonly locate: (places: Iterable<Place>) => ReadonlyMap<Place, string>;
  /** An error about something that the contract says. */
  readonly errorAt: (place: Place, what: string, fix: string) => ContractError;
}

export type NamedOperation = Operation & { readonly operationId: string };

/** Reads the contract of a provider. Throws what is wrong with it. */
export function openContract(workspace: string, provider: string): Contract {
  const file = contractFile(workspace, provider);
  const { facts, problemAt, locate } = readContract(file, workspace);
  const unnamed = facts.operations.filter((each) => each.operationId === undefined);
  if (unnamed.length > 0) {
    const fix = "name it: the client's method takes that name";
    throw new ContractError(unnamed.map(({ at }) => problemAt(at, "the operation has no operationId", fix)));
  }
  const fields = new SchemaFields(facts);
  const validators = new Validators(facts);
  return {
    provider,
    path: relative(workspace, file),
    file,
    facts,
    operations: facts.operations.filter(isNamed),
    credentials: clientView(facts, provider).credentials,
    fields,
    validators,
    placeholders: new Placeholders(fields, validators),
    names: new Set([
      ...[...allSchemas(facts)].flatMap(({ properties = {} }) => Object.keys(properties)),
      ...facts.operations.flatMap(({ parameters }) => parameters.map(({ name }) => name)),
    ]),
    locate: (places) => {
      const positions = [...locate(places)];
      return new Map(positions.map(([at, { file: name, line, column }]) => [at, `${name}:${line}:${column}`]));
    },
    errorAt: (place, what, fix) => new ContractError([problemAt(place, what, fix)]),
  };
}

function isNamed(operation: Operation): operation is NamedOperation {
  return operation.operationId !== undefined;
}
