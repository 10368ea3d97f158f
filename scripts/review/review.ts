import type { Change } from "./change.ts";
import type { ContractSide } from "./contract/contract-side.ts";
import { mergeFindings } from "./merge.ts";
import { compareTypes } from "./types/types-lens.ts";
import { compareWire } from "./wire/wire-lens.ts";

/** What has changed from one description to another, in what is sent and answered and in the generated types. */
export async function reviewSides(before: ContractSide, after: ContractSide, provider: string): Promise<Change[]> {
  // The first runs in a process of its own meanwhile.
  const [wire, types] = await Promise.all([compareWire(before, after), compareTypes(before, after, provider)]);
  return mergeFindings([...wire, ...types], before, after);
}
