import type { Place } from "@scripts/read";
import { canonical } from "../compare/canonical.ts";
import type { Rated } from "./rate.ts";

/** A change, and where else a description that repeats itself says the very same. */
export interface Entry extends Rated {
  readonly twins: readonly Rated[];
}

/** One entry for the same change of parts that are written out several times. */
export function joinTwins(
  rated: readonly Rated[],
  valueBefore: (place: Place) => unknown,
  valueAfter: (place: Place) => unknown,
): Entry[] {
  const groups = Map.groupBy(rated, (each) => keyOf(each, valueBefore, valueAfter));
  return [...groups.values()].flatMap(([first, ...twins]) => (first ? [joined(first, twins)] : []));
}

function keyOf(
  { change, impact, flow }: Rated,
  valueBefore: (place: Place) => unknown,
  valueAfter: (place: Place) => unknown,
): string {
  const { rule, subject, before, after, detail } = change;
  if ((rule === "operation-moved" || rule === "path-respelled") && detail.what !== undefined) {
    return `${rule} ${detail.what}`;
  }
  const isAlone = rule === "alternatives-split" || /^(operation|schema-renamed|schema-unnamed)/.test(rule);
  if (isAlone || (rule === "schema-replaced" && detail.what !== undefined)) {
    return JSON.stringify([rule, before, after, detail]);
  }
  if (
    /media-type|^tag$|^link$|^schema-replaced$/.test(rule) &&
    (detail.what ?? detail.from ?? detail.to) !== undefined
  ) {
    // The edit is told as a whole by what it leads from and to.
    return JSON.stringify([impact, rule, detail]);
  }
  const { kind, label, name, path } = subject;
  const own = kind === "schema" ? name : label;
  const last = path === "" ? own : path.slice(path.lastIndexOf(".") + 1);
  const texts = [before && canonical(valueBefore(before)), after && canonical(valueAfter(after))];
  return JSON.stringify([impact, flow, rule, last, detail, texts]);
}

function joined(first: Rated, twins: readonly Rated[]): Entry {
  const operations = new Set([first, ...twins].flatMap((each) => each.operations));
  return { ...first, operations: [...operations].sort(), twins };
}
