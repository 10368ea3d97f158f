import { join, type Place, partsOf, placeOf, type Reading } from "@scripts/read";
import type { Location } from "../change.ts";
import type { FactChange } from "../compare/changes.ts";
import type { Entry } from "../rate/twins.ts";

/** Gives where changes are: in the head, or in the base for what the head no longer has. */
export function locator(before: Reading, after: Reading, entries: readonly Entry[]): (change: FactChange) => Location {
  const changes = entries.flatMap(({ change, twins }) => [change, ...twins.map((twin) => twin.change)]);
  const places = new Map(changes.map((change) => [change, placesOf(change, before, after)]));
  const old = before.locate(new Set([...places.values()].flatMap((each) => each.base ?? [])));
  const now = after.locate(new Set([...places.values()].flatMap((each) => each.head ?? [])));
  return (change) => {
    const { base, head } = places.get(change) ?? {};
    const found = head !== undefined ? now.get(head) : base === undefined ? undefined : old.get(base);
    return found ?? { file: after.files[0] ?? "", line: 1, column: 1 };
  };
}

interface Placed {
  readonly base?: Place;
  readonly head?: Place;
}

/** The keyword that has changed, where it is written on the side that is shown. */
function placesOf(change: FactChange, before: Reading, after: Reading): Placed {
  const keyword = keywordOf(change);
  if (change.after !== undefined) {
    return { head: inside(after, change.after, keyword) };
  }
  return change.before === undefined ? {} : { base: inside(before, change.before, keyword) };
}

function inside({ valueAt }: Reading, place: Place, keyword: string | undefined): Place {
  const { file, pointer } = partsOf(place);
  const at = keyword === undefined ? place : placeOf(file, join(pointer, keyword));
  return keyword !== undefined && valueAt(at) !== undefined ? at : place;
}

const keywords: readonly [rules: RegExp, keyword: string][] = [
  [/^(value|enum)/, "enum"],
  [/^type/, "type"],
  [/default-(added|changed)$/, "default"],
  [/^read-only/, "readOnly"],
  [/^write-only/, "writeOnly"],
];

function keywordOf({ rule, detail }: FactChange): string | undefined {
  const isOfKeyword = /^(limit|format|pattern|constraint|unknown)/.test(rule);
  return isOfKeyword ? detail.what : keywords.find(([rules]) => rules.test(rule))?.[1];
}
