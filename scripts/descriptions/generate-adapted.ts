import { type Change, readAdapted } from "@scripts/adapt";
import { type GeneratedClient, generateClient } from "@scripts/generate";

/** A client of a description that somebody else wrote, and what was changed in the description before. */
export function generateAdapted(
  file: string,
  base: string,
  provider: string,
): GeneratedClient & { readonly changes: readonly Change[] } {
  const { reading, changes } = readAdapted(file, base);
  return { ...generateClient(reading, provider), changes };
}
