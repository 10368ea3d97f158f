import { type Facts, openEnumOf, type Schema, schemaOf } from "@scripts/read";
import { canonical } from "./canonical.ts";
import { collectKeywords, restrictTypes } from "./collect.ts";
import { emptyShape, type Shape, type Told } from "./shape.ts";

/** Gives the shapes of one side's schemas. Those that have been made are kept. */
export class Shapes {
  readonly #facts: Facts;
  readonly #nameOf: (id: string) => string;
  readonly #is30: boolean;
  readonly #known = new Map<string, Shape>();
  readonly #numbers = new Map<Schema, number>();

  /** `nameOf` gives what an id is called on the other side. */
  constructor(facts: Facts, nameOf: (id: string) => string = (id) => id) {
    this.#facts = facts;
    this.#nameOf = nameOf;
    this.#is30 = facts.openapi.startsWith("3.0");
  }

  /** What these schemas say together. Bases of which the ids are given are taken in, too. */
  read(parts: readonly Schema[], expand: ReadonlySet<string> = new Set()): Shape {
    const key = `${this.keyOf(parts)} ${[...expand].sort().join(" ")}`;
    let shape = this.#known.get(key);
    if (!shape) {
      shape = emptyShape(parts);
      for (const part of parts) {
        this.#collect(part, shape, expand, new Set());
      }
      settle(shape);
      this.#known.set(key, shape);
    }
    return shape;
  }

  /** Whether there is a schema of this id. */
  has(id: string): boolean {
    return schemaOf(this.#facts, id) !== undefined;
  }

  /** What tells the list of schemas from others. */
  keyOf(parts: readonly Schema[]): string {
    return parts.map((part) => this.#numberOf(part)).join(",");
  }

  /** With all that it is a case of taken in. */
  whole(parts: readonly Schema[]): Shape {
    const taken = new Set<string>();
    for (let shape = this.read(parts); ; shape = this.read(parts, taken)) {
      const more = [...shape.bases.keys()].filter((id) => !taken.has(id));
      if (more.length === 0) {
        return shape;
      }
      for (const id of more) {
        taken.add(id);
      }
    }
  }

  /** The places of a schema and of all that it is a case of. */
  placesWithin(schema: Schema, found = new Set<string>()): Set<string> {
    if (!found.has(schema.at)) {
      found.add(schema.at);
      for (const base of this.read([schema]).bases.values()) {
        this.placesWithin(base, found);
      }
    }
    return found;
  }

  /** A property of its own, or of a base. */
  property(shape: Shape, name: string, seen = new Set<Shape>()): Schema[] | undefined {
    return shape.properties.get(name) ?? this.#inBases(shape, seen, (base) => this.property(base, name, seen));
  }

  requires(shape: Shape, name: string, seen = new Set<Shape>()): boolean {
    const isInherited = () => this.#inBases(shape, seen, (base) => this.requires(base, name, seen) || undefined);
    return shape.required.has(name) || (isInherited() ?? false);
  }

  /** Its types, or those of what it is a case or a union of. */
  types(shape: Shape, seen = new Set<Shape>()): readonly string[] | undefined {
    if (shape.types) {
      return shape.types;
    }
    const ofBase = this.#inBases(shape, seen, (base) => this.types(base, seen));
    if (ofBase || shape.unions.length === 0) {
      return ofBase;
    }
    const all = (shape.unions[0] ?? []).map((alternative) => {
      const member = this.read([alternative]);
      return seen.has(member) ? [] : this.types(member, new Set([...seen, shape]));
    });
    const known = all.filter((types) => types !== undefined);
    return known.length === all.length ? [...new Set(known.flat())].sort() : undefined;
  }

  #inBases<T>(shape: Shape, seen: Set<Shape>, find: (base: Shape) => T | undefined): T | undefined {
    seen.add(shape);
    for (const schema of shape.bases.values()) {
      const base = this.read([schema]);
      const found = seen.has(base) ? undefined : find(base);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }

  #numberOf(schema: Schema): number {
    const known = this.#numbers.get(schema);
    if (known !== undefined) {
      return known;
    }
    const number = this.#numbers.size;
    this.#numbers.set(schema, number);
    return number;
  }

  #collect(from: Schema, into: Shape, expand: ReadonlySet<string>, within: ReadonlySet<string>): void {
    const id = from.ref;
    const target = id === undefined ? undefined : schemaOf(this.#facts, id);
    if (id !== undefined && target) {
      if (expand.has(id) && !within.has(id)) {
        this.#own(from, into, expand, within);
        this.#collect(target, into, expand, new Set([...within, id]));
        return;
      }
      into.bases.set(id, target);
    }
    this.#own(from, into, expand, within);
  }

  #own(from: Schema, into: Shape, expand: ReadonlySet<string>, within: ReadonlySet<string>): void {
    collectKeywords(from, into, this.#nameOf);
    const isIgnored = this.#is30 && from.ref !== undefined;
    for (const [name, value] of isIgnored ? [] : Object.entries(from.other ?? {})) {
      // OpenAPI 3.1 does not know the `nullable` of 3.0.
      if (name !== "nullable") {
        (isExample(name) ? into.examples : into.unknown).set(name, canonical(value));
      }
    }
    if (from.discriminator) {
      into.discriminator ??= toldBy(from, from.discriminator);
    }
    for (const part of from.allOf ?? []) {
      this.#collect(part, into, expand, within);
    }
    const open = openEnumOf(this.#facts, from);
    if (open) {
      restrictTypes(["string"], into);
      into.nullable ||= open.nullable;
      into.known = open.values.map(canonical).sort();
      return;
    }
    for (const keyword of ["oneOf", "anyOf"] as const) {
      this.#union(from[keyword] ?? [], into, expand, within, keyword === "oneOf");
    }
  }

  #union(
    members: readonly Schema[],
    into: Shape,
    expand: ReadonlySet<string>,
    within: ReadonlySet<string>,
    isExclusive: boolean,
  ): void {
    const rest = members.filter((member) => member.type?.[0] !== "null");
    into.nullable ||= rest.length < members.length;
    const [first] = rest;
    if (!first || rest.some((member) => saysOnly(member, []))) {
      // What may be anything has no forms.
    } else if (rest.length === 1) {
      this.#collect(first, into, expand, within);
    } else if (rest.every((member) => member.required && saysOnly(member, ["type", "required"]))) {
      into.choices.push({ isExclusive, groups: rest.map(({ required = [] }) => required) });
    } else if (rest.every((member) => member.type && isOfAny(member))) {
      restrictTypes(
        rest.flatMap(({ type }) => type ?? []),
        into,
      );
    } else if (rest.every((member) => member.enum && saysOnly(member, ["type", "enum"]))) {
      const types = rest.flatMap(({ type, enum: values }) => type ?? (values ?? []).map((value) => typeof value));
      into.types ??= [...new Set(types)].sort();
      into.values = [...new Set(rest.flatMap((member) => (member.enum ?? []).map(canonical)))].sort();
    } else {
      into.unions.push(rest);
    }
  }
}

function toldBy(
  { oneOf = [], anyOf = [] }: Schema,
  { propertyName, mapping, at }: NonNullable<Schema["discriminator"]>,
): Told {
  const ids = new Map(Object.entries(mapping));
  for (const { ref } of [...oneOf, ...anyOf]) {
    if (ref !== undefined && ![...ids.values()].includes(ref)) {
      ids.set(ref.slice(ref.lastIndexOf("/") + 1), ref);
    }
  }
  return { property: propertyName, mapping: ids, at };
}

function isExample(name: string): boolean {
  return name === "example" || name === "examples";
}

function saysOnly(schema: Schema, names: readonly string[]): boolean {
  return Object.keys(schema).every((name) => ["at", "title", "description", ...names].includes(name));
}

/** True where nothing is said of values but their type. */
function isOfAny({ type: _, additionalProperties, items, ...rest }: Schema): boolean {
  return [additionalProperties, items, rest].every((each) => each === undefined || saysOnly(each, []));
}

function settle(shape: Shape): void {
  if (shape.types?.includes("number") && shape.types.includes("integer")) {
    shape.types = shape.types.filter((type) => type !== "integer");
  }
  const isBareObject = shape.types?.includes("object") && shape.additional === undefined;
  const says = shape.properties.size + shape.bases.size + shape.unions.length;
  // The generated type of an object of which nothing is said has any property.
  if (isBareObject && says === 0 && !shape.others.has("patternProperties")) {
    shape.additional = true;
  }
  shape.default = shape.default && asTyped(shape.default, shape.types);
}

/** A default of a number or boolean that is written as text is the same. */
function asTyped(json: string, types: readonly string[] | undefined): string {
  const text = /^"(.*)"$/.exec(json)?.[1];
  const isNumber =
    types?.every((type) => type === "integer" || type === "number") && /^-?\d+(\.\d+)?$/.test(text ?? "");
  const isBoolean = types?.every((type) => type === "boolean") && /^(true|false)$/.test(text ?? "");
  return text !== undefined && (isNumber || isBoolean) ? text : json;
}
