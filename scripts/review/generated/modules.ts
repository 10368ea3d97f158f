import { generateClient } from "@scripts/generate";
import { ContractError, type Reading } from "@scripts/read";

/** The generated modules of a contract, by file name. */
export interface GeneratedModules {
  readonly "schema.gen.ts": string;
  readonly "contract.gen.ts": string;
  readonly "types.gen.ts": string;
}

/** The modules of a description. Throws a `ContractError` where no client can be made of it. */
export function generateModules(reading: Reading, provider: string): GeneratedModules {
  const { files } = generateClient(reading, provider);
  return {
    "schema.gen.ts": withoutHeader(files.get("src/schema.gen.ts") ?? ""),
    "contract.gen.ts": withoutHeader(files.get("src/contract.gen.ts") ?? ""),
    "types.gen.ts": withoutHeader(files.get("src/types.gen.ts") ?? ""),
  };
}

/** The modules of a description, or undefined where no client can be made of it. */
export function modulesIfAny(reading: Reading, provider: string): GeneratedModules | undefined {
  try {
    return generateModules(reading, provider);
  } catch (error) {
    if (error instanceof ContractError) {
      return undefined;
    }
    throw error;
  }
}

/** Without the line that says what a module was generated from. */
function withoutHeader(text: string): string {
  return text.slice(text.indexOf("\n\n") + 2);
}
