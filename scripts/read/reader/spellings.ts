import type { Json, Schema } from "../facts.ts";
import type { Members } from "./members.ts";
import { said } from "./said.ts";

/** `type`, `nullable`, `enum` and `const`: which values there are, and whether null is one. */
export function readTypes(members: Members, is30: boolean): Pick<Schema, "nullable" | "type" | "enum"> {
  const isFlagged = is30 && members.flag("nullable") === true;
  const types = writtenTypes(members);
  const values = writtenValues(members);
  const type = types.filter((each) => each !== "null");
  const enumerated = values?.filter((each) => each !== null);
  const isNull = types.includes("null") && type.length === 0;
  const isNullValue = values !== undefined && values.length > 0 && enumerated?.length === 0;
  if ((isNull && (values === undefined || values.includes(null))) || (isNullValue && type.length === 0)) {
    return { type: ["null"] };
  }
  const nullable = isFlagged || types.includes("null") || values?.includes(null) === true;
  return {
    ...(nullable ? { nullable } : {}),
    ...(type.length > 0 ? { type } : {}),
    ...(enumerated ? { enum: enumerated } : {}),
  };
}

function writtenTypes(members: Members): readonly string[] {
  const one = members.text("type");
  return one === undefined ? (members.texts("type") ?? []) : [one];
}

function writtenValues(members: Members): readonly Json[] | undefined {
  const constant = members.json("const");
  return constant === undefined ? members.list("enum") : [constant];
}

type Bounds = Pick<Schema, "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum">;

/** A bound that excludes itself is a flag beside it in OpenAPI 3.0, and a number of its own since 3.1. */
export function readBounds(members: Members): Bounds {
  const [minimum, exclusiveMinimum] = readBound(members, "minimum", "exclusiveMinimum");
  const [maximum, exclusiveMaximum] = readBound(members, "maximum", "exclusiveMaximum");
  return said<Bounds>({ minimum, exclusiveMinimum, maximum, exclusiveMaximum });
}

function readBound(members: Members, name: string, exclusiveName: string): [number | undefined, number | undefined] {
  const bound = members.number(name);
  const isExclusive = members.value[exclusiveName];
  if (typeof isExclusive === "boolean" && bound !== undefined) {
    members.flag(exclusiveName);
    return isExclusive ? [undefined, bound] : [bound, undefined];
  }
  return [bound, members.number(exclusiveName)];
}

/** The parts of a schema, where alternatives of null make it nullable and one alternative is none. */
export function combine(parts: {
  /** What `$ref` names. */
  reference: readonly Schema[];
  allOf: readonly Schema[];
  anyOf: readonly Schema[];
  oneOf: readonly Schema[];
  /** A discriminator tells alternatives apart, even if there is only one. */
  hasDiscriminator: boolean;
}): Pick<Schema, "nullable" | "ref" | "allOf" | "anyOf" | "oneOf"> {
  const anyOf = withoutNull(parts.anyOf, parts.hasDiscriminator);
  const oneOf = withoutNull(parts.oneOf, parts.hasDiscriminator);
  const all = [...parts.reference, ...parts.allOf, ...anyOf.only, ...oneOf.only].flatMap(unwrapped);
  const [only] = all;
  const ref = all.length === 1 && only && saysOnly(only, "ref") ? only.ref : undefined;
  return {
    ...(anyOf.nullable || oneOf.nullable ? { nullable: true } : {}),
    ...(ref === undefined ? {} : { ref }),
    ...(ref === undefined && all.length > 0 ? { allOf: all } : {}),
    ...(anyOf.alternatives.length > 0 ? { anyOf: anyOf.alternatives } : {}),
    ...(oneOf.alternatives.length > 0 ? { oneOf: oneOf.alternatives } : {}),
  };
}

interface Alternatives {
  readonly nullable: boolean;
  /** The one that is left, which must fit. */
  readonly only: readonly Schema[];
  readonly alternatives: readonly Schema[];
}

function withoutNull(written: readonly Schema[], hasDiscriminator: boolean): Alternatives {
  const rest = written.filter((each) => !(each.type?.[0] === "null" && saysOnly(each, "type")));
  if (rest.length === 0) {
    return { nullable: false, only: [], alternatives: written };
  }
  const nullable = rest.length < written.length;
  return rest.length === 1 && !hasDiscriminator
    ? { nullable, only: rest, alternatives: [] }
    : { nullable, only: [], alternatives: rest };
}

/** The parts of a schema that has nothing but `allOf`. */
function unwrapped(schema: Schema): readonly Schema[] {
  return schema.allOf && saysOnly(schema, "allOf") ? schema.allOf : [schema];
}

/** True where a schema has this member and no other. */
function saysOnly(schema: Schema, name: keyof Schema): boolean {
  return Object.hasOwn(schema, name) && Object.keys(schema).every((each) => each === name || each === "at");
}
