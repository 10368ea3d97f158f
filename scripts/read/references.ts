import type { Facts, Schema, SchemaId } from "./facts.ts";

/** References through references that are followed. */
const maxSteps = 100;

/** The schema with an id. Undefined where there is none, whatever all objects inherit. */
export function schemaOf(facts: Facts, id: SchemaId): Schema | undefined {
  return Object.hasOwn(facts.schemas, id) ? facts.schemas[id] : undefined;
}

/** What the `ref` of a schema leads to, through further ones. What is said beside a `ref` is left to the caller. */
export function resolve(facts: Facts, schema: Schema): Schema {
  let last = schema;
  for (let steps = 0; last.ref !== undefined && steps < maxSteps; steps++) {
    const next = schemaOf(facts, last.ref);
    if (!next) {
      return last;
    }
    last = next;
  }
  return last;
}
