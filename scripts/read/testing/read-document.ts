import type { Facts, Json, Schema } from "../facts.ts";
import { type Reading, readText } from "../read.ts";
import { schemaOf } from "../references.ts";

/** A description of these members, which `openapi.yaml` holds. */
export function readDocument(members: object, openapi = "3.1.1"): Reading {
  return readText(JSON.stringify({ openapi, info: { title: "Demo", version: "1" }, ...members }), "openapi.yaml");
}

/** The schema that is written as `components.schemas.Demo`, without its place and id. */
export function readSchema(schema: Json, openapi = "3.1.1"): unknown {
  const { facts } = readDocument({ components: { schemas: { Demo: schema, Other: { type: "string" } } } }, openapi);
  return withoutPlaces({ ...demoOf(facts), id: undefined });
}

function demoOf(facts: Facts): Schema {
  const schema = schemaOf(facts, "Demo");
  if (!schema) {
    throw new Error("There is no schema Demo.");
  }
  return schema;
}

/** Facts without where they stand. */
export function withoutPlaces(facts: unknown): unknown {
  return JSON.parse(JSON.stringify(facts, (name, value) => (name === "at" ? undefined : value)));
}
