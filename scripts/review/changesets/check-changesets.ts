import { highest, type Impact, impacts, type Review } from "../change.ts";
import { type Releases, releasesOf } from "./changeset.ts";
import { readChangesets } from "./changeset-files.ts";
import { releasedPackages } from "./packages.ts";

/** A package that no changeset raises as much as it needs. */
export interface MissingBump {
  readonly package: string;
  readonly needed: Impact;
  /** What the changesets give, null if none names the package. */
  readonly given: Impact | null;
}

/**
 * The packages that the changesets of a workspace raise too little. Only what the base's folder does not have
 * counts, a new changeset or a raised bump: the rest approved what has changed before.
 */
export function checkChangesets(workspace: string, base: string, reviews: readonly Review[]): MissingBump[] {
  const earlier = readChangesets(base);
  const known = new Set(earlier.values());
  const releases = [...readChangesets(workspace)]
    .filter(([, text]) => !known.has(text))
    .map(([name, text]) => raised(releasesOf(name, text), releasesOf(name, earlier.get(name) ?? "---\n---\n")));
  const released = releasedPackages(workspace);
  return reviews.flatMap(({ package: name, bump }) => {
    const given = highest(releases.map((each) => each.get(name) ?? null));
    const isMet = bump === null || (given !== null && impacts.indexOf(given) >= impacts.indexOf(bump));
    return isMet || !released.has(name) ? [] : [{ package: name, needed: bump, given }];
  });
}

/** The bumps that are others than before. */
function raised(releases: Releases, before: Releases): Releases {
  return new Map([...releases].filter(([name, impact]) => before.get(name) !== impact));
}
