import { type Facts, openEnumOf, type Schema, type SchemaId, schemaOf } from "@scripts/read";
import { propertyOf, requires } from "../../client-view/properties.ts";
import { propertyName } from "../source-text.ts";
import { Circles, isReference } from "./circles.ts";
import { isMissing, type Way } from "./directions.ts";
import type { Discriminators } from "./discriminators.ts";
import { ownType } from "./own-type.ts";
import { briefObject, intersection, type TypeText, union, unknown, valueType, word } from "./type-text.ts";

/** Notes a declared type as used by a module, and gives the name that it has there. */
export type Refer = (name: string) => string;

/** Where a type is written. */
export interface Context {
  readonly way: Way;
  readonly refer: Refer;
  /** The schema that is declared, as long as what is written is the schema itself and no member of it. */
  readonly within?: SchemaId | undefined;
  /** Of the schema that is declared, what it is without its alternatives. */
  readonly isBase?: boolean;
  /** Properties that the whole requires of its parts. */
  readonly required?: readonly string[];
}

/** What a reference to a schema, or to what it is without its alternatives, is written as. */
export type Reference = (id: SchemaId, context: Context, isBase?: boolean) => TypeText;

/** Writes schemas as TypeScript types. */
export class TypeWriter {
  readonly #facts: Facts;
  readonly #circles: Circles;
  readonly #discriminators: Discriminators;
  readonly #reference: Reference;

  constructor(facts: Facts, discriminators: Discriminators, reference: Reference) {
    this.#facts = facts;
    this.#circles = new Circles(facts);
    this.#discriminators = discriminators;
    this.#reference = reference;
  }

  write(schema: Schema, context: Context): TypeText {
    const known = openEnumOf(this.#facts, schema);
    if (known) {
      const open = word("(string & {})");
      return union([...known.values.map(valueType), open, ...(known.nullable ? [word("null")] : [])]);
    }
    const required = [...(context.required ?? []), ...requiredOf(schema)];
    const inside: Context = { ...context, required };
    const parts = [
      ...[schema.ref, schema.dynamicRef].flatMap((id) => (id === undefined ? [] : [this.#part(id, inside)])),
      ...(schema.allOf ?? []).map((each) => this.write(each, inside)),
      ...(context.isBase ? [] : [schema.anyOf, schema.oneOf]).flatMap((each) =>
        each ? [this.#alternatives(schema, each, inside)] : [],
      ),
    ];
    const isAlone = parts.every(({ text }) => text === "unknown");
    const type = schema.never
      ? word("never")
      : intersection([
          ownType(this.#facts, schema, inside, isAlone, (each) => this.write(each, ofMember(context))),
          ...parts,
        ]);
    return schema.nullable ? union([type, word("null")]) : type;
  }

  /** A schema that is taken in, with what the whole requires of it. */
  #part(id: SchemaId, context: Context): TypeText {
    const target = schemaOf(this.#facts, id);
    const taken = this.#circles.part(context.within, id);
    if (!target || taken === "nothing") {
      return unknown;
    }
    const members = [...new Set(context.required)].flatMap((name) => {
      const property = requires(this.#facts, target, name) ? undefined : propertyOf(this.#facts, target, name);
      return property && !isMissing(this.#facts, property, context.way)
        ? [briefObject(`${propertyName(name)}: ${this.write(property, ofMember(context)).text}`)]
        : [];
    });
    return intersection([this.#reference(id, context, taken === "base"), ...members]);
  }

  #alternatives(schema: Schema, alternatives: readonly Schema[], context: Context): TypeText {
    const { discriminator } = schema;
    const required = (context.required ?? []).filter((name) => !propertyOf(this.#facts, schema, name));
    const types = alternatives.flatMap((each) => {
      const id = isReference(each) ? each.ref : undefined;
      if (id === undefined) {
        return [this.write(each, { ...context, required })];
      }
      const values = discriminator ? this.#discriminators.ofAlternative(schema, id) : [];
      const isInItself = this.#circles.alternative(context.within, id) === "nothing";
      const type = intersection([this.#reference(id, context), tagged(discriminator?.propertyName ?? "", values)]);
      return isInItself ? [] : each.nullable ? [type, word("null")] : [type];
    });
    return types.length === 0 ? unknown : union(types);
  }
}

function ofMember({ way, refer }: Context): Context {
  return { way, refer };
}

/** What a schema and the parts that are written out in it require. */
function requiredOf({ required = [], allOf = [] }: Schema): string[] {
  return [...required, ...allOf.flatMap(requiredOf)];
}

/** An object whose property has one of these values; anything, if there are none. */
export function tagged(property: string, values: readonly string[]): TypeText {
  return values.length === 0 ? unknown : briefObject(`${propertyName(property)}: ${union(values.map(valueType)).text}`);
}
