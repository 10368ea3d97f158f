import type { Json, Schema } from "@scripts/read";
import type { SchemaFields } from "../hold/schema-fields.ts";
import type { Validators } from "../hold/validators.ts";
import type { Names } from "./names.ts";

/** What stands for a text of an enum that the contract does not have. */
const undocumentedValue = "undocumented value";

/** Finds values that stand for others: of the same type, breaking the same rules of the contract, and saying nothing else. */
export class Placeholders {
  readonly #fields: SchemaFields;
  readonly #validators: Validators;

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
    const candidates = typeof value === "string" ? [...this.#texts(schemas, number), masked(value)] : [];
    const found = [...candidates, ...numbersFor(this.#fields.parts(schemas), number)].find(
      (each) => isLike(each, value) && this.#verdict(schemas, each) === wanted,
    );
    return found ?? (typeof value === "string" ? "text" : 0);
  }

  #texts(schemas: readonly Schema[], number: number): string[] {
    const formats = this.#fields.parts(schemas).flatMap(({ format = "" }) => sampleOf(format, number) ?? []);
    return [...formats, number === 0 ? "text" : `text ${number}`];
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

/** A text of a format. Different numbers give different ones. */
function sampleOf(format: string, number: number): string | undefined {
  const day = new Date(Date.UTC(2000, 0, 1 + number)).toISOString();
  const samples: { readonly [format: string]: string } = {
    date: day.slice(0, 10),
    "date-time": day.replace(".000", ""),
    uuid: `00000000-0000-4000-8000-${`${number}`.padStart(12, "0")}`,
    email: `user${number || ""}@example.com`,
    uri: `https://example.com/${number || ""}`,
  };
  return samples[format];
}

/** As long as the text, and written with the same kinds of characters: what limits of length and patterns ask for. */
function masked(text: string): string {
  return text
    .replace(/\p{Lu}/gu, "A")
    .replace(/\d/g, "1")
    .replace(/[^A1\s_.:/@+-]/gu, "a");
}

function numbersFor(schemas: readonly Schema[], number: number): number[] {
  const bounds = schemas.flatMap(({ minimum = 0, maximum = 0, exclusiveMinimum = 0, exclusiveMaximum = 0 }) => [
    ...[minimum, maximum, exclusiveMinimum, exclusiveMaximum],
  ]);
  const steps = [1, 0.5, 0.25, ...schemas.flatMap(({ multipleOf }) => multipleOf ?? [])];
  const near = [0, ...bounds].flatMap((bound) => [
    bound,
    ...steps.flatMap((step) => [
      ...[bound + step, bound - step, bound + step / 2],
      ...[Math.ceil(bound / step) * step, Math.floor(bound / step) * step],
    ]),
  ]);
  return [number, ...near].map((each) => each || 0);
}
