import { join } from "node:path";
import type { Review } from "./change.ts";
import { Failure } from "./failure.ts";
import { type Lint, reviewFacade, reviewProvider } from "./provider-review.ts";
import { changedProviders } from "./revisions/changed-providers.ts";

/**
 * The reviews of the packages whose contract differs between two folders of the workspace, and of the facade.
 * `named` are the providers that are wanted, all if there is none.
 */
export async function reviewWorkspace(
  workspace: string,
  base: string,
  named: readonly string[],
  lint: Lint,
): Promise<Review[]> {
  const changed = changedProviders(base, workspace);
  const reviews: Review[] = [];
  for (const provider of named.length > 0 ? changed.filter((each) => named.includes(each)) : changed) {
    reviews.push(await reviewProvider(workspace, base, provider, lint));
  }
  return reviews.length > 0 ? [...reviews, reviewFacade(reviews)] : [];
}

/** Throws if there is no such provider, neither in the workspace nor in the base. */
export function checkProviders(named: readonly string[], known: readonly string[]): void {
  const unknown = named.find((provider) => !known.includes(provider));
  if (unknown !== undefined) {
    throw new Failure(
      join("specs", unknown),
      "there is no such provider",
      `name one of ${known.join(", ")}, or none for all that have changed`,
    );
  }
}
