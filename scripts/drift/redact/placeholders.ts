import type { Json, Schema } from "@scripts/read";
import fc from "fast-check";
import { keyOf, type SchemaFields } from "../hold/schema-fields.ts";
import type { Validators } from "../hold/validators.ts";
import type { Names } from "./names.ts";

/** What stands for a text of an enum that the contract does not have. */
const undocumentedValue = "undocumented value";

/** Longer texts are not made for the sake of a limit. */
const longest = 10_000;

/** Finds values that stand for others: of the same type, breaking the same rules of the contract, and saying nothing else. */
export class Placeholders {
  readonly #fields: SchemaFields;
  readonly #validators: Validators;
  readonly #known = new Map<string, readonly (readonly [value: string | number, verdict: string])[]>();

  constructor(fields: SchemaFields, validators: Validators) {
    this.#fields = fields;
    this.#validators = validators;
  }

  /** For a text or number of which these schemas speak. Different numbers give different placeholders where it can be. */
  of(value: string | number, schemas: readonly Schema[], names: Names, number = 0): string | number {
    const enums = this.#fields.parts(schemas).flatMap((each) => each.enum ?? []);
    if (enums.includes(value)) {
      return value;
    }
    const wanted = this.#verdict(schemas, value);
    if (enums.length > 0 && typeof value === "string") {
      const stays = names.isHarmless(value) ? value : undocumentedValue;
      if (this.#verdict(schemas, stays) === wanted) {
        return stays;
      }
    }
    const found = this.#candidates(schemas, number).find(
      ([each, verdict]) => verdict === wanted && isLike(each, value),
    );
    return found?.[0] ?? (typeof value === "string" ? "text" : 0);
  }

  #candidates(schemas: readonly Schema[], number: number): readonly (readonly [string | number, string])[] {
    const key = `${number} ${keyOf(schemas)}`;
    const parts = this.#fields.parts(schemas);
    const known =
      this.#known.get(key) ??
      [...textsFor(parts, number), ...numbersFor(parts, number)].map(
        (each) => [each, this.#verdict(schemas, each)] as const,
      );
    this.#known.set(key, known);
    return known;
  }

  /** The rules that a text or number breaks. */
  #verdict(schemas: readonly Schema[], value: string | number): string {
    return schemas.map((each) => this.#validators.issues(each, value).map(({ rule }) => rule)).join(" ");
  }
}

/** What is left of a value of which the contract says nothing. */
export function kindOnly(value: Json): Json {
  if (typeof value === "string") {
    return "text";
  }
  if (typeof value === "number") {
    return Number.isInteger(value) ? 0 : 0.5;
  }
  if (typeof value === "object" && value !== null) {
    return Array.isArray(value) ? [] : {};
  }
  return value;
}

function isLike(one: string | number, other: string | number): boolean {
  return typeof one === typeof other && Number.isInteger(one) === Number.isInteger(other);
}

function textsFor(schemas: readonly Schema[], number: number): string[] {
  const digits = `${number}`.padStart(12, "0");
  const day = new Date(Date.UTC(2000, 0, 1 + number)).toISOString();
  const samples: { readonly [format: string]: string } = {
    date: day.slice(0, 10),
    "date-time": day.replace(".000", ""),
    uuid: `00000000-0000-4000-8000-${digits}`,
    email: `user${number || ""}@example.com`,
    uri: `https://example.com/${number || ""}`,
  };
  const formats = schemas.flatMap(({ format = "" }) => samples[format] ?? []);
  const lengths = schemas
    .flatMap(({ minLength = 0, maxLength = 0 }) => [minLength, minLength - 1, maxLength, maxLength + 1])
    .filter((length) => length >= 0 && length <= longest);
  return [
    ...formats,
    number === 0 ? "text" : `text ${number}`,
    ...lengths.map((length) => "x".repeat(length)),
    ...schemas.flatMap(({ pattern }) => (pattern === undefined ? [] : matching(pattern))),
    ...Object.values(samples),
    ...schemas.flatMap(({ examples = [] }) => examples.filter((each) => typeof each === "string")),
  ];
}

/** Texts that a pattern admits; none for a pattern of which none can be made. */
function matching(pattern: string): string[] {
  try {
    return fc.sample(fc.stringMatching(new RegExp(pattern, "u")), { seed: 1, numRuns: 10 });
  } catch {
    return [];
  }
}

function numbersFor(schemas: readonly Schema[], number: number): number[] {
  const steps = schemas.flatMap(({ multipleOf }) => multipleOf ?? []);
  const bounds = schemas
    .flatMap(({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }) => [
      minimum,
      maximum,
      exclusiveMinimum,
      exclusiveMaximum,
    ])
    .filter((bound) => bound !== undefined);
  const near = [0, ...bounds].flatMap((bound) => [
    bound,
    ...[1, 0.5, ...steps, ...steps.map((step) => step / 2)].flatMap((step) => [bound + step, bound - step]),
    ...steps.flatMap((step) => [Math.ceil(bound / step) * step, Math.floor(bound / step) * step]),
  ]);
  return [number, ...near, ...near.map((each) => Math.round(each)), ...near.map((each) => each + 0.25)].map(
    (each) => each || 0,
  );
}
