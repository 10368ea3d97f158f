import type { Json, Schema } from "@scripts/read";
import { canonical, canonicalFacts } from "./canonical.ts";
import type { Bound, Shape } from "./shape.ts";

const limits = [
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
  "multipleOf",
] as const;

/** Keywords that restrict values in ways of their own. */
const others = [
  ...(["not", "if", "then", "else", "patternProperties", "prefixItems", "contains", "propertyNames"] as const),
  ...(["dependentRequired", "dependentSchemas", "unevaluatedProperties", "unevaluatedItems", "contentSchema"] as const),
  ...(["minContains", "maxContains", "dynamicRef", "xml"] as const),
];

/** Takes in what a schema's own keywords say, without those that hold parts of it. */
export function collectKeywords(from: Schema, into: Shape, nameOf: (id: string) => string): void {
  collectWords(from, into);
  collectValues(from, into);
  collectFormats(from, into);
  collectLimits(from, into);
  into.readOnly ||= from.readOnly === true;
  into.writeOnly ||= from.writeOnly === true;
  for (const [name, property] of Object.entries(from.properties ?? {})) {
    into.properties.set(name, [...(into.properties.get(name) ?? []), property]);
  }
  for (const name of from.required ?? []) {
    into.required.set(name, into.required.get(name) ?? `${from.at}/required`);
  }
  if (from.additionalProperties && into.additional !== false) {
    into.additional = additionalOf(from.additionalProperties);
  }
  if (from.items) {
    into.items = [...into.items, from.items];
  }
  for (const name of others) {
    if (from[name] !== undefined) {
      const held = {
        text: canonicalFacts([from[name], name === "then" || name === "else" ? from.if : null], nameOf),
        of: from,
      };
      into.others.set(name, [...(into.others.get(name) ?? []), held]);
    }
  }
}

function collectWords(from: Schema, into: Shape): void {
  for (const name of ["title", "description"] as const) {
    const text = from[name];
    if (text && !into.words.has(name)) {
      into.words.set(name, text);
    }
  }
  if (from.examples && !into.examples.has("examples")) {
    into.examples.set("examples", canonical(from.examples));
  }
  if (from.externalDocs) {
    into.link ??= canonicalFacts([from.externalDocs.url, from.externalDocs.description]);
  }
  into.deprecated ||= from.deprecated === true;
}

function collectValues(from: Schema, into: Shape): void {
  into.never ||= from.never === true;
  into.nullable ||= from.nullable === true;
  restrictTypes(typesOf(from), into);
  if (from.enum) {
    const values = [...new Set(from.enum.map(canonical))].sort();
    into.values = into.values ? into.values.filter((each) => values.includes(each)) : values;
  }
  if (from.default !== undefined) {
    into.default ??= canonical(from.default);
  }
}

/** The types that are written, else those that other keywords give away, as the generated types take it. */
function typesOf(schema: Schema): readonly string[] | undefined {
  if (schema.type) {
    return schema.type[0] === "null" ? undefined : schema.type;
  }
  const isUnion = schema.oneOf !== undefined || schema.anyOf !== undefined;
  const isOpen = schema.additionalProperties && !schema.additionalProperties.never && !isUnion;
  if (Object.keys(schema.properties ?? {}).length > 0 || isOpen) {
    return ["object"];
  }
  return schema.enum && typesOfValues(schema.enum);
}

function typesOfValues(values: readonly Json[]): string[] | undefined {
  const types = [...new Set(values.map((each) => typeof each))].sort();
  return types.length > 0 && types.every((type) => ["string", "number", "boolean"].includes(type)) ? types : undefined;
}

export function restrictTypes(types: readonly string[] | undefined, into: Shape): void {
  if (!types) {
    return;
  }
  const common = into.types?.filter((type) => types.includes(type) || (type === "integer" && types.includes("number")));
  into.types = (common?.length ? common : [...new Set(types)]).sort();
}

/** OpenAPI 3.0's names of formats that 3.1 writes as media types and encodings. */
const spellings: { readonly [format: string]: readonly [name: string, value: string] } = {
  byte: ["contentEncoding", "base64"],
  binary: ["contentMediaType", "application/octet-stream"],
};

function collectFormats(from: Schema, into: Shape): void {
  for (const name of ["format", "pattern", "contentMediaType", "contentEncoding"] as const) {
    const value = from[name];
    if (value !== undefined) {
      const [keyword, text] = (name === "format" ? spellings[value] : undefined) ?? [name, value];
      into.formats.set(keyword, text);
    }
  }
}

function collectLimits(from: Schema, into: Shape): void {
  into.lower = bound(from.minimum, from.exclusiveMinimum, 1) ?? into.lower;
  into.upper = bound(from.maximum, from.exclusiveMaximum, -1) ?? into.upper;
  for (const name of limits) {
    const limit = from[name];
    if (limit !== undefined && !(limit === 0 && name.startsWith("min"))) {
      into.limits.set(name, limit);
    }
  }
  if (from.uniqueItems) {
    into.limits.set("uniqueItems", 1);
  }
}

function bound(value: number | undefined, exclusive: number | undefined, sign: 1 | -1): Bound | undefined {
  if (exclusive !== undefined && !(value !== undefined && sign * (value - exclusive) > 0)) {
    return { value: exclusive, exclusive: true };
  }
  return value === undefined ? undefined : { value, exclusive: false };
}

function additionalOf(schema: Schema): boolean | Schema {
  if (schema.never) {
    return false;
  }
  return Object.keys(schema).every((name) => name === "at") ? true : schema;
}
