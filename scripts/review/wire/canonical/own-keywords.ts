import type { Place } from "@scripts/generate/legacy/description";
import { type Canon, comparable, copy, dropDefaults, listOf, mapOf, plain, type Write } from "./canon.ts";
import { discriminator } from "./discriminator.ts";
import { isObject, isScalar, type JsonObject, sorted } from "./json.ts";
import { membersOf } from "./origins.ts";
import { schema } from "./schema.ts";
import { isNull, spellOneWay } from "./spelling.ts";

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
