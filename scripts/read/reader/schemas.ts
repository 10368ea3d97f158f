import type { Discriminator, Json, Schema, SchemaId } from "../facts.ts";
import { isObject, isText } from "../json.ts";
import { placeOf, split } from "../pointer.ts";
import type { At, Source } from "../source/source.ts";
import { externalDocs } from "./information.ts";
import { isSchema, isTexts, Members } from "./members.ts";
import { said } from "./said.ts";
import { combine, readBounds, readTypes } from "./spellings.ts";

/** Reads schemas. What references name is read later, from a list, so that references cannot nest the reading. */
export class Schemas {
  readonly #source: Source;
  /** OpenAPI 3.0: `nullable`, and nothing counts beside a `$ref`. */
  readonly #is30: boolean;
  readonly #waiting = new Map<SchemaId, At>();
  /** Names under `components` of schemas that are written elsewhere, by place. */
  readonly #names = new Map<string, SchemaId>();

  constructor(source: Source, is30: boolean) {
    this.#source = source;
    this.#is30 = is30;
  }

  /** Has the schemas of `components` read. One that only refers to a schema without a name gives it its own name. */
  declare(entries: readonly [string, At][]): void {
    const elsewhere = new Map(entries.map(([name, at]) => [name, this.#elsewhere(at)]));
    for (const [name, at] of elsewhere) {
      if (at && !this.#names.has(keyOf(at))) {
        this.#names.set(keyOf(at), name);
      }
    }
    for (const [name, at] of entries) {
      const other = elsewhere.get(name);
      this.#waiting.set(name, other && this.#names.get(keyOf(other)) === name ? other : at);
    }
  }

  /** All schemas that have an id: those that were declared, and those that anything read so far refers to. */
  all(): { [id: SchemaId]: Schema } {
    const done = new Map<SchemaId, Schema>();
    // Reading one adds those that it refers to.
    for (const [id, at] of this.#waiting) {
      done.set(id, { id, ...this.read(at) });
    }
    return Object.fromEntries(done);
  }

  read(place: At): Schema {
    const members = new Members(place);
    if (typeof place.value === "boolean") {
      return { at: members.at, ...(place.value ? {} : { never: true }) };
    }
    const ref = this.#reference(members, "$ref");
    if (this.#is30 && members.has("$ref")) {
      return said<Schema>({ at: members.at, ref, ...members.rest() });
    }
    const types = readTypes(members, this.#is30);
    const { dynamicRef, ref: fixed } = this.#dynamicReference(members);
    const parts = combine({
      reference: [ref, fixed].filter((id) => id !== undefined).map((id) => ({ at: members.at, ref: id })),
      allOf: this.#list(members, "allOf") ?? [],
      anyOf: this.#list(members, "anyOf") ?? [],
      oneOf: this.#list(members, "oneOf") ?? [],
      hasDiscriminator: members.has("discriminator"),
    });
    const nullable = types.nullable ?? parts.nullable;
    const schema: Schema = {
      ...this.#keywords(members),
      ...said<Schema>({ at: members.at, dynamicRef }),
      ...types,
      ...readBounds(members),
      ...parts,
    };
    const { nullable: _, ...rest } = schema;
    return { ...rest, ...(nullable && limits(rest) ? { nullable } : {}), ...members.rest() };
  }

  /** What is read as it is written. */
  #keywords(members: Members): Schema {
    return said<Schema>({
      at: members.at,
      $schema: members.text("$schema"),
      $id: members.text("$id"),
      $anchor: members.text("$anchor"),
      $dynamicAnchor: members.text("$dynamicAnchor"),
      $comment: members.text("$comment"),
      title: members.text("title"),
      description: members.text("description"),
      default: members.json("default"),
      examples: readExamples(members),
      externalDocs: externalDocs(members),
      deprecated: members.flag("deprecated"),
      readOnly: members.flag("readOnly"),
      writeOnly: members.flag("writeOnly"),
      format: members.text("format"),
      pattern: members.text("pattern"),
      minLength: members.number("minLength"),
      maxLength: members.number("maxLength"),
      contentMediaType: members.text("contentMediaType"),
      contentEncoding: members.text("contentEncoding"),
      contentSchema: this.#one(members, "contentSchema"),
      multipleOf: members.number("multipleOf"),
      properties: this.#map(members, "properties"),
      required: nonEmpty(members.texts("required")),
      additionalProperties: this.#one(members, "additionalProperties"),
      patternProperties: this.#map(members, "patternProperties"),
      propertyNames: this.#one(members, "propertyNames"),
      unevaluatedProperties: this.#one(members, "unevaluatedProperties"),
      dependentRequired: readDependentRequired(members),
      dependentSchemas: this.#map(members, "dependentSchemas"),
      minProperties: members.number("minProperties"),
      maxProperties: members.number("maxProperties"),
      items: this.#one(members, "items"),
      prefixItems: this.#list(members, "prefixItems"),
      contains: this.#one(members, "contains"),
      unevaluatedItems: this.#one(members, "unevaluatedItems"),
      minItems: members.number("minItems"),
      maxItems: members.number("maxItems"),
      minContains: members.number("minContains"),
      maxContains: members.number("maxContains"),
      uniqueItems: members.flag("uniqueItems"),
      not: this.#one(members, "not"),
      if: this.#one(members, "if"),
      // biome-ignore lint/suspicious/noThenProperty: the keyword's name.
      then: this.#one(members, "then"),
      else: this.#one(members, "else"),
      discriminator: this.#discriminator(members),
      $defs: this.#map(members, "$defs"),
      xml: members.json("xml"),
    });
  }

  /** The id of what a keyword refers to. A broken reference is kept in `other`. */
  #reference(members: Members, keyword: string): SchemaId | undefined {
    const target = this.#source.target(members.place, keyword);
    if (!target || !isSchema(target.value)) {
      return undefined;
    }
    members.text(keyword);
    return this.#want(this.#last(target));
  }

  /** Without a `$dynamicAnchor` at its target, `$dynamicRef` is nothing else than `$ref`. */
  #dynamicReference(members: Members): Pick<Schema, "ref" | "dynamicRef"> {
    const target = this.#source.target(members.place, "$dynamicRef");
    if (!target) {
      return {};
    }
    const isDynamic = isObject(target.value) && Object.hasOwn(target.value, "$dynamicAnchor");
    const id = this.#reference(members, "$dynamicRef");
    return id === undefined ? {} : { [isDynamic ? "dynamicRef" : "ref"]: id };
  }

  /** The first on the way of references that has a name, else what is at its end. */
  #last(first: At): At {
    let target = first;
    while (!this.#isDeclared(target) && isBareReference(target.value)) {
      const next = this.#source.target(target);
      if (!next) {
        return target;
      }
      target = next;
    }
    return target;
  }

  /** Has a schema of its own id read. */
  #want(at: At): SchemaId {
    const id = this.#idOf(at);
    if (!this.#waiting.has(id)) {
      this.#waiting.set(id, at);
    }
    return id;
  }

  #idOf(at: At): SchemaId {
    return (this.#isDeclared(at) ? split(at.pointer)[2] : this.#names.get(keyOf(at))) ?? keyOf(at);
  }

  #isDeclared({ file, pointer }: At): boolean {
    return file === this.#source.root.file && /^\/components\/schemas\/[^/]+$/.test(pointer);
  }

  /** Where a schema is written that does nothing but refer to one without a name. */
  #elsewhere(at: At): At | undefined {
    const target = isBareReference(at.value) ? this.#source.target(at) : undefined;
    const isOwn = target && isSchema(target.value) && !this.#isDeclared(target) && !isBareReference(target.value);
    return isOwn ? target : undefined;
  }

  #discriminator(members: Members): Discriminator | undefined {
    const at = members.child("discriminator");
    if (!at) {
      return undefined;
    }
    const own = new Members(at);
    const idOf = (text: Json, ...path: string[]): SchemaId | undefined => {
      const target = isText(text)
        ? (this.#source.schemaNamed(text) ?? this.#source.named(text, at, ...path))
        : undefined;
      return target && isSchema(target.value) ? this.#want(this.#last(target)) : undefined;
    };
    const mapping = own.map("mapping", (text, value) => idOf(text, "mapping", value) !== undefined);
    const written = own.value.defaultMapping;
    const defaultMapping = written === undefined ? undefined : idOf(written, "defaultMapping");
    if (defaultMapping !== undefined) {
      own.text("defaultMapping");
    }
    return said<Discriminator>({
      at: own.at,
      propertyName: own.text("propertyName") ?? "",
      mapping: Object.fromEntries(
        mapping.map(([value, { value: text }]) => [value, idOf(text, "mapping", value) ?? ""]),
      ),
      defaultMapping,
      ...own.rest(),
    });
  }

  #one(members: Members, name: string): Schema | undefined {
    const at = members.schema(name);
    return at && this.read(at);
  }

  #list(members: Members, name: string): readonly Schema[] | undefined {
    return members.items(name, isSchema)?.map((at) => this.read(at));
  }

  #map(members: Members, name: string): { [name: string]: Schema } | undefined {
    const entries = members.map(name, isSchema);
    return isObject(members.value[name])
      ? Object.fromEntries(entries.map(([key, at]) => [key, this.read(at)]))
      : undefined;
  }
}

function keyOf({ file, pointer }: At): string {
  return placeOf(file, pointer);
}

function isBareReference(value: Json): boolean {
  return isObject(value) && typeof value.$ref === "string" && Object.keys(value).length === 1;
}

/** True where a schema says which values fit. Where nothing says it, null fits anyway. */
function limits(schema: Schema): boolean {
  return ["type", "enum", "ref", "dynamicRef", "allOf", "anyOf", "oneOf", "properties"].some((name) =>
    Object.hasOwn(schema, name),
  );
}

function readExamples(members: Members): readonly Json[] | undefined {
  const example = members.json("example");
  const examples = members.list("examples") ?? [];
  return nonEmpty(example === undefined ? examples : [example, ...examples]);
}

function readDependentRequired(members: Members): { [name: string]: readonly string[] } | undefined {
  const entries = members.map("dependentRequired", isTexts);
  const lists = entries.flatMap(([name, { value }]) => (isTexts(value) ? [[name, value] as const] : []));
  return isObject(members.value.dependentRequired) ? Object.fromEntries(lists) : undefined;
}

function nonEmpty<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list && list.length > 0 ? list : undefined;
}
