import type { Discriminator, ExternalDocs, Json, JsonObject, Schema } from "../facts.ts";
import { type Describer, type Draft, listOf } from "./describer.ts";

/** A schema in the spelling of OpenAPI 3.1. */
export function describeSchema(describer: Describer, schema: Schema): JsonObject | boolean {
  if (schema.never) {
    return false;
  }
  const said = { ...typesOf(schema), ...limits(schema), ...parts(describer, schema) };
  const written = describer.write(schema, {
    ...said,
    ...referencesOf(describer, schema, said),
    ...annotations(describer, schema),
  });
  return schema.nullable && !schema.type && !schema.enum ? orNull(describer, schema, written) : written;
}

/** Beside keywords that limit values a reference is a part of `allOf`, since tools pass over what stands beside `$ref`. */
function referencesOf(describer: Describer, { ref, dynamicRef }: Schema, said: Draft): Draft {
  const references = [ref, dynamicRef]
    .filter((id) => id !== undefined)
    .map((id) => ({ $ref: describer.schemaReference(id) }));
  const isAlone = references.length === 1 && Object.values(said).every((each) => each === undefined);
  if (isAlone || references.length === 0) {
    return references[0] ?? {};
  }
  return { allOf: [...references, ...(Array.isArray(said.allOf) ? said.allOf : [])] };
}

function typesOf({ type, enum: values, nullable }: Schema): Draft {
  const types = type && nullable ? [...type, "null"] : type;
  const [only] = values ?? [];
  const isConstant = values?.length === 1 && !nullable;
  return {
    type: types?.length === 1 ? types[0] : types,
    const: isConstant ? only : undefined,
    enum: isConstant || !values ? undefined : [...values, ...(nullable ? [null] : [])],
  };
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

function annotations(describer: Describer, schema: Schema) {
  return {
    title: schema.title,
    description: schema.description,
    default: schema.default,
    examples: schema.examples,
    externalDocs: schema.externalDocs && describeDocs(describer, schema.externalDocs),
    deprecated: schema.deprecated,
    readOnly: schema.readOnly,
    writeOnly: schema.writeOnly,
    $comment: schema.$comment,
    xml: schema.xml,
  };
}

function limits(schema: Schema) {
  return {
    format: schema.format,
    pattern: schema.pattern,
    minLength: schema.minLength,
    maxLength: schema.maxLength,
    contentMediaType: schema.contentMediaType,
    contentEncoding: schema.contentEncoding,
    minimum: schema.minimum,
    maximum: schema.maximum,
    exclusiveMinimum: schema.exclusiveMinimum,
    exclusiveMaximum: schema.exclusiveMaximum,
    multipleOf: schema.multipleOf,
    required: schema.required,
    dependentRequired: schema.dependentRequired,
    minProperties: schema.minProperties,
    maxProperties: schema.maxProperties,
    minItems: schema.minItems,
    maxItems: schema.maxItems,
    minContains: schema.minContains,
    maxContains: schema.maxContains,
    uniqueItems: schema.uniqueItems,
  };
}

function parts(describer: Describer, schema: Schema) {
  const one = (each: Schema | undefined) => each && describeSchema(describer, each);
  const list = (each: readonly Schema[] | undefined) => listOf(each, (item) => describeSchema(describer, item));
  const map = (each: { readonly [name: string]: Schema } | undefined) =>
    each && Object.fromEntries(Object.entries(each).map(([name, member]) => [name, describeSchema(describer, member)]));
  return {
    properties: map(schema.properties),
    additionalProperties: one(schema.additionalProperties),
    patternProperties: map(schema.patternProperties),
    propertyNames: one(schema.propertyNames),
    unevaluatedProperties: one(schema.unevaluatedProperties),
    dependentSchemas: map(schema.dependentSchemas),
    items: one(schema.items),
    prefixItems: list(schema.prefixItems),
    contains: one(schema.contains),
    unevaluatedItems: one(schema.unevaluatedItems),
    contentSchema: one(schema.contentSchema),
    allOf: list(schema.allOf),
    anyOf: list(schema.anyOf),
    oneOf: list(schema.oneOf),
    not: one(schema.not),
    if: one(schema.if),
    // biome-ignore lint/suspicious/noThenProperty: the keyword's name.
    then: one(schema.then),
    else: one(schema.else),
    discriminator: schema.discriminator && describeDiscriminator(describer, schema.discriminator),
    $defs: map(schema.$defs),
  };
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
