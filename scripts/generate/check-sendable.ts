import { ContractError } from "./contract-error.ts";
import type { Description } from "./description.ts";
import { adapt } from "./lenient/adapt.ts";

/** Throws where a contract holds what a client cannot send as the contract says: of a stranger's it is left out. */
export function checkSendable(description: Description): void {
  const { root } = description;
  // What is in other files would look like nothing.
  if (description.files().length > 1) {
    return;
  }
  const { withoutMethod, leftOut } = adapt(structuredClone(root.value), description.locate(root));
  const [first] = [...withoutMethod.values(), ...leftOut];
  if (first) {
    const where = description.locate({ ...root, path: first.path });
    throw new ContractError(where, `a client cannot send ${first.what}: ${first.why}`, "leave it out of the contract");
  }
}
