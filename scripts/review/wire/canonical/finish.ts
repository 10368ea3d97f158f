import type { Canon } from "./canon.ts";
import { isObject, type JsonObject, sorted } from "./json.ts";

/** Says what goes without saying: the type of what has properties or items, and that an object may have properties. */
export function finish({ origins }: Canon, schema: JsonObject): JsonObject {
  const type = schema.type ?? impliedType(schema);
  const hasProperties = type === "object" || (Array.isArray(type) && type.includes("object"));
  return origins.with(schema, {
    ...(type === undefined ? {} : { type }),
    ...(hasProperties && schema.properties === undefined ? { properties: {} } : {}),
  });
}

/** The schema, or null. */
export function withNull({ origins }: Canon, schema: JsonObject): JsonObject {
  const isCombined = ["allOf", "not", "if"].some((keyword) => schema[keyword] !== undefined);
  if (isCombined) {
    return { anyOf: sorted<JsonObject>([schema, { type: "null" }]) };
  }
  const changed: JsonObject = {};
  if (schema.type !== undefined) {
    const types = Array.isArray(schema.type) ? schema.type : [schema.type];
    changed.type = types.includes("null") ? schema.type : [...types, "null"].sort();
  }
  for (const keyword of ["oneOf", "anyOf"]) {
    const members: unknown = schema[keyword];
    if (Array.isArray(members) && !members.some((member) => isObject(member) && member.type === "null")) {
      const list = sorted([...members, { type: "null" }]);
      const place = origins.of(members);
      changed[keyword] = place ? origins.mark(list, place) : list;
    }
  }
  return origins.with(schema, changed);
}

function impliedType(schema: JsonObject): string | undefined {
  if (schema.properties !== undefined || schema.additionalProperties !== undefined) {
    return "object";
  }
  return schema.items !== undefined || schema.prefixItems !== undefined ? "array" : undefined;
}
