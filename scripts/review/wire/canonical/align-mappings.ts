import { isObject, type JsonObject, stableJson } from "./json.ts";
import { arrow } from "./schema.ts";

/** Lets the discriminators of the revision call a schema as the base does, where nothing but its name has changed. */
export function alignMappings(base: JsonObject, revision: JsonObject): void {
  const discriminators = discriminatorsOf(revision);
  const known = Object(Object(base["x-parts"]).schemas);
  const own = Object(Object(revision["x-parts"]).schemas);
  const renamed = new Map<string, string>();
  const target = (entry: string): string => entry.slice(entry.lastIndexOf(arrow) + arrow.length);
  const strangers = new Set(
    discriminators.flatMap((mapping) => mapping.map(target)).filter((name) => !Object.hasOwn(known, name)),
  );
  for (const name of strangers) {
    const content = withoutNames(own[name]);
    const former = Object.keys(known).find(
      (each) => !Object.hasOwn(own, each) && withoutNames(known[each]) === content,
    );
    if (former !== undefined) {
      renamed.set(name, former);
    }
  }
  for (const mapping of discriminators) {
    for (const [index, entry] of mapping.entries()) {
      const name = target(entry);
      mapping[index] = `${entry.slice(0, entry.length - name.length)}${renamed.get(name) ?? name}`;
    }
  }
}

function discriminatorsOf(value: unknown): string[][] {
  if (typeof value !== "object" || value === null) {
    return [];
  }
  const mapping = isObject(value) && typeof value.propertyName === "string" ? value.values : undefined;
  const own = Array.isArray(mapping) ? [mapping] : [];
  return [...own, ...Object.values(value).flatMap(discriminatorsOf)];
}

function withoutNames(schema: unknown): string {
  return stableJson(schema).replace(/"#\/x-parts\/schemas\/[^"]*"/g, '"#"');
}
