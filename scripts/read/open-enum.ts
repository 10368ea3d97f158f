import type { Facts, Schema } from "./facts.ts";
import { isText } from "./json.ts";
import { resolve } from "./references.ts";

/** A string of which a description lists values, and which may be another. */
export interface OpenEnum {
  readonly values: readonly string[];
  readonly nullable: boolean;
}

/** What a schema says as an open enum: `anyOf` of values and any string, in either order. Undefined for what is none. */
export function openEnumOf(facts: Facts, schema: Schema): OpenEnum | undefined {
  const { anyOf = [] } = schema;
  const alternatives = anyOf.map((each) => ({ ...resolve(facts, each), ...withoutReference(each) }));
  const listed = alternatives.filter(isEnum);
  const open = alternatives.filter((each) => isString(each) && saysOnly(each, ["type", "nullable"]));
  const isWhole = saysOnly(schema, ["type", "nullable", "anyOf"]) && (schema.type === undefined || isString(schema));
  if (!isWhole || listed.length === 0 || open.length === 0 || listed.length + open.length < anyOf.length) {
    return undefined;
  }
  return {
    values: [...new Set(listed.flatMap((each) => each.enum ?? []).filter(isText))],
    nullable: [schema, ...alternatives].some(({ nullable }) => nullable),
  };
}

function isEnum(schema: Schema): boolean {
  return saysOnly(schema, ["type", "nullable", "enum"]) && schema.enum?.every(isText) === true;
}

function isString({ type }: Schema): boolean {
  return type?.length === 1 && type[0] === "string";
}

function withoutReference({ ref: _, ...schema }: Schema): Schema {
  return schema;
}

/** What says nothing of the values that fit. */
const words = ["at", "id", "title", "description", "default", "examples", "externalDocs", "deprecated", "extensions"];

function saysOnly(schema: Schema, names: readonly string[]): boolean {
  return Object.keys(schema).every((name) => words.includes(name) || names.includes(name));
}
