import type { Schema } from "@scripts/read";
import { type Context, type FactChange, isWords, type Tell } from "./changes.ts";
import type { Comparison, Parts, Side } from "./comparison.ts";
import { compareDiscriminators } from "./discriminators.ts";
import type { ApiElement } from "./element.ts";
import { isBlank, onlyReference, type Shape } from "./shape.ts";

type Unions = readonly [readonly Parts[], readonly Parts[]];

/** Both as unions, where one is a union and the other one of its alternatives, or narrower than one. */
export function asUnions(comparison: Comparison, old: Shape, now: Shape): Unions | undefined {
  const { before, after } = comparison;
  const members = (shape: Shape): Parts[] => (shape.unions[0] ?? []).map((each) => [each]);
  if (isPlainUnion(now) && !isPlainUnion(old) && isOneOf(comparison, old, now, after, true)) {
    return [formsOf(old), members(now)];
  }
  if (isPlainUnion(old) && !isPlainUnion(now) && isOneOf(comparison, now, old, before, false)) {
    return [members(old), formsOf(now)];
  }
  return undefined;
}

/** Several types of which nothing else is said are as many alternatives. */
function formsOf(shape: Shape): Parts[] {
  const { parts, types = [] } = shape;
  const [{ at = "" } = {}] = parts;
  const isBare = isBlank(shape) && shape.limits.size + shape.formats.size + shape.others.size === 0;
  return isBare && types.length > 1 ? types.map((type) => [{ at, type: [type] }]) : [parts.map(asAlternative)];
}

const alternatives = new WeakMap<Schema, Schema>();

/** Without what is said of the whole, whichever of its alternatives it is. */
function asAlternative(schema: Schema): Schema {
  const { nullable, default: _, title, description, deprecated, readOnly, writeOnly, ...rest } = schema;
  const alternative = alternatives.get(schema) ?? rest;
  alternatives.set(schema, alternative);
  return alternative;
}

function isPlainUnion({ unions, properties, bases }: Shape): boolean {
  return unions.length === 1 && properties.size === 0 && bases.size === 0;
}

function isOneOf(comparison: Comparison, one: Shape, union: Shape, { shapes }: Side, isOfBase: boolean): boolean {
  const members = union.unions[0] ?? [];
  const reference = onlyReference(one);
  if (reference !== undefined) {
    const ids = members.map((member) => onlyReference(shapes.read([member])) ?? "");
    return ids.some((id) =>
      isOfBase ? comparison.isSameSchema(reference, id) : comparison.isSameSchema(id, reference),
    );
  }
  if (one.bases.size > 0 || (one.types === undefined && one.values === undefined)) {
    return false;
  }
  return true;
}

/** Compares alternatives: those of the same reference, the same, and what is of a kind. */
export function compareUnions(
  comparison: Comparison,
  [from, to]: Unions,
  old: Shape,
  now: Shape,
  context: Context,
  tell: Tell,
): void {
  const { before, after } = comparison;
  const left = new Set(from);
  const right = new Set(to);
  const match = (isPair: (a: Parts, b: Parts) => boolean, isCompared = true) => {
    for (const a of [...left]) {
      const b = [...right].find((each) => isPair(a, each));
      if (b) {
        left.delete(a);
        right.delete(b);
        if (isCompared) {
          comparison.compare(a, b, context, tell);
        }
      }
    }
  };
  match((a, b) => {
    const [one, other] = [onlyReference(before.shapes.read(a)), onlyReference(after.shapes.read(b))];
    return one !== undefined && other !== undefined && comparison.isSameSchema(one, other);
  });
  match((a, b) => comparison.isEqual(a, b));
  if (from.length === 1 && to.length > 1) {
    match((a, b) => comparison.isWider(a, b), false);
  } else if (to.length === 1 && from.length > 1) {
    match((a, b) => comparison.isNarrower(a, b), false);
  }
  const isSpread = from.length === 1 || to.length === 1;
  const [only] = to;
  if (only && to.length === 1 && from.length > 1 && from.every((each) => comparison.isWider(each, only))) {
    tell("alternative-added", context, old.parts[0]?.at, now.parts[0]?.at, { to: namesOf(to) });
    return;
  }
  if (left.size > 0 && right.size > 0 && !isSpread) {
    match((a, b) => isLike(comparison, a, b));
  }
  const places = [old.parts[0]?.at, now.parts[0]?.at] as const;
  if (isSpread && left.size > 0 && right.size > 0) {
    const [was, is] = [from.length === 1, to.length === 1];
    tell("alternatives-changed", context, ...places, { from: namesOf(left, was), to: namesOf(right, is) });
    return;
  }
  if (left.size > 0) {
    tell("alternative-removed", context, [...left][0]?.[0]?.at, places[1], { from: namesOf(left) });
  }
  if (right.size > 0) {
    tell("alternative-added", context, places[0], [...right][0]?.[0]?.at, { to: namesOf(right) });
  }
  compareDiscriminators(comparison, old, now, context, tell);
}

/** The names of alternatives; of those that have none, what they are made of. */
function namesOf(alternatives: Iterable<Parts>, isWhole = false): string {
  return JSON.stringify([...alternatives].map(([first]) => (first ? nameOf(first, isWhole) : "")));
}

/** A title tells an alternative from others, and nothing of what is the whole. */
function nameOf(schema: Schema, isWhole = false): string {
  const { ref, title, properties, type, format, items, enum: values, allOf = [], not } = schema;
  const members = properties && `{ ${Object.keys(properties).slice(0, 4).join(", ")} }`;
  const list = items && `${nameOf(items)}[]`;
  const form = type && (format === undefined ? type.join(", ") : `${type.join(", ")} (${format})`);
  const [first] = allOf;
  const part = first ? nameOf(first) : not && `not ${nameOf(not)}`;
  return ref ?? (isWhole ? undefined : title) ?? members ?? list ?? values?.join(", ") ?? form ?? part ?? "a value";
}

/** Written out on both sides, and of a kind. */
function isLike({ before, after }: Comparison, a: Parts, b: Parts): boolean {
  if (onlyReference(before.shapes.read(a)) && onlyReference(after.shapes.read(b))) {
    return false;
  }
  const [old, now] = [before.shapes.whole(a), after.shapes.whole(b)];
  const [from, to] = [before.shapes.types(old), after.shapes.types(now)];
  if (!from || !to || from.join() !== to.join()) {
    return false;
  }
  const shared = [...old.properties.keys()].filter((name) => now.properties.has(name)).length;
  return shared * 2 >= Math.max(old.properties.size, now.properties.size);
}

/**
 * The differences of an object and its alternatives where these split it by the values of one property, or the reverse.
 * Undefined where they do not.
 */
export function asSplit(comparison: Comparison, old: Shape, now: Shape, element: ApiElement): FactChange[] | undefined {
  const isSplit = isPlainUnion(now) && old.properties.size > 0 && old.unions.length === 0;
  const isJoined = isPlainUnion(old) && now.properties.size > 0 && now.unions.length === 0;
  if (isSplit) {
    const tags = tagsOf(comparison.after, now, old);
    return (
      tags && distinct(tags.flatMap(([tag, member]) => comparison.differences([...old.parts, tag], [member], element)))
    );
  }
  if (isJoined) {
    const tags = tagsOf(comparison.before, old, now);
    return (
      tags && distinct(tags.flatMap(([tag, member]) => comparison.differences([member], [...now.parts, tag], element)))
    );
  }
  return undefined;
}

/** For each alternative what restricts the object to it, and the alternative. */
function tagsOf({ shapes }: Side, union: Shape, object: Shape): [Schema, Schema][] | undefined {
  const members = union.unions[0] ?? [];
  for (const name of object.properties.keys()) {
    const values = members.map((member) => {
      const [property] = shapes.property(shapes.whole([member]), name) ?? [];
      return property?.enum;
    });
    const known = values.filter((each) => each !== undefined);
    if (known.length === members.length && known.length > 0) {
      return members.map((member, index) => [restriction(member, name, values[index] ?? []), member]);
    }
  }
  return undefined;
}

function restriction({ at }: Schema, name: string, values: NonNullable<Schema["enum"]>): Schema {
  return { at, properties: { [name]: { at, enum: values } } };
}

/** What several alternatives say once. */
function distinct(changes: readonly FactChange[]): FactChange[] {
  const byRule = Map.groupBy(
    changes.filter(({ rule }) => !isWords(rule)),
    ({ rule, element, detail }) => JSON.stringify([rule, element.path, detail]),
  );
  return [...byRule.values()].flatMap(([first]) => first ?? []);
}
