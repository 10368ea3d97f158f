import { type Change, highest, type Impact, impacts, type Review } from "../change.ts";

/** From most to least: the order in which a report speaks of them. */
export const mostFirst: readonly Impact[] = impacts.toReversed();

/** The reviews that ask for a release, the highest bump first. */
export function releases(reviews: readonly Review[]): Review[] {
  return mostFirst.flatMap((impact) => reviews.filter(({ bump }) => bump === impact));
}

/** A change together with the package that it is of. */
export interface PackageChange {
  readonly package: string;
  readonly change: Change;
}

/** The changes of this impact in all packages. */
export function changesOf(reviews: readonly Review[], impact: Impact): PackageChange[] {
  return releases(reviews).flatMap((review) =>
    review.changes.filter((change) => change.impact === impact).map((change) => ({ package: review.package, change })),
  );
}

/** How many of the changes have this impact. */
export function count(changes: readonly Change[], impact: Impact): number {
  return changes.filter((change) => change.impact === impact).length;
}

/** `2 major, 1 patch`. */
export function counts(changes: readonly Change[], of: readonly Impact[] = mostFirst): string {
  return of
    .map((impact) => [count(changes, impact), impact])
    .filter(([number]) => number !== 0)
    .map((words) => words.join(" "))
    .join(", ");
}

/** The verdict on all packages in one sentence. */
export function verdict(reviews: readonly Review[]): string {
  const bump = highest(reviews.map((review) => review.bump));
  if (bump === null) {
    return "Nothing that a consumer could notice has changed";
  }
  const [first, ...others] = reviews.filter((review) => review.bump === bump);
  return others.length === 0
    ? `${first?.package} needs a ${bump} release`
    : `${others.length + 1} packages need a ${bump} release`;
}
