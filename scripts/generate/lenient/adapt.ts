import { ContractError } from "../contract-error.ts";
import { adaptOperations } from "./adapt-operations.ts";
import { adaptPaths } from "./adapt-paths.ts";
import { adaptSecuritySchemes } from "./adapt-security.ts";
import { adaptServers } from "./adapt-servers.ts";
import type { LeftOut } from "./left-out.ts";
import { isMembers } from "./members.ts";
import { mendReferences } from "./mend-references.ts";
import { nameParts } from "./name-parts.ts";

/** What became of a description: operations without a method of the client, by their name, and parts that are gone. */
export interface Adapted {
  readonly withoutMethod: ReadonlyMap<string, LeftOut>;
  readonly leftOut: readonly LeftOut[];
}

/** Brings references into the form that the generator can follow. To be done before they are followed. */
export function adaptReferences(root: unknown): void {
  if (isMembers(root)) {
    mendReferences(root);
    nameParts(root);
  }
}

/**
 * Makes of any description, in place, one that a client can be made of: what has no usable name gets one, and what the
 * client could not send as the description wants it is left out.
 */
export function adapt(root: unknown, where: string): Adapted {
  if (!isMembers(root)) {
    throw new ContractError(where, "this is no OpenAPI 3 description", "begin it with `openapi: 3.1.1`");
  }
  const leftOut: LeftOut[] = [];
  adaptSecuritySchemes(root);
  adaptServers(root);
  adaptPaths(root, leftOut);
  const withoutMethod = adaptOperations(root, leftOut);
  return { withoutMethod, leftOut };
}
