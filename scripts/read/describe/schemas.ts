import type { Discriminator, ExternalDocs, Json, JsonObject, Schema } from "../facts.ts";
import type { Describer } from "./describer.ts";

/** A schema in the spelling of OpenAPI 3.1. */
export function describeSchema(describer: Describer, schema: Schema): JsonObject | boolean {
  if (schema.never) {
    return false;
  }
  const written = typesOf(schema);
  copy(schema, limits, written);
  if (schema.required) {
    // A list of its own, since openapi-typescript adds to it.
    written.required = [...schema.required];
  }
  describeParts(describer, schema, written);
  refer(describer, schema, written);
  copy(schema, annotations, written);
  if (schema.externalDocs) {
    written.externalDocs = describeDocs(describer, schema.externalDocs);
  }
  const described = describer.mark(schema, written);
  return schema.nullable && !schema.type && !schema.enum ? orNull(describer, schema, described) : described;
}

/** A schema that is being written. Members are set one by one, since a large description has 100,000 schemas. */
interface Written {
  [keyword: string]: Json;
}

/** Keywords that limit values, and are written as they are. */
const limits = [
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "contentMediaType",
  "contentEncoding",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "required",
  "dependentRequired",
  "minProperties",
  "maxProperties",
  "minItems",
  "maxItems",
  "minContains",
  "maxContains",
  "uniqueItems",
] as const;

/** Keywords that limit nothing, and are written as they are. */
const annotations = [
  "title",
  "description",
  "default",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
  "$comment",
  "xml",
] as const;

/** Keywords that hold schemas: one, a list, or several by name. */
const parts = [
  "properties",
  "additionalProperties",
  "patternProperties",
  "propertyNames",
  "unevaluatedProperties",
  "dependentSchemas",
  "items",
  "prefixItems",
  "contains",
  "unevaluatedItems",
  "contentSchema",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "if",
  "then",
  "else",
  "$defs",
] as const;

function copy(
  schema: Schema,
  keywords: readonly (typeof limits | typeof annotations)[number][],
  written: Written,
): void {
  for (const keyword of keywords) {
    const value = schema[keyword];
    if (value !== undefined) {
      written[keyword] = value;
    }
  }
}

function describeParts(describer: Describer, schema: Schema, written: Written): void {
  for (const keyword of parts) {
    const part = schema[keyword];
    if (part !== undefined) {
      written[keyword] = describePart(describer, part);
    }
  }
  if (schema.discriminator) {
    written.discriminator = describeDiscriminator(describer, schema.discriminator);
  }
}

function describePart(describer: Describer, part: NonNullable<Schema[(typeof parts)[number]]>): Json {
  if (isSchema(part)) {
    return describeSchema(describer, part);
  }
  return Array.isArray(part)
    ? part.map((each) => describeSchema(describer, each))
    : Object.fromEntries(Object.entries(part).map(([name, each]) => [name, describeSchema(describer, each)]));
}

/** A schema has its place; a map of schemas has schemas, one of which may be called `at`. */
function isSchema(part: NonNullable<Schema[(typeof parts)[number]]>): part is Schema {
  return "at" in part && typeof part.at === "string";
}

/** Beside keywords that limit values a reference is a part of `allOf`, since tools pass over what stands beside `$ref`. */
function refer(describer: Describer, { ref, dynamicRef }: Schema, written: Written): void {
  const references = [ref, dynamicRef].flatMap((id) => (id === undefined ? [] : [describer.schemaReference(id)]));
  const [only] = references;
  if (only !== undefined && references.length === 1 && Object.keys(written).length === 0) {
    written.$ref = only;
  } else if (references.length > 0) {
    const others = Array.isArray(written.allOf) ? written.allOf : [];
    written.allOf = [...references.map(($ref) => ({ $ref })), ...others];
  }
}

function typesOf({ type, enum: values, nullable }: Schema): Written {
  const written: Written = {};
  const types = type && nullable ? [...type, "null"] : type;
  const [first] = types ?? [];
  if (types !== undefined && first !== undefined) {
    written.type = types.length === 1 ? first : types;
  }
  const [only] = values ?? [];
  if (values?.length === 1 && only !== undefined && !nullable) {
    written.const = only;
  } else if (values) {
    written.enum = [...values, ...(nullable ? [null] : [])];
  }
  return written;
}

/** Says of a schema without a type that null fits, too. */
function orNull(describer: Describer, schema: Schema, written: JsonObject): JsonObject {
  const none = { type: "null" };
  for (const keyword of ["oneOf", "anyOf"] as const) {
    const alternatives = written[keyword];
    if (schema[keyword] && Array.isArray(alternatives)) {
      return describer.write(schema, { ...written, [keyword]: [...alternatives, none] });
    }
  }
  const { $ref, allOf, ...beside } = written;
  const parts = Array.isArray(allOf) ? allOf : [];
  const all: readonly Json[] = [...($ref === undefined ? [] : [{ $ref }]), ...parts];
  const [only] = all;
  const alternative = all.length === 1 && only !== undefined ? only : { allOf: all };
  return describer.write(schema, { ...beside, anyOf: [alternative, none] });
}

function describeDiscriminator(describer: Describer, fact: Discriminator): JsonObject {
  const entries = Object.entries(fact.mapping).map(([value, id]) => [value, describer.schemaReference(id)]);
  return describer.write(fact, {
    propertyName: fact.propertyName,
    mapping: entries.length === 0 ? undefined : Object.fromEntries(entries),
    defaultMapping: fact.defaultMapping === undefined ? undefined : describer.schemaReference(fact.defaultMapping),
  });
}

export function describeDocs(describer: Describer, fact: ExternalDocs): JsonObject {
  return describer.write(fact, { url: fact.url, description: fact.description });
}
