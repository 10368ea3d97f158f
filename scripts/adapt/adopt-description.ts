import type { GeneratedClient } from "@scripts/generate";
import { ContractError, readText } from "@scripts/read";
import { type AdaptedContract, adaptFile } from "./adapt-file.ts";

/** A contract that was made of a description of somebody else, and the client that it gives. */
export interface AdoptedDescription extends AdaptedContract {
  readonly client: GeneratedClient;
  /** Why openapi-fetch's own calls have no types, if they have none. */
  readonly withoutPaths: string | undefined;
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
  const generator = await import("@scripts/generate");
  try {
    return compiled(generator, provider, adapted);
  } catch (error) {
    throw error instanceof ContractError ? new ContractError(error.problems.map(adapted.inGiven)) : error;
  }
}

/** The client of which all compiles. Whether it does is asked here alone: later, the package's own type check tells. */
function compiled(
  { generateClient, refusedTypes }: typeof import("@scripts/generate"),
  provider: string,
  adapted: AdaptedContract,
): AdoptedDescription {
  const client = generateClient(adapted.reading, provider);
  const refused = refusedTypes(client, provider, adapted.reading);
  const withoutPaths = client.withoutPaths ?? refused.paths;
  const { examples } = refused;
  if (withoutPaths === undefined && examples.length === 0) {
    return { ...adapted, client, withoutPaths };
  }
  const rest = examples.length > 0 ? adapted.without("example", examples) : adapted;
  return {
    ...rest,
    client: generateClient(rest.reading, provider, { hasPaths: withoutPaths === undefined }),
    withoutPaths,
  };
}
