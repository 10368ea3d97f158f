import { generateClient } from "@scripts/generate";
import { schemaModule } from "@scripts/generate/schema-module";
import { ContractError, readContract } from "@scripts/read";
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

const known = new WeakMap<ContractSide, Map<string, Generated>>();

/** Generates the modules of a side, once. */
export function generateTypes(side: ContractSide, provider: string): GeneratedTypes {
  return generated(side, provider).types;
}

/** Why no client can be made of a side, or undefined where one can. */
export function clientRefusal(side: ContractSide, provider: string): ContractError | undefined {
  return generated(side, provider).refusal;
}

function generated(side: ContractSide, provider: string): Generated {
  const ofSide = known.get(side) ?? new Map<string, Generated>();
  known.set(side, ofSide);
  const result = ofSide.get(provider) ?? generate(side, provider);
  ofSide.set(provider, result);
  return result;
}

function generate({ description, base }: ContractSide, provider: string): Generated {
  const reading = readContract(description.root.file, base);
  try {
    const { files } = generateClient(reading, provider);
    const [schema = "", contract = ""] = ["schema", "contract"].map((name) => files.get(`src/${name}.gen.ts`));
    return {
      types: { "schema.gen.ts": withoutHeader(schema), "contract.gen.ts": withoutHeader(contract) },
      refusal: undefined,
    };
  } catch (error) {
    if (!(error instanceof ContractError)) {
      throw error;
    }
    return { types: { "schema.gen.ts": schemaModule(reading.facts, new Set()).text }, refusal: error };
  }
}

/** Without the line that says what a module was generated from. */
function withoutHeader(text: string): string {
  return text.slice(text.indexOf("\n\n") + 2);
}
