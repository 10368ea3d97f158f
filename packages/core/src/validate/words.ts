import { formats } from "./formats.ts";
import type { SchemaWords } from "./schema.ts";

/** A word of a schema about a value by itself. */
interface Word<Value, Given> {
  /** The kind of value that it is about; every kind if it is empty. */
  readonly of: "" | "string" | "number" | "array" | "object";
  readonly isBroken: (value: Value, given: Given) => boolean;
  readonly says: (given: Given) => string;
}

type Words = { readonly [Name in keyof SchemaWords]?: Word<never, never> };

function word<Value, Given>(
  of: Word<Value, Given>["of"],
  isBroken: Word<Value, Given>["isBroken"],
  says: Word<Value, Given>["says"],
): Word<never, never> {
  return { of, isBroken, says } as Word<never, never>;
}

const expressions = new Map<string, RegExp | undefined>();

/** A pattern in JavaScript's dialect; undefined for one in another, which is not checked. */
function expressionOf(pattern: string): RegExp | undefined {
  if (!expressions.has(pattern)) {
    expressions.set(pattern, compiled(pattern, "u") ?? compiled(pattern, ""));
  }
  return expressions.get(pattern);
}

function compiled(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}

export const words: Words = {
  enum: word(
    "",
    (value, given: readonly unknown[]) =>
      !given.includes(value) && !(typeof value === "object" && given.map(written).includes(written(value))),
    (given) => `is none of ${given.map((each) => JSON.stringify(each)).join(", ")}`,
  ),
  format: word(
    "string",
    (value: string, given: string) => formats[given]?.(value) === false,
    (given) => `is no ${given}`,
  ),
  pattern: word(
    "string",
    (value: string, given: string) => expressionOf(given)?.test(value) === false,
    (given) => `does not match ${given}`,
  ),
  minLength: word(
    "string",
    // In characters, of which one may be two UTF-16 units.
    (value: string, given: number) => value.length < 2 * given && [...value].length < given,
    (given) => `has fewer than ${given} characters`,
  ),
  maxLength: word(
    "string",
    (value: string, given: number) => value.length > given && (value.length > 2 * given || [...value].length > given),
    (given) => `has more than ${given} characters`,
  ),
  minimum: word(
    "number",
    (value: number, given: number) => value < given,
    (given) => `is less than ${given}`,
  ),
  maximum: word(
    "number",
    (value: number, given: number) => value > given,
    (given) => `is more than ${given}`,
  ),
  exclusiveMinimum: word(
    "number",
    (value: number, given: number) => value <= given,
    (given) => `is not more than ${given}`,
  ),
  exclusiveMaximum: word(
    "number",
    (value: number, given: number) => value >= given,
    (given) => `is not less than ${given}`,
  ),
  multipleOf: word("number", isOff, (given) => `is no multiple of ${given}`),
  minItems: word(
    "array",
    (value: unknown[], given: number) => value.length < given,
    (given) => `has fewer than ${given} items`,
  ),
  maxItems: word(
    "array",
    (value: unknown[], given: number) => value.length > given,
    (given) => `has more than ${given} items`,
  ),
  uniqueItems: word(
    "array",
    (value: unknown[]) => new Set(value.map(written)).size < value.length,
    () => "has equal items",
  ),
  minProperties: word(
    "object",
    (value: object, given: number) => Object.keys(value).length < given,
    (given) => `has fewer than ${given} fields`,
  ),
  maxProperties: word(
    "object",
    (value: object, given: number) => Object.keys(value).length > given,
    (given) => `has more than ${given} fields`,
  ),
};

/** What JSON calls a value; what JSON does not have, JavaScript's name of it. */
export function kindOf(value: unknown): string {
  if (value === null) {
    return "null";
  }
  if (typeof value !== "object") {
    // A parser of the caller's may give large numbers as bigint.
    return typeof value === "bigint" ? "number" : Number.isNaN(value) ? "NaN" : typeof value;
  }
  if (Array.isArray(value)) {
    return "array";
  }
  // Not by the prototype itself, which is another one in another realm, as tests run in.
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null ? "object" : value.constructor.name;
}

/** Equal for values that JSON Schema takes as the same. */
function written(value: unknown): unknown {
  try {
    return JSON.stringify(value, Object(value) === value ? sorted : undefined);
  } catch {
    // What is nested too deep, or in itself, is the same as nothing else.
    return value;
  }
}

function sorted(_: string, member: { readonly [name: string]: unknown }): unknown {
  return kindOf(member) === "object"
    ? Object.fromEntries(
        Object.keys(member)
          .sort()
          .map((name) => [name, member[name]]),
      )
    : member;
}

/** 19.99 is a multiple of 0.01, although the two are not that in binary. */
function isOff(value: number, given: number): boolean {
  const number = Number(value);
  const quotient = number / given;
  return Number.isFinite(quotient)
    ? Math.abs(quotient - Math.round(quotient)) > 1e-9 * Math.max(1, Math.abs(quotient))
    : number % given !== 0;
}
