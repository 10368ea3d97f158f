import type { GeneratedClient } from "@scripts/generate";
import { ContractError, readText } from "@scripts/read";
import { type AdaptedContract, adaptFile } from "./adapt-file.ts";

/** A contract that was made of a description of somebody else, and the client that it gives. */
export interface AdoptedDescription extends AdaptedContract {
  readonly client: GeneratedClient;
  /** Whether openapi-fetch's own calls can have types. */
  readonly hasPaths: boolean;
}

/**
 * Makes a provider's contract of a description that somebody else wrote. Throws everything that keeps a client from being made
 * of it, as it stands in the given file. `upstream` is what the last description of the provider gave.
 */
export async function adoptDescription(
  provider: string,
  file: string,
  base: string,
  upstream?: string,
): Promise<AdoptedDescription> {
  const name = `specs/${provider}/openapi.yaml`;
  const adapted = await adaptFile(file, base, name, upstream === undefined ? undefined : readText(upstream, name));
  const { generateClient } = await import("@scripts/generate");
  try {
    const client = generateClient(adapted.reading, provider);
    return { ...adapted, client, hasPaths: client.files.has("src/paths.gen.ts") };
  } catch (error) {
    throw error instanceof ContractError ? new ContractError(error.problems.map(adapted.inGiven)) : error;
  }
}
