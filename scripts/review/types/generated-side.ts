import type { ContractSide } from "../contract/contract-side.ts";
import { type ContractFacts, readContract } from "../legacy/contract-facts.ts";
import type { OperationFacts } from "../legacy/operations.ts";
import { ClientSource } from "./client-source.ts";
import { generateTypes } from "./generate-types.ts";
import { SchemaDeclarations } from "./schema-declarations.ts";

/** A side with what is generated from it. */
export interface GeneratedSide {
  readonly side: ContractSide;
  readonly schema: SchemaDeclarations;
  /** Undefined of a contract that no client can be made of. */
  readonly client: GeneratedClient | undefined;
}

interface GeneratedClient {
  readonly facts: ContractFacts;
  /** By `operationId`. */
  readonly operations: ReadonlyMap<string, OperationFacts>;
  readonly source: ClientSource;
}

/** Generates what is compared. `folder` keeps the modules of two sides apart. */
export async function generateSide(side: ContractSide, provider: string, folder: string): Promise<GeneratedSide> {
  const { "schema.gen.ts": schema, "contract.gen.ts": client } = await generateTypes(side, provider);
  return {
    side,
    schema: new SchemaDeclarations(`/${folder}/schema.gen.ts`, schema),
    client: client === undefined ? undefined : readClient(side, provider, client),
  };
}

function readClient({ description }: ContractSide, provider: string, text: string): GeneratedClient {
  const facts = readContract(provider, description);
  const operations = new Map(facts.operations.map((operation) => [operation.operationId, operation]));
  return { facts, operations, source: new ClientSource(text) };
}
