import { type Facts, join, type Schema, schemaOf, schemasOf, split } from "@scripts/read";

/**
 * What a schema states, in words, at a path of keywords as Redocly writes it: `["properties", "size", "minimum"]`. The
 * path follows the contract as it is written, with references left out. Undefined where nothing is found.
 */
export function statedAt(facts: Facts, schema: Schema, path: readonly string[]): string | undefined {
  const [keyword = ""] = path;
  const own = path.length === 1 ? stated(schema, keyword) : undefined;
  return own ?? inChildren(facts, schema, path) ?? inTarget(facts, schema, path);
}

/** Facts may hold a schema less deep than it is written, so the place of each one says which part of the path it takes. */
function inChildren(facts: Facts, schema: Schema, path: readonly string[]): string | undefined {
  const written = `${join(schema.at, ...path)}/`;
  for (const { schema: child } of schemasOf(schema)) {
    if (written.startsWith(`${child.at}/`)) {
      const found = statedAt(facts, child, path.slice(split(child.at).length - split(schema.at).length));
      if (found !== undefined) {
        return found;
      }
    }
  }
  return undefined;
}

/** A reference that is alone in an `allOf`, or an alternative to null alone, is a reference of the schema in the facts. */
function inTarget(facts: Facts, { ref }: Schema, path: readonly string[]): string | undefined {
  const target = ref === undefined ? undefined : schemaOf(facts, ref);
  const isAlternative = ["allOf", "anyOf", "oneOf"].includes(path[0] ?? "") && path.length > 2;
  return (
    target && (statedAt(facts, target, path) ?? (isAlternative ? statedAt(facts, target, path.slice(2)) : undefined))
  );
}

function stated(schema: Schema, keyword: string): string | undefined {
  const { nullable = false } = schema;
  switch (keyword) {
    case "required":
      return schema.required && "required";
    case "type":
      return schema.type && [...schema.type, ...(nullable ? ["null"] : [])].join(" or ");
    case "enum":
    case "const":
      return (
        schema.enum && [...schema.enum, ...(nullable ? [null] : [])].map((each) => JSON.stringify(each)).join(" or ")
      );
    case "anyOf":
    case "oneOf":
      return alternatives((schema[keyword]?.length ?? 1) + (nullable ? 1 : 0));
    default:
      return limit(schema, keyword);
  }
}

function alternatives(count: number): string | undefined {
  return count > 1 ? `one of ${count} alternatives` : undefined;
}

/** A keyword that is a text, a number or a flag. */
function limit(schema: Schema, keyword: string): string | undefined {
  const [, value]: [string, unknown] = Object.entries(schema).find(([name]) => name === keyword) ?? ["", undefined];
  return value === undefined || typeof value === "object" ? undefined : `${keyword} ${value}`;
}
