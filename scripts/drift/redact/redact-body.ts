import type { Issue } from "@filespec/core/validate";
import { isList, isObject, type Json, type Schema } from "@scripts/read";
import type { SchemaFields } from "../hold/schema-fields.ts";
import type { Validators } from "../hold/validators.ts";
import type { Names } from "./names.ts";
import { kindOnly, type Placeholders } from "./placeholders.ts";

/** What bodies are read with. */
export interface Reader {
  readonly fields: SchemaFields;
  readonly validators: Validators;
  readonly placeholders: Placeholders;
}

/** Deeper than validators look. */
const deepest = 210;

/**
 * The shape of a JSON body: names that are harmless, and placeholders of which the validators say what they say of the
 * values. Undefined where none are found.
 */
export function redactBody(
  { fields, validators, placeholders }: Reader,
  schema: Schema,
  body: Json,
  way: "sent" | "answered",
  names: Names,
): Json | undefined {
  const walk = (value: Json, schemas: readonly Schema[], depth: number, number: number): Json => {
    const parts = fields.parts(schemas);
    if (depth > deepest) {
      return kindOnly(value);
    }
    if (typeof value === "string" || typeof value === "number") {
      return placeholders.of(value, schemas, names, number);
    }
    if (typeof value === "boolean" || value === null || isDocumented(value, parts)) {
      return value;
    }
    if (isList(value)) {
      const items = fields.items(schemas);
      const isUnique = parts.some(({ uniqueItems }) => uniqueItems);
      const texts = isUnique ? value.map((item) => JSON.stringify(item)) : [];
      return value.map((item, index) => {
        const own = isUnique ? texts.indexOf(texts[index] ?? "") : number;
        return items || isUnique ? walk(item, items ?? [], depth + 1, own) : kindOnly(item);
      });
    }
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => {
        const field = fields.field(schemas, name);
        return [names.of(name), field ? walk(member, field.schemas, depth + 1, number) : kindOnly(member)];
      }),
    );
  };

  const redacted = walk(body, [schema], 0, 0);
  const said = (value: Json): string[] => validators.issues(schema, value, way).map((issue) => verdict(issue, names));
  return said(body).join("\n") === said(redacted).join("\n") ? redacted : undefined;
}

function verdict({ rule, message, path }: Issue, names: Names): string {
  return JSON.stringify([rule, message, ...path.map((each) => (typeof each === "string" ? names.of(each) : each))]);
}

/** True for a list or object that an enum of the contract holds. */
function isDocumented(value: Json, parts: readonly Schema[]): boolean {
  const known = parts.flatMap((each) => each.enum ?? []).filter((each) => isList(each) || isObject(each));
  return known.length > 0 && known.some((each) => JSON.stringify(each) === JSON.stringify(value));
}
