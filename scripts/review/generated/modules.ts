import { basename } from "node:path";
import { generateClient } from "@scripts/generate";
import { ContractError, type Reading } from "@scripts/read";

/** The generated modules of a contract, by file name: `schemas.gen.ts`. */
export interface GeneratedModules {
  readonly [name: string]: string;
}

/** The modules of a description. Throws a `ContractError` where no client can be made of it. */
export function generateModules(reading: Reading, provider: string): GeneratedModules {
  const modules = [...generateClient(reading, provider).files].filter(([path]) => path.endsWith(".gen.ts"));
  return Object.fromEntries(modules.map(([path, text]) => [basename(path), withoutHeader(text)]));
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
