import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sync as writeWhole } from "write-file-atomic";
import type { Review } from "../change.ts";
import { changesetOf, isAsWritten, raiseReleases } from "./changeset.ts";
import { changesetFolder, readChangesets } from "./changeset-files.ts";
import { releasedPackages } from "./packages.ts";
import { summaryOf } from "./summary.ts";

/** A changeset that is what the reviews ask for. */
export interface WrittenChangeset {
  /** Relative to the workspace. */
  readonly file: string;
  /** `raised` is one that a person has edited: only its bumps have changed. */
  readonly outcome: "written" | "raised" | "unchanged" | "removed";
}

/**
 * Writes a changeset for each changed provider, which names its package and the facade. Run again, it brings the same
 * file up to date; what a person has edited keeps its text, and a bump is only ever raised there. Changesets of the
 * base's folder are left alone, even under the name that this one would have: they tell of earlier changes.
 */
export function writeChangesets(workspace: string, base: string, reviews: readonly Review[]): WrittenChangeset[] {
  const earlier = readChangesets(base);
  const present = readChangesets(workspace);
  const released = releasedPackages(workspace);
  const facade = reviews.find(({ provider }) => provider === null)?.package;
  mkdirSync(join(workspace, changesetFolder), { recursive: true });
  const written = reviews.flatMap((review): WrittenChangeset[] => {
    if (review.provider === null) {
      return [];
    }
    const name = freeName(review.provider, earlier);
    const old = present.get(name);
    const packages = [review.package, facade].filter((each) => each !== undefined && released.has(each));
    const text = textOf(name, old, review, packages);
    if (text === undefined && old === undefined) {
      return [];
    }
    const path = join(workspace, changesetFolder, name);
    if (text === undefined) {
      rmSync(path);
    } else if (text !== old) {
      writeWhole(path, text);
    }
    return [{ file: `${changesetFolder}/${name}`, outcome: outcomeOf(old, text) }];
  });
  return [...written, ...removeLeftOver(workspace, earlier, written)];
}

/** Takes out what was written for changes that have been taken back since. */
function removeLeftOver(
  workspace: string,
  earlier: ReadonlyMap<string, string>,
  written: readonly WrittenChangeset[],
): WrittenChangeset[] {
  return [...readChangesets(workspace)].flatMap(([name, text]): WrittenChangeset[] => {
    const file = `${changesetFolder}/${name}`;
    if (earlier.has(name) || !isAsWritten(text) || written.some((each) => each.file === file)) {
      return [];
    }
    rmSync(join(workspace, file));
    return [{ file, outcome: "removed" }];
  });
}

/** What the changeset is to be, undefined if there is to be none. */
function textOf(
  name: string,
  old: string | undefined,
  review: Review,
  packages: readonly (string | undefined)[],
): string | undefined {
  const isEdited = old !== undefined && !isAsWritten(old);
  const { bump } = review;
  if (bump === null || packages.length === 0) {
    return isEdited ? old : undefined;
  }
  const releases = new Map(packages.flatMap((each) => (each === undefined ? [] : [[each, bump] as const])));
  return isEdited ? raiseReleases(name, old, releases) : changesetOf(releases, summaryOf(review));
}

function outcomeOf(old: string | undefined, text: string | undefined): WrittenChangeset["outcome"] {
  if (text === undefined) {
    return "removed";
  }
  if (text === old) {
    return "unchanged";
  }
  return old === undefined || isAsWritten(old) ? "written" : "raised";
}

/** The same for each run of a branch, and none that the base has. */
function freeName(provider: string, earlier: ReadonlyMap<string, string>): string {
  let name = `review-${provider}.md`;
  for (let number = 2; earlier.has(name); number++) {
    name = `review-${provider}-${number}.md`;
  }
  return name;
}
