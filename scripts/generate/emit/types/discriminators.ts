import { type Facts, isText, type Schema, type SchemaId, schemaOf } from "@scripts/read";
import { withParts } from "../../client-view/properties.ts";

/** What a discriminator says of the schemas that it tells apart. */
export class Discriminators {
  readonly #facts: Facts;
  /** Schemas that take a schema in by `$ref` or `allOf`, by its id. */
  readonly #variants = new Map<SchemaId, SchemaId[]>();

  constructor(facts: Facts) {
    this.#facts = facts;
    for (const [id, schema] of Object.entries(facts.schemas)) {
      for (const base of basesOf(schema)) {
        this.#variants.set(base, [...(this.#variants.get(base) ?? []), id]);
      }
    }
  }

  /** The values of the property that stand for an alternative, if the alternative itself allows others. */
  ofAlternative(schema: Schema, id: SchemaId): readonly string[] {
    return this.#unlessStated(schema, id, this.#valuesOf(schema, id));
  }

  /** By property: the values that stand for a schema, and its own variants, where it takes in one with a discriminator. */
  ofVariant(id: SchemaId): ReadonlyMap<string, readonly string[]> {
    const schema = schemaOf(this.#facts, id);
    const said = new Map<string, readonly string[]>();
    for (const base of schema ? withParts(this.#facts, schema) : []) {
      if (base !== schema && base.discriminator) {
        const { propertyName } = base.discriminator;
        const values = [id, ...this.#variantsOf(id)].flatMap((each) => this.#valuesOf(base, each));
        said.set(propertyName, said.get(propertyName) ?? this.#unlessStated(base, id, [...new Set(values)]));
      }
    }
    return said;
  }

  #variantsOf(id: SchemaId): SchemaId[] {
    const found = new Set(this.#variants.get(id));
    for (const each of found) {
      for (const variant of this.#variants.get(each) ?? []) {
        found.add(variant);
      }
    }
    return [...found];
  }

  /** https://spec.openapis.org/oas/v3.1.1.html#discriminator-object: a schema's name stands for it without a mapping. */
  #valuesOf({ discriminator }: Schema, id: SchemaId): string[] {
    const mapping = Object.entries(discriminator?.mapping ?? {});
    const mapped = mapping.filter(([, target]) => target === id).map(([value]) => value);
    const isNamed = schemaOf(this.#facts, id)?.at !== id;
    const isDefault = discriminator?.defaultMapping === id;
    return mapped.length > 0 || !isNamed || isDefault ? mapped : [id];
  }

  /** What a schema states itself, or takes in, counts: the discriminator may only say which of it. */
  #unlessStated({ discriminator }: Schema, id: SchemaId, values: readonly string[]): readonly string[] {
    const schema = schemaOf(this.#facts, id);
    const stated = schema
      ? withParts(this.#facts, schema).map((each) => statedBy(this.#facts, each, discriminator?.propertyName ?? ""))
      : [];
    const [first, ...others] = stated.filter((each) => each !== undefined);
    if (first === undefined) {
      return values;
    }
    const allowed = first.filter((value) => others.every((each) => each.includes(value)));
    const told = values.filter((value) => allowed.includes(value));
    return told.length < allowed.length ? told : [];
  }
}

function basesOf({ ref, allOf = [] }: Schema): SchemaId[] {
  return [ref, ...allOf.map((each) => each.ref)].flatMap((id) => id ?? []);
}

/** The texts that a schema lists for a property. */
function statedBy(facts: Facts, { properties = {} }: Schema, name: string): string[] | undefined {
  const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
  const lists = property ? withParts(facts, property).flatMap((each) => (each.enum ? [each.enum] : [])) : [];
  return lists[0]?.filter(isText);
}
