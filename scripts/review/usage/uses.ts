/** Which way data flows, as bits: from the caller, to the caller. */
export const sent = 1;
export const answered = 2;
export const both = sent | answered;

/** Operations by name, each with the directions in which something flows in it. */
export type Uses = Map<string, number>;

export function addUse(uses: Uses, operation: string, flow: number): void {
  uses.set(operation, (uses.get(operation) ?? 0) | flow);
}
