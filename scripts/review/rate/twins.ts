import type { Json, Place } from "@scripts/read";
import { canonical, canonicalFacts } from "../compare/canonical.ts";
import { isWords } from "../compare/changes.ts";
import type { Rated } from "./rate.ts";

/** A change, and where else a description that repeats itself says the very same. */
export interface Entry extends Rated {
  readonly twins: readonly Rated[];
}

type ValueAt = (place: Place) => Json | undefined;

/** One entry for the same change of parts that are written out several times. */
export function joinTwins(rated: readonly Rated[], valueBefore: ValueAt, valueAfter: ValueAt): Entry[] {
  const groups = Map.groupBy(rated, (each) => keyOf(each, valueBefore, valueAfter));
  return [...groups.values()].flatMap(([first, ...twins]) => (first ? [joined(first, twins)] : []));
}

function keyOf({ change, impact, flow }: Rated, valueBefore: ValueAt, valueAfter: ValueAt): string {
  const { rule, element, before, after, detail } = change;
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
    const of = detail.from === undefined || detail.to === undefined ? element.path : "";
    return JSON.stringify([impact, rule, detail, /media/.test(rule) ? "" : of]);
  }
  const [old, now] = [before && valueBefore(before), after && valueAfter(after)];
  if (isWords(rule)) {
    return JSON.stringify([rule, editOf(wordsIn(old, rule), wordsIn(now, rule))]);
  }
  const { kind, label, name, path } = element;
  const own = kind === "schema" ? name : label;
  const last = path === "" ? own : path.slice(path.lastIndexOf(".") + 1);
  // Many properties are called `name`: which of them come or go together, their words tell.
  const text = /property-(added|removed)$/.test(rule) ? withoutExamples : canonicalFacts;
  return JSON.stringify([impact, flow, rule, last, detail, text(old), text(now)]);
}

function withoutExamples(value: Json | undefined): string {
  return JSON.stringify(value, (name, each) => (/^examples?$/.test(name) ? undefined : each)) ?? "";
}

function wordsIn(value: Json | undefined, rule: string): string {
  const members = new Map<string, unknown>(Object.entries(value ?? {}));
  const names = rule === "example" ? ["example", "examples"] : ["title", "summary", "description", "externalDocs"];
  return canonical(names.map((name) => members.get(name)));
}

/** What stands for what, where words are replaced one by one; else both texts. */
function editOf(from: string, to: string): string[][] {
  const [old, now] = [from, to].map((text) => text.split(/([\s"()[\]/@.#?=&-]+)/));
  const isReplaced = old && now && old.length === now.length;
  const pairs = isReplaced
    ? old.map((word, index) => [word, now[index] ?? ""]).filter(([a, b]) => a !== b)
    : [[from, to]];
  const edits = new Map(pairs.map((pair) => [pair.join(" → "), pair]));
  return edits.size > 0 && edits.size < 3 ? [...edits.values()] : [[from, to]];
}

function joined(first: Rated, twins: readonly Rated[]): Entry {
  const operations = new Set([first, ...twins].flatMap((each) => each.operations));
  return { ...first, operations: [...operations].sort(), twins };
}
