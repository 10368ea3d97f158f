import type { Review } from "./change.ts";
import { checkChangesets } from "./changesets/check-changesets.ts";
import { writeChangesets } from "./changesets/write-changesets.ts";

/** Writes the changesets that the reviews ask for; says which, line by line. */
export function writeApproval(workspace: string, base: string, reviews: readonly Review[]): string[] {
  return writeChangesets(workspace, base, reviews).map(({ file, outcome }) => `${file}: ${outcome}`);
}

/** What changesets lack, and the command that mends it, line by line; nothing where each changed package is approved. */
export function missingApproval(workspace: string, base: string, reviews: readonly Review[]): string[] {
  const missing = checkChangesets(workspace, base, reviews);
  if (missing.length === 0) {
    return [];
  }
  return [
    ...missing.map((each) => `${each.package} needs a ${each.needed} changeset and has ${each.given ?? "none"}`),
    "run `pnpm review --write-changeset`, read what it wrote, and commit it",
  ];
}
