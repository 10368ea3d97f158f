import type { JsonObject } from "./json.ts";

/** Spells bounds, single values, null and the type of a schema in one of the ways that they can be spelled. */
export function spellOneWay(own: JsonObject): void {
  writeBounds(own);
  writeValues(own);
  writeType(own);
}

/** Says that null is the only value. */
export function isNull(value: unknown): boolean {
  const { type, const: only, enum: values } = Object(value);
  const isOnlyNull = (list: unknown): boolean => Array.isArray(list) && list.length === 1 && list[0] === null;
  return type === "null" || isOnlyNull(values) || (only === null && Object.hasOwn(Object(value), "const"));
}

/** OpenAPI 3.0 says with a boolean that a bound is outside. */
function writeBounds(own: JsonObject): void {
  for (const [bound, exclusive] of [
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"],
  ] as const) {
    if (own[exclusive] === true && own[bound] !== undefined) {
      own[exclusive] = own[bound];
      delete own[bound];
    } else if (typeof own[exclusive] === "boolean") {
      delete own[exclusive];
    }
  }
}

/** One value is a list of one. Null among them is a matter of the type. */
function writeValues(own: JsonObject): void {
  if (Object.hasOwn(own, "const")) {
    own.enum ??= [own.const];
    delete own.const;
  }
  if (!Array.isArray(own.enum)) {
    return;
  }
  const values: unknown[] = own.enum;
  own.type ??= [...new Set(values.map(typeOf))];
  own.enum = values.filter((value) => value !== null);
  if (values.every((value) => value === null)) {
    own.type = "null";
    delete own.enum;
  }
}

/** The types in order; a single one by itself. */
function writeType(own: JsonObject): void {
  const { nullable } = own;
  delete own.nullable;
  if (own.type === undefined) {
    return;
  }
  const types = new Set<unknown>(Array.isArray(own.type) ? own.type : [own.type]);
  if (nullable === true) {
    types.add("null");
  }
  if (types.has("number")) {
    types.delete("integer");
  }
  const list = [...types].sort();
  own.type = list.length === 1 ? list[0] : list;
}

function typeOf(value: unknown): string {
  if (value === null) {
    return "null";
  }
  if (typeof value === "number") {
    return Number.isInteger(value) ? "integer" : "number";
  }
  return typeof value;
}
