import { isMembers, listOf, type Members, resolved } from "./members.ts";

/** What values of a schema look like in a URL. An alternative that is an object or a list counts. */
export function kindOf(root: Members, given: unknown, depth = 0): "primitive" | "array" | "object" {
  const schema = resolved(root, given);
  if (!isMembers(schema) || depth > 10) {
    return "primitive";
  }
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  if (types.includes("object") || isMembers(schema.properties) || isMembers(schema.additionalProperties)) {
    return "object";
  }
  if (types.includes("array") || schema.items !== undefined) {
    return "array";
  }
  const parts = [schema.allOf, schema.oneOf, schema.anyOf].flatMap(listOf).map((each) => kindOf(root, each, depth + 1));
  return parts.find((each) => each === "object") ?? parts.find((each) => each === "array") ?? "primitive";
}
