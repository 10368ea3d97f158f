import type { Say } from "./changes.ts";
import type { Comparison } from "./comparison.ts";
import { compareConstraints } from "./constraints.ts";
import { type Bound, isBlank, type Shape } from "./shape.ts";

/** Compares what schemas say of themselves. False where nothing else can be compared. */
export function compareKeywords(
  comparison: Comparison,
  old: Shape,
  now: Shape,
  say: Say,
  isUnion: boolean,
  isParameter: boolean,
): boolean {
  compareWords(old, now, say);
  if (old.never !== now.never) {
    say("type-replaced", { from: old.never ? "nothing" : "a value", to: now.never ? "nothing" : "a value" });
    return false;
  }
  if (old.nullable !== now.nullable) {
    say(now.nullable ? "null-added" : "null-removed");
  }
  if (isUnion) {
    return true;
  }
  if (!compareTypes(comparison, old, now, say)) {
    return false;
  }
  compareValues(old.values, now.values, say);
  if (!old.values && !now.values) {
    compareKnown(old.known, now.known, say);
  }
  compareFormats(old, now, say);
  compareLimits(old, now, say);
  compareDefault(old.default, now.default, say, isParameter);
  compareConstraints(comparison, old, now, say);
  for (const name of new Set([...old.unknown.keys(), ...now.unknown.keys()])) {
    if (old.unknown.get(name) !== now.unknown.get(name)) {
      say("unknown-changed", { what: name });
    }
  }
  return true;
}

function compareWords(old: Shape, now: Shape, say: Say): void {
  if (!isSameMap(old.words, now.words)) {
    say("words", {}, true);
  }
  if (!isSameMap(old.examples, now.examples)) {
    say("example", {}, true);
  }
  if (old.link !== now.link) {
    say("link", {}, true);
  }
  if (old.deprecated !== now.deprecated) {
    say(now.deprecated ? "deprecated" : "deprecated-no-longer", {}, true);
  }
  if (old.readOnly !== now.readOnly) {
    say(now.readOnly ? "read-only" : "read-only-no-longer", {}, true);
  }
  if (old.writeOnly !== now.writeOnly) {
    say(now.writeOnly ? "write-only" : "write-only-no-longer", {}, true);
  }
}

function compareTypes({ before, after }: Comparison, old: Shape, now: Shape, say: Say): boolean {
  // The types of what both refer to are compared there.
  if (!old.types && !now.types && old.bases.size > 0 && now.bases.size > 0) {
    return true;
  }
  const [from, to] = [before.shapes.types(old), after.shapes.types(now)];
  const detail = { from: from?.join(", ") ?? "any", to: to?.join(", ") ?? "any" };
  if (!from || !to) {
    if (from || to) {
      say(to ? "typed" : "untyped", detail);
    }
    // Of what may be anything there is nothing else to compare.
    return !from === !to || !(isBlank(old) || isBlank(now));
  }
  const gone = from.filter((type) => !to.includes(type));
  const come = to.filter((type) => !from.includes(type));
  if (gone.length + come.length === 0) {
    return true;
  }
  if (gone.includes("number") && come.includes("integer")) {
    say("number-to-integer", detail);
    return true;
  }
  const fewer = gone.filter((type) => type !== "integer" || !come.includes("number"));
  const more = come.filter((type) => type !== "number" || !gone.includes("integer"));
  const isReplaced = fewer.length > 0 && more.length > 0;
  say(isReplaced ? "type-replaced" : fewer.length > 0 ? "types-removed" : "types-added", detail);
  return gone.length < from.length || come.length < to.length || !isReplaced;
}

function compareValues(from: Shape["values"], to: Shape["values"], say: Say): void {
  if (!from || !to) {
    if (from || to) {
      say(to ? "enum-added" : "enum-removed", { from: listOf(from), to: listOf(to) });
    }
    return;
  }
  const detail = {
    from: listOf(from.filter((each) => !to.includes(each))),
    to: listOf(to.filter((each) => !from.includes(each))),
  };
  if (detail.from || detail.to) {
    say(detail.from && detail.to ? "values-changed" : detail.from ? "value-removed" : "value-added", detail);
  }
}

/** A value that is known is no limit: any text fits an open enum. */
function compareKnown(from: readonly string[] = [], to: readonly string[] = [], say: Say): void {
  const detail = {
    from: listOf(from.filter((each) => !to.includes(each))),
    to: listOf(to.filter((each) => !from.includes(each))),
  };
  if (detail.from || detail.to) {
    say("known-values-changed", detail);
  }
}

function compareFormats(old: Shape, now: Shape, say: Say): void {
  for (const name of new Set([...old.formats.keys(), ...now.formats.keys()])) {
    const [from, to] = [old.formats.get(name), now.formats.get(name)];
    if (from !== to) {
      const kind = name === "pattern" ? "pattern" : "format";
      const way = from === undefined ? "added" : to === undefined ? "removed" : "changed";
      say(`${kind}-${way}`, { what: name, from, to });
    }
  }
}

function compareLimits(old: Shape, now: Shape, say: Say): void {
  compareBound("minimum", old.lower, now.lower, 1, say);
  compareBound("maximum", old.upper, now.upper, -1, say);
  for (const name of new Set([...old.limits.keys(), ...now.limits.keys()])) {
    const [from, to] = [old.limits, now.limits].map((limits) => boundOf(limits.get(name)));
    compareBound(name, from, to, name.startsWith("max") ? -1 : 1, say);
  }
}

function boundOf(value: number | undefined): Bound | undefined {
  return value === undefined ? undefined : { value, exclusive: false };
}

function compareBound(what: string, from: Bound | undefined, to: Bound | undefined, sign: 1 | -1, say: Say): void {
  if (from?.value === to?.value && from?.exclusive === to?.exclusive) {
    return;
  }
  const isTighter =
    !from || (to && (sign * (to.value - from.value) || Number(to.exclusive) - Number(from.exclusive)) > 0);
  say(isTighter ? "limit-tighter" : "limit-looser", { what, from: textOf(from), to: textOf(to) });
}

function textOf(bound: Bound | undefined): string | undefined {
  return bound && `${bound.value}${bound.exclusive ? " (exclusive)" : ""}`;
}

function compareDefault(from: string | undefined, to: string | undefined, say: Say, isParameter: boolean): void {
  if (from !== to) {
    const rule = from === undefined ? "default-added" : "default-changed";
    say(isParameter ? `parameter-${rule}` : rule, { from, to });
  }
}

function listOf(values: readonly string[] | undefined): string | undefined {
  return values?.length ? JSON.stringify(values.map((each) => JSON.parse(each))) : undefined;
}

function isSameMap(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, value]) => b.get(name) === value);
}
