import { checkNames } from "@scripts/generate/check-names";
import { ContractError } from "@scripts/generate/legacy/contract-error";
import { readContract } from "@scripts/generate/legacy/contract-facts";
import { contractModule } from "@scripts/generate/contract-module";
import { schemaModule } from "@scripts/generate/schema-module";
import type { ContractSide } from "../contract/contract-side.ts";

/** The generated modules of a contract, by file name. A contract that the client cannot be made of has no second. */
export interface GeneratedTypes {
  readonly "schema.gen.ts": string;
  readonly "contract.gen.ts"?: string;
}

interface Generated {
  readonly types: GeneratedTypes;
  readonly refusal: ContractError | undefined;
}

const known = new WeakMap<ContractSide, Map<string, Promise<Generated>>>();

/** Generates the modules of a side, once. */
export async function generateTypes(side: ContractSide, provider: string): Promise<GeneratedTypes> {
  return (await generated(side, provider)).types;
}

/** Why no client can be made of a side, or undefined where one can. */
export async function clientRefusal(side: ContractSide, provider: string): Promise<ContractError | undefined> {
  return (await generated(side, provider)).refusal;
}

function generated(side: ContractSide, provider: string): Promise<Generated> {
  const ofSide = known.get(side) ?? new Map<string, Promise<Generated>>();
  known.set(side, ofSide);
  const result = ofSide.get(provider) ?? generate(side, provider);
  ofSide.set(provider, result);
  return result;
}

async function generate({ description }: ContractSide, provider: string): Promise<Generated> {
  const { text, schemaNames } = await schemaModule(description);
  try {
    const facts = readContract(provider, description);
    checkNames(facts, description, schemaNames, []);
    const client = contractModule(facts, description, schemaNames);
    return { types: { "schema.gen.ts": text, "contract.gen.ts": client }, refusal: undefined };
  } catch (error) {
    if (!(error instanceof ContractError)) {
      throw error;
    }
    return { types: { "schema.gen.ts": text }, refusal: error };
  }
}
