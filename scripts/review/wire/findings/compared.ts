import type { ContractSide } from "../../contract/contract-side.ts";
import type { Canonical } from "../canonical/canonicalize.ts";

/** One side of a comparison: the description, and its canonical form. */
export interface Compared {
  readonly side: ContractSide;
  readonly canonical: Canonical;
}
