import { type Reading, readDescription } from "@scripts/read";
import { adaptInPlace } from "./adapt-description.ts";
import type { Change } from "./change.ts";

/** Reads a description that somebody else wrote, adapted; positions are those in the file. */
export function readAdapted(
  file: string,
  base: string,
): { readonly reading: Reading; readonly changes: readonly Change[] } {
  const changes: Change[] = [];
  const reading = readDescription(file, base, (given) => {
    changes.push(...adaptInPlace(given));
    return given;
  });
  return { reading, changes };
}
