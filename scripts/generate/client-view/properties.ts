import { type Facts, type Schema, schemaOf } from "@scripts/read";

/** The property of this name, of the schema or of what it takes in. */
export function propertyOf(facts: Facts, schema: Schema, name: string): Schema | undefined {
  return withParts(facts, schema)
    .map(({ properties = {} }) => (Object.hasOwn(properties, name) ? properties[name] : undefined))
    .find((each) => each !== undefined);
}

/** Whether the schema or what it takes in requires the property. */
export function requires(facts: Facts, schema: Schema, name: string): boolean {
  return withParts(facts, schema).some(({ required }) => required?.includes(name));
}

/** The schema and all that it takes in by `$ref` and `allOf`, each once, the nearest first. */
export function withParts(facts: Facts, schema: Schema): Schema[] {
  const found = new Set([schema]);
  for (const { ref, allOf = [] } of found) {
    const target = ref === undefined ? undefined : schemaOf(facts, ref);
    for (const part of [...(target ? [target] : []), ...allOf]) {
      found.add(part);
    }
  }
  return [...found];
}
