import { type Facts, isList, isObject, type Json, type Schema, type SchemaId, schemaOf } from "@scripts/read";

/** Where in the examples a schema has a value. */
export interface FactorySource {
  readonly id: SchemaId;
  readonly path: readonly string[];
}

/** An example, and where it stands. */
export interface ShownValue {
  readonly schema: Schema | undefined;
  readonly value: Json;
  readonly path: readonly string[];
}

/** For each named schema of objects the example of it that stands highest. */
export function factorySources(facts: Facts, shown: readonly ShownValue[]): FactorySource[] {
  const found = new Map<SchemaId, FactorySource>();
  // By levels, so that what is an answer by itself comes before what is within one.
  for (let level = shown; level.length > 0; ) {
    level = level.flatMap(({ schema, value, path }) => {
      let target = schema;
      for (let steps = 0; target?.ref !== undefined && steps < 20; steps++) {
        const id = target.ref;
        target = schemaOf(facts, id);
        if (isObject(value) && id !== target?.at && !found.has(id)) {
          found.set(id, { id, path });
        }
      }
      return target ? within(target, value, path) : [];
    });
  }
  return [...found.values()];
}

function within({ properties = {}, items }: Schema, value: Json, path: readonly string[]): ShownValue[] {
  const [first] = isList(value) ? value : [];
  if (items && first !== undefined) {
    return [{ schema: items, value: first, path: [...path, "0"] }];
  }
  return Object.entries(isObject(value) ? value : {}).flatMap(([name, member]) =>
    Object.hasOwn(properties, name) ? [{ schema: properties[name], value: member, path: [...path, name] }] : [],
  );
}
