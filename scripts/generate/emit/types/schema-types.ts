import { type Facts, openEnumOf, type Schema, type SchemaId, schemaOf, schemasOf } from "@scripts/read";
import type { ClientOperation } from "../../client-view/client-view.ts";
import { comment } from "../source-text.ts";
import { Directions, type Way } from "./directions.ts";
import { Discriminators } from "./discriminators.ts";
import { documentationOf } from "./documentation.ts";
import { TypeNames } from "./names.ts";
import { intersection, list, type TypeText, unknown, word } from "./type-text.ts";
import { type Context, type Refer, TypeWriter, tagged } from "./type-writer.ts";

/** A type that has a declaration of its own. */
interface Declared {
  readonly name: string;
  /** Of the schema that is declared, if it has one. */
  readonly id?: SchemaId;
  readonly write: () => string;
}

/** An alias hides its values in an editor, and longer unions hide what they are of. */
const longestUnion = 160;

/** The TypeScript types of a client's schemas, and their declarations. */
export class SchemaTypes {
  readonly #facts: Facts;
  readonly #names: TypeNames;
  readonly #directions: Directions;
  readonly #discriminators: Discriminators;
  readonly #writer: TypeWriter;
  /** By schema and what of it is declared. */
  readonly #declared = new Map<string, Declared>();

  /** `taken` are names that no type can have. */
  constructor(facts: Facts, operations: readonly ClientOperation[], taken: Iterable<string> = []) {
    this.#facts = facts;
    this.#names = new TypeNames(facts, taken);
    this.#directions = new Directions(facts, operations);
    this.#discriminators = new Discriminators(facts);
    this.#writer = new TypeWriter(facts, this.#discriminators, (id, context, isBase = false) =>
      this.#reference(id, context, isBase),
    );
  }

  /** The type of what goes one way. What is written out gets a declaration of this name, if one is given. */
  typeOf(schema: Schema | undefined, way: Way, refer: Refer, name?: string): string {
    return schema === undefined ? "unknown" : this.#named(schema, { way, refer }, name).text;
  }

  /**
   * The declarations by name: of all schemas that the description names, in its order, and of what `typeOf` was asked for
   * and they refer to.
   */
  declarations(): ReadonlyMap<string, string> {
    const ids = Object.entries(this.#facts.schemas).flatMap(([id, { at }]) => (id === at ? [] : [id]));
    for (const id of ids) {
      this.#declare(id, this.#directions.ownWay(id), false);
    }
    const written: { readonly name: string; readonly id: SchemaId | undefined; readonly text: string }[] = [];
    // Writing one declares what it refers to, which comes after it then.
    for (const { name, id, write } of this.#declared.values()) {
      written.push({ name, id, text: write() });
    }
    const places = new Map(ids.map((id, index) => [id, index]));
    const placeOf = ({ id = "" }: { readonly id?: SchemaId | undefined }) => places.get(id) ?? places.size;
    written.sort((one, other) => placeOf(one) - placeOf(other));
    return new Map(written.map(({ name, text }) => [name, text]));
  }

  #named(schema: Schema, context: Context, name: string | undefined): TypeText {
    const type = this.#writer.write(schema, { ...context, refer: itself });
    if (name === undefined || !type.text.includes("\n")) {
      return this.#writer.write(schema, context);
    }
    if (schema.items && schema.type?.join() === "array" && !schema.nullable && type.form === "word") {
      return list(this.#named(schema.items, context, `${name}Item`));
    }
    const key = `${context.way} ${schema.at}`;
    const declared = this.#declared.get(key) ?? {
      name: this.#names.free(name),
      write: () => this.#declaration(this.#declared.get(key)?.name ?? name, schema, type),
    };
    this.#declared.set(key, declared);
    return word(context.refer(declared.name));
  }

  /** The name of the declaration of a schema. */
  #declare(id: SchemaId, way: Way, isBase: boolean): string {
    const own = this.#directions.ownWay(id);
    const side = this.#directions.isTwofold(id) ? way : own;
    const key = `${side} ${isBase} ${id}`;
    const known = this.#declared.get(key);
    if (known) {
      return known.name;
    }
    const suffix = `${isBase ? "Base" : ""}${side === own ? "" : "Input"}`;
    const name = suffix === "" ? this.#names.of(id) : this.#names.free(`${this.#names.of(id)}${suffix}`);
    this.#declared.set(key, { name, id, write: () => this.#declarationOf(id, name, side, isBase) });
    return name;
  }

  #declarationOf(id: SchemaId, name: string, way: Way, isBase: boolean): string {
    const schema = schemaOf(this.#facts, id);
    if (!schema) {
      return "";
    }
    const told = [...this.#discriminators.ofVariant(id)].map(([property, values]) => tagged(property, values));
    const type = this.#writer.write(schema, { way, refer: itself, within: id, isBase });
    return this.#declaration(name, schema, intersection([type, ...told]));
  }

  #declaration(name: string, schema: Schema, { text, form }: TypeText): string {
    const declaration = form === "object" ? `interface ${name} ${text}` : `type ${name} = ${text};`;
    return `${comment(documentationOf(this.#facts, schema))}export ${declaration}\n`;
  }

  /** What a reference to a schema is written as: its name, or the type itself where a name would hide it. */
  #reference(id: SchemaId, { way, refer }: Context, isBase: boolean): TypeText {
    const schema = schemaOf(this.#facts, id);
    if (!schema) {
      return unknown;
    }
    const isPlain = schema.ref === undefined && schemasOf(schema).next().done === true;
    const isEnum = (isPlain && schema.enum !== undefined) || openEnumOf(this.#facts, schema) !== undefined;
    if (isEnum || (isPlain && id === schema.at)) {
      const type = this.#writer.write(schema, { way, refer });
      if (type.text.length <= longestUnion && !type.text.includes("\n")) {
        return type;
      }
    }
    return word(refer(this.#declare(id, way, isBase)));
  }
}

function itself(name: string): string {
  return name;
}
