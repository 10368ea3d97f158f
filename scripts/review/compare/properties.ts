import type { Schema } from "@scripts/read";
import { canonicalFacts } from "./canonical.ts";
import type { Context, Tell } from "./changes.ts";
import type { Comparison, Side } from "./comparison.ts";
import { compareDiscriminators } from "./discriminators.ts";
import { propertyOf } from "./element.ts";
import { flowOf, type Shape } from "./shape.ts";

/** Compares what is inside objects and lists. */
export function compareProperties(comparison: Comparison, old: Shape, now: Shape, context: Context, tell: Tell): void {
  compareDiscriminators(comparison, old, now, context, tell);
  compareAdditional(comparison, old, now, context, tell);
  const isDescribed =
    old.additional === true && old.properties.size === 0 && now.additional === undefined && now.properties.size > 0;
  if (!isDescribed) {
    compareNamed(comparison, old, now, context, tell);
  }
  if (old.items.length > 0 && now.items.length > 0) {
    comparison.compare(old.items, now.items, { ...context, isParameter: false }, tell);
  } else if (
    old.items.length !== now.items.length &&
    !old.others.has("prefixItems") &&
    !now.others.has("prefixItems")
  ) {
    const text = (items: readonly Schema[], { shapes }: Side) =>
      (items.length > 0 && shapes.types(shapes.read(items))?.join(", ")) || "anything";
    const detail = { from: text(old.items, comparison.before), to: text(now.items, comparison.after) };
    if (detail.from !== detail.to) {
      const inside = { ...context, element: propertyOf(context.element, "*") };
      tell(now.items.length > 0 ? "typed" : "untyped", inside, old.parts[0]?.at, now.parts[0]?.at, detail);
    }
  }
}

function compareNamed(comparison: Comparison, old: Shape, now: Shape, context: Context, tell: Tell): void {
  const { before, after } = comparison;
  const renamed = renames(comparison, old, now);
  const heirs = new Set(renamed.values());
  const names = [...old.properties.keys(), ...now.properties.keys(), ...old.required.keys(), ...now.required.keys()];
  for (const name of new Set(names)) {
    const [a, b] = [before.shapes.property(old, name), after.shapes.property(now, name)];
    const heir = renamed.get(name);
    const flow = context.flow & flowOf(a && before.shapes.whole(a), b && after.shapes.whole(b));
    const inside = {
      ...context,
      flow: flow || context.flow,
      element: propertyOf(context.element, name),
      isParameter: false,
    };
    if (heir !== undefined) {
      const [head] = after.shapes.property(now, heir) ?? [];
      tell("property-renamed", inside, a?.[0]?.at, head?.at, { from: name, to: heir });
    } else if (a || b) {
      if (!heirs.has(name)) {
        compareProperty(comparison, [old, now], name, a, b, inside, tell);
      }
    } else {
      compareRequired(old, now, name, inside, tell);
    }
  }
}

function compareProperty(
  comparison: Comparison,
  [old, now]: readonly [Shape, Shape],
  name: string,
  a: readonly Schema[] | undefined,
  b: readonly Schema[] | undefined,
  context: Context,
  tell: Tell,
): void {
  const { before, after } = comparison;
  const [must, shall] = [before.shapes.requires(old, name), after.shapes.requires(now, name)];
  const isChosen = [old, now].some(({ choices }) => choices.some(({ groups }) => groups.flat().includes(name)));
  if (!a || !b) {
    const rule = a ? "property-removed" : shall ? "required-property-added" : "property-added";
    tell(rule, context, a?.[0]?.at, b?.[0]?.at);
    return;
  }
  const isOwn = old.properties.has(name) || now.properties.has(name);
  // What a base asks for is compared there.
  const isAsked = old.required.has(name) !== now.required.has(name);
  if (must !== shall && isAsked && !isChosen) {
    const places = isOwn ? [a[0]?.at, b[0]?.at] : [old.required.get(name), now.required.get(name)];
    tell(shall ? "property-required" : "property-optional", context, ...pair(places), { what: name });
  }
  if (isOwn) {
    comparison.compare(a, b, context, tell);
  }
}

function pair<T>([a, b]: readonly T[]): [T | undefined, T | undefined] {
  return [a, b];
}

/** A name in `required` that no property has. */
function compareRequired(old: Shape, now: Shape, name: string, context: Context, tell: Tell): void {
  const [from, to] = [old.required.get(name), now.required.get(name)];
  if (!from !== !to) {
    tell(to ? "property-required" : "property-optional", context, from, to, { what: name });
  }
}

/** Properties that are gone, and the one that has come with the very same value, where there are no others of it. */
function renames({ before, after, toHead }: Comparison, old: Shape, now: Shape): Map<string, string> {
  const gone = [...old.properties].filter(([name]) => !after.shapes.property(now, name));
  const come = [...now.properties].filter(([name]) => !before.shapes.property(old, name));
  if (gone.length === 0 || come.length === 0) {
    return new Map();
  }
  const heads = Map.groupBy(come, ([name, value]) => textOf(value, now.required.has(name)));
  const bases = Map.groupBy(gone, ([name, value]) => textOf(value, old.required.has(name), toHead));
  return new Map(
    [...bases].flatMap(([value, [base, ...twins]]) => {
      const [head, ...others] = heads.get(value) ?? [];
      // Only what is described can be told from another of its kind.
      const isTelling = value.includes('"description"') && twins.length + others.length === 0;
      return base && head && isTelling ? [[base[0], head[0]] as const] : [];
    }),
  );
}

function textOf(parts: readonly Schema[], isRequired: boolean, nameOf?: (id: string) => string): string {
  const descriptions = parts.map(({ description }) => (description ? { description } : {}));
  return `${isRequired} ${JSON.stringify(descriptions)} ${canonicalFacts(parts, nameOf)}`;
}

/** Properties that are not named. */
function compareAdditional(comparison: Comparison, old: Shape, now: Shape, context: Context, tell: Tell): void {
  const [from, to] = [old.additional, now.additional];
  if (typeof from === "object" && typeof to === "object") {
    comparison.compare([from], [to], { ...context, element: propertyOf(context.element, "*") }, tell);
    return;
  }
  if (from === to) {
    return;
  }
  const [had, has] = [from !== undefined && from !== false, to !== undefined && to !== false];
  const typed = to === true ? "unnamed-untyped" : "unnamed-typed";
  const said = to === false ? "closed" : "opened";
  const rule = had && has ? typed : has ? "unnamed-added" : had ? "unnamed-removed" : said;
  tell(rule, context, old.parts[0]?.at, now.parts[0]?.at);
}
