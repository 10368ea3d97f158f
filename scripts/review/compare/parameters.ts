import type { Header, Parameter, Place } from "@scripts/read";
import type { Call } from "../usage/calls.ts";
import { canonicalFacts } from "./canonical.ts";
import type { Context, Tell } from "./changes.ts";
import type { Side } from "./comparison.ts";
import { type ApiElement, elementOf } from "./element.ts";
import { compareMediaType, examplesOf } from "./media-types.ts";
import type { SchemaComparison } from "./schemas.ts";

export type ContextOf = (a: Place | undefined, b: Place | undefined, element: ApiElement) => Context;

/** Compares the parameters of two operations: by place and name, those of the path by position. */
export function compareParameters(schemas: SchemaComparison, a: Call, b: Call, contextOf: ContextOf, tell: Tell): void {
  // In a path of another form, only names tell its parameters.
  const isSamePath = normalised(a) === normalised(b);
  const [old, now] = [keyed(a, isSamePath), keyed(b, isSamePath)];
  const heirs = heirsOf(old, now);
  const taken = new Set(heirs.values());
  for (const [key, one] of old) {
    const heir = heirs.get(one);
    const other = now.get(key) ?? heir;
    const context = contextOf(one.at, other?.at, elementOfParameter(one));
    if (heir) {
      const isOfPath = one.in === "path" && heir.in === "path";
      const rule = isOfPath ? "path-parameter-renamed" : one.in === heir.in ? "parameter-renamed" : "parameter-moved";
      tell(rule, context, one.at, heir.at, {
        from: one.in === heir.in ? one.name : one.in,
        to: one.in === heir.in ? heir.name : heir.in,
      });
    } else if (other) {
      compareParameter(schemas, one, other, context, tell);
    } else {
      tell("parameter-removed", context, one.at, undefined);
    }
  }
  for (const [key, other] of now) {
    if (!old.has(key) && !taken.has(other)) {
      const context = contextOf(undefined, other.at, elementOfParameter(other));
      tell(other.required ? "required-parameter-added" : "parameter-added", context, undefined, other.at);
    }
  }
}

/** The path after a version, without the names of parameters and the slash at its end. */
function normalised({ template }: Call): string {
  return template.replace(/\/$/, "").replace(/^(\S+ )(?:\/(?:api|rest|v\d[\w.-]*))+(?=\/)/i, "$1");
}

function keyed({ operation }: Call, isByPosition: boolean): Map<string, Parameter> {
  const names = [...operation.path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  return new Map(
    operation.parameters.map((each) => {
      const own = each.in === "header" ? each.name.toLowerCase() : each.name;
      return [`${each.in} ${each.in === "path" && isByPosition ? names.indexOf(each.name) : own}`, each];
    }),
  );
}

/** Parameters that have another name or place: the only one gone and the only one come with the very same value. */
function heirsOf(old: ReadonlyMap<string, Parameter>, now: ReadonlyMap<string, Parameter>): Map<Parameter, Parameter> {
  const gone = [...old].filter(([key]) => !now.has(key)).map(([, each]) => each);
  const come = [...now].filter(([key]) => !old.has(key)).map(([, each]) => each);
  return new Map(
    gone.flatMap((one) => {
      const isTwin = (each: Parameter) => each.description !== undefined && isSameButName(one, each);
      const [head, ...others] = come.filter(isTwin);
      const twins = gone.filter((each) => each !== one && isSameButName(one, each));
      const isMoved = head && (one.in === head.in || one.name === head.name);
      return head && isMoved && twins.length + others.length === 0 ? [[one, head] as const] : [];
    }),
  );
}

function isSameButName(a: Parameter, b: Parameter): boolean {
  const value = ({ in: _, name, style, explode, ...rest }: Parameter) => canonicalFacts(rest);
  return a.description === b.description && value(a) === value(b);
}

function elementOfParameter({ in: place, name }: Parameter): ApiElement {
  return elementOf("parameter", `the ${place} parameter \`${name}\``, name);
}

function compareParameter(schemas: SchemaComparison, a: Parameter, b: Parameter, context: Context, tell: Tell): void {
  if (a.name !== b.name) {
    const rule = a.in === "path" ? "path-parameter-renamed" : "parameter-respelled";
    tell(rule, context, a.at, b.at, { from: a.name, to: b.name });
  }
  if (a.required !== b.required) {
    tell(b.required ? "parameter-required" : "parameter-optional", context, a.at, b.at);
  }
  compareValue(schemas, a, b, { ...context, isParameter: true }, tell);
}

/** What parameters and headers have in common. */
export function compareValue(schemas: SchemaComparison, a: Header, b: Header, context: Context, tell: Tell): void {
  const isOne = [isOneValue(schemas.before, a), isOneValue(schemas.after, b)];
  if (styleOf(a, isOne.includes(true)) !== styleOf(b, isOne.includes(true))) {
    tell("parameter-style", context, a.at, b.at);
  }
  if (a.deprecated !== b.deprecated) {
    tell(b.deprecated ? "deprecated" : "deprecated-no-longer", context, a.at, b.at);
  }
  if ((a.description ?? "") !== (b.description ?? "")) {
    tell("words", context, a.at, b.at);
  }
  if (examplesOf(a) !== examplesOf(b)) {
    tell("example", context, a.at, b.at);
  }
  const [one, other] = [a.content[0], b.content[0]];
  if (a.schema && b.schema) {
    schemas.compare([a.schema], [b.schema], context, tell);
  } else if (one && other && one.mediaType === other.mediaType) {
    compareMediaType(schemas, one, other, context, tell);
  } else if (a.schema || b.schema || one || other) {
    const isSameWay = !one && !other;
    const rule = isSameWay ? (b.schema ? "typed" : "untyped") : "parameter-style";
    tell(rule, context, a.at, b.at, isSameWay ? { from: "anything", to: "what its schema says" } : {});
  }
}

/** Neither a list nor an object, which styles write in different ways. */
function isOneValue({ shapes }: Side, { schema }: Header): boolean {
  const types = schema && shapes.types(shapes.whole([schema]));
  return types?.every((type) => type !== "array" && type !== "object") ?? false;
}

function styleOf({ style, explode, allowReserved, allowEmptyValue }: Header, isOne: boolean): string {
  const isPrefixed = style === "label" || style === "matrix";
  return JSON.stringify([isOne && !isPrefixed ? [] : [style, explode], allowReserved, allowEmptyValue]);
}
