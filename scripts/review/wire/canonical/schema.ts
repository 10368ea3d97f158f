import type { Place } from "../../legacy/description.ts";
import { type Canon, comparable, copy, dropDefaults, listOf, mapOf, plain, type Write } from "./canon.ts";
import { finish, withNull } from "./finish.ts";
import { isObject, isScalar, type JsonObject, sorted } from "./json.ts";
import { annotations, mergeSchemas } from "./merge-schemas.ts";
import { memberOf, membersOf } from "./origins.ts";
import { orNull, partName } from "./parts.ts";
import { isNull, spellOneWay } from "./spelling.ts";

/** The canonical form of a schema: what it says itself, or a reference to what it is made of. */
export function schema(canon: Canon, place: Place): JsonObject {
  if (!isObject(place.value)) {
    return canon.origins.mark(place.value === false ? { not: {} } : {}, place);
  }
  const { members, nullable } = composition(canon, place);
  const [only] = members;
  if (only === undefined) {
    return whole(canon, place);
  }
  const own = ownKeywords(canon, place);
  const isAlone = members.length === 1 && Object.keys(own).every((keyword) => annotations.has(keyword));
  const target = isAlone ? targetOf(canon, only) : undefined;
  if (target) {
    const name = `${canon.parts.nameOf(target.named)}${nullable ? orNull : ""}`;
    const content = (): JsonObject => whole(canon, target.meant);
    const write = nullable ? (): JsonObject => withNull(canon, content()) : content;
    // The words beside a reference stay beside it.
    return canon.origins.mark({ ...own, ...canon.parts.reference("schemas", name, write) }, place);
  }
  if (isAlone && composition(canon, only).members.length === 0) {
    return whole(canon, place);
  }
  // Not here: what it is made of may be made of what is being written.
  return canon.origins.mark(
    canon.parts.reference("schemas", canon.parts.nameOf(place), () => whole(canon, place)),
    place,
  );
}

/** The canonical form of a schema with all that it is made of written out, where that can be done. */
function whole(canon: Canon, place: Place): JsonObject {
  return finish(canon, expand(canon, place, new Set([keyOf(place)])));
}

function expand(canon: Canon, place: Place, within: ReadonlySet<string>): JsonObject {
  const own = ownKeywords(canon, place);
  const { members, nullable } = composition(canon, place);
  const isAlone = members.length === 1 && Object.keys(own).every((keyword) => annotations.has(keyword));
  let result = own;
  const unmerged: JsonObject[] = [];
  for (const member of members) {
    const target = targetOf(canon, member)?.meant;
    const key = keyOf(target ?? member);
    const isRecursive = target !== undefined && within.has(key);
    const content = isRecursive ? undefined : expand(canon, target ?? member, new Set([...within, key]));
    const brought = content && (isAlone ? content : contribution(canon, content, target !== undefined));
    const together = brought && mergeSchemas(canon, result, brought);
    if (together) {
      result = together;
    } else {
      unmerged.push(schema(canon, member));
    }
  }
  if (unmerged.length > 0) {
    result = canon.origins.with(result, { allOf: unmerged });
  }
  return nullable ? withNull(canon, finish(canon, result)) : result;
}

/** What a schema takes from others: what it refers to, the members of `allOf`, the one schema that it is or null. */
function composition({ ignoresSiblings }: Canon, place: Place): { members: Place[]; nullable: boolean } {
  const value = Object(place.value);
  const members: Place[] = [];
  let nullable = false;
  if (typeof value.$ref === "string") {
    members.push({ ...place, value: { $ref: value.$ref } });
    if (ignoresSiblings) {
      return { members, nullable };
    }
  }
  for (const keyword of ["allOf", "oneOf", "anyOf"].filter((each) => Array.isArray(value[each]))) {
    const listed = membersOf(memberOf(place, keyword)).map(([, member]) => member);
    const others = listed.filter((member) => !isNull(member.value));
    if (keyword === "allOf") {
      members.push(...listed);
    } else if (others.length === 1) {
      members.push(...others);
      nullable ||= others.length < listed.length;
    }
  }
  return { members, nullable: nullable || value.nullable === true };
}

/** What a place names that is a reference and nothing else, and what is meant, however many references lie between. */
function targetOf({ description, ignoresSiblings }: Canon, place: Place): { named: Place; meant: Place } | undefined {
  let target: { named: Place; meant: Place } | undefined;
  for (let at = place; ; at = target.meant) {
    const { $ref } = Object(at.value);
    if (typeof $ref !== "string" || (!ignoresSiblings && Object.keys(Object(at.value)).length > 1)) {
      return target;
    }
    const meant = description.target({ file: at.file, path: [...at.path, "$ref"], value: $ref });
    target = { named: target?.named ?? meant, meant };
  }
}

/** What a member brings into the schema that it is a part of: not its role among others, nor the words about it. */
function contribution({ origins }: Canon, content: JsonObject, isReferred: boolean): JsonObject {
  return origins.pick(content, (keyword) => keyword !== "discriminator" && !(isReferred && annotations.has(keyword)));
}

function keyOf({ file, path }: Place): string {
  return JSON.stringify([file, path]);
}

/** What a schema says itself, without what it is made of. */
export function ownKeywords(canon: Canon, place: Place): JsonObject {
  const { ignoresSiblings } = canon;
  if (!isObject(place.value) || (ignoresSiblings && typeof place.value.$ref === "string")) {
    return canon.origins.mark(place.value === false ? { not: {} } : {}, place);
  }
  const own = copy(canon, place, writers);
  spellOneWay(own);
  if (own.oneOf === undefined && own.anyOf === undefined && hasUnion(place.value)) {
    // There is nothing to tell apart.
    delete own.discriminator;
  }
  dropDefaults(own, defaults);
  return own;
}

function hasUnion({ oneOf, anyOf }: JsonObject): boolean {
  return oneOf !== undefined || anyOf !== undefined;
}

const leave: Write = () => undefined;

/** Lists whose order means nothing. */
const set: Write = (_, { value }) => (Array.isArray(value) ? sorted(value.map(comparable)) : comparable(value));

const writers: { readonly [keyword: string]: Write } = {
  $ref: leave,
  allOf: leave,
  nullable: (_, { value }) => (value === true ? true : undefined),
  $defs: leave,
  definitions: leave,
  $id: leave,
  $schema: leave,
  $anchor: leave,
  $comment: leave,
  oneOf: alternatives,
  anyOf: alternatives,
  prefixItems: listOf(schema),
  properties: mapOf(schema),
  patternProperties: mapOf(schema),
  dependentSchemas: mapOf(schema),
  items: schema,
  additionalProperties: openOr(schema),
  unevaluatedProperties: openOr(schema),
  unevaluatedItems: openOr(schema),
  not: schema,
  if: schema,
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema; nothing awaits this table.
  then: schema,
  else: schema,
  contains: schema,
  propertyNames: schema,
  contentSchema: schema,
  discriminator,
  externalDocs: plain,
  xml: plain,
  enum: set,
  required: set,
  const: (_, { value }) => comparable(value),
};

const defaults: JsonObject = {
  deprecated: false,
  readOnly: false,
  writeOnly: false,
  uniqueItems: false,
  minLength: 0,
  minItems: 0,
  minProperties: 0,
  additionalProperties: true,
  unevaluatedProperties: true,
  unevaluatedItems: true,
  required: [],
  items: {},
};

/** The members of a union that is one; a single schema beside null is no union. */
function alternatives(canon: Canon, place: Place): unknown {
  const members = membersOf(place).map(([, member]) => member);
  const others = members.filter((member) => !isNull(member.value));
  if (others.length === 1) {
    return undefined;
  }
  const written: JsonObject[] = others.map((member) => schema(canon, member));
  const nulls = members.length > others.length ? [{ type: "null" }] : [];
  return canon.origins.mark(sorted<JsonObject>([...written, ...nulls]), place);
}

/** A schema that lets everything through is none. */
function openOr(write: Write): Write {
  return (canon, place) => {
    if (isScalar(place.value)) {
      return place.value;
    }
    return Object.keys(Object(place.value)).length === 0 ? true : write(canon, place);
  };
}

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
