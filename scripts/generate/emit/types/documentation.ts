import { type Facts, type Json, resolve, type Schema } from "@scripts/read";

/** What is said of a schema, or of what it refers to: the description first, then limits, then tags. */
export function documentationOf(facts: Facts, schema: Schema, { isUse = false } = {}): (string | undefined)[] {
  const said: Schema = isUse ? { ...resolve(facts, schema), ...schema } : schema;
  return [said.description ?? said.title, limitsOf(said), tagsOf(said)];
}

function tagsOf({ default: preset, examples = [], deprecated }: Schema): string {
  const [example] = examples;
  return [
    preset === undefined ? [] : `@default ${textOf(preset)}`,
    example === undefined || textOf(example).length > longest ? [] : `@example ${textOf(example)}`,
    deprecated ? "@deprecated" : [],
  ]
    .flat()
    .join("\n");
}

/** Longer examples hide what they are an example of. */
const longest = 500;

/** Keywords that limit values, as OpenAPI calls them. */
const limits = [
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "exclusiveMinimum",
  "maximum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
] as const;

/** The limits of a schema's values, as code of Markdown. */
export function limitsOf(schema: Schema): string {
  return limits.flatMap((name) => (schema[name] === undefined ? [] : `\`${name}: ${schema[name]}\``)).join(", ");
}

function textOf(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
