import type { Place } from "@scripts/generate/legacy/description";
import { type Canon, copy } from "./canon.ts";
import type { JsonObject } from "./json.ts";
import { memberOf, membersOf } from "./origins.ts";
import { partName } from "./parts.ts";
import { schema } from "./schema.ts";

/**
 * The canonical form of a discriminator. `values` lists its values with the parts that they stand for
 * (`cat → Cat`), those included that schemas have by their names.
 */
export function discriminator(canon: Canon, place: Place): JsonObject {
  const values = new Map<string, string>();
  for (const [value, target] of explicitMembers(canon, place)) {
    values.set(value, target);
  }
  const mapped = new Set(values.values());
  for (const [value, target] of implicitMembers(canon, place)) {
    if (!mapped.has(target)) {
      values.set(value, target);
    }
  }
  const written = copy(canon, place, { mapping: () => undefined, defaultMapping: () => undefined });
  written.values = [...values].map(([value, target]) => `${value}${arrow}${target}`).sort();
  return written;
}

export const arrow = " → ";

function explicitMembers(canon: Canon, place: Place): [string, string][] {
  return membersOf(memberOf(place, "mapping")).map(([value, target]) => [value, targetName(canon, target)]);
}

/** The references of the union that the discriminator tells apart, or the schemas that build on its schema. */
function implicitMembers(canon: Canon, place: Place): [string, string][] {
  const owner: Place = { file: place.file, path: place.path.slice(0, -1), value: undefined };
  const file = canon.description.fileOf(place);
  const value = owner.path.reduce<unknown>((at, key) => Object(at)[key], file.value);
  const union = ["oneOf", "anyOf"].flatMap((keyword) => membersOf(memberOf({ ...owner, value }, keyword)));
  const references = union.map(([, member]) => memberOf(member, "$ref"));
  const members = references.length > 0 ? references : heirs(canon, owner);
  return members.flatMap((reference) => {
    const name = /\/components\/schemas\/([^/]+)$/.exec(String(reference.value))?.[1];
    return name === undefined ? [] : [[name, targetName(canon, reference)]];
  });
}

/** References to the schemas that have the schema in their `allOf`. */
function heirs(canon: Canon, owner: Place): Place[] {
  const [, , name] = owner.path;
  const own = `#/components/schemas/${name}`;
  if (owner.path.length !== 3) {
    return [];
  }
  const schemas = memberOf(memberOf(canon.description.fileOf(owner), "components"), "schemas");
  return membersOf(schemas)
    .filter(([, heir]) => membersOf(memberOf(heir, "allOf")).some(([, { value }]) => Object(value).$ref === own))
    .map(([heir, place]) => ({ ...place, path: [...place.path, "$ref"], value: `#/components/schemas/${heir}` }));
}

function targetName(canon: Canon, reference: Place): string {
  const at: Place = { ...reference, path: reference.path.slice(0, -1), value: { $ref: reference.value } };
  return partName(schema(canon, at).$ref) ?? String(reference.value);
}
