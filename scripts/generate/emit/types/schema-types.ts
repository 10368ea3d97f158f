import { type Facts, openEnumOf, type Schema, type SchemaId, schemaOf, schemasOf } from "@scripts/read";
import type { ClientOperation } from "../../client-view/client-view.ts";
import { propertyOf, requires } from "../../client-view/properties.ts";
import { comment, propertyName } from "../source-text.ts";
import { isBytes } from "./bytes.ts";
import { Circles, isReference } from "./circles.ts";
import { Directions, isMissing, type Way } from "./directions.ts";
import { Discriminators } from "./discriminators.ts";
import { documentationOf } from "./documentation.ts";
import { TypeNames } from "./names.ts";
import {
  briefObject,
  intersection,
  list,
  member,
  object,
  type TypeText,
  union,
  unknown,
  valueType,
  word,
} from "./type-text.ts";

/** Notes a declared type as used by a module, and gives the name that it has there. */
export type Refer = (name: string) => string;

/** Where a type is written. */
interface Context {
  readonly way: Way;
  readonly refer: Refer;
  /** The schema that is declared, as long as what is written is the schema itself and no member of it. */
  readonly within?: SchemaId | undefined;
  /** Of the schema that is declared, what it is without its alternatives. */
  readonly isBase?: boolean;
  /** Properties that the whole requires of its parts. */
  readonly required?: readonly string[];
}

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
  readonly #circles: Circles;
  readonly #discriminators: Discriminators;
  /** By schema and what of it is declared. */
  readonly #declared = new Map<string, Declared>();

  /** `taken` are names that no type can have. */
  constructor(facts: Facts, operations: readonly ClientOperation[], taken: Iterable<string> = []) {
    this.#facts = facts;
    this.#names = new TypeNames(facts, taken);
    this.#directions = new Directions(facts, operations);
    this.#circles = new Circles(facts);
    this.#discriminators = new Discriminators(facts);
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
    const type = this.#write(schema, { ...context, refer: itself });
    if (name === undefined || !type.text.includes("\n")) {
      return this.#write(schema, context);
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
    const type = this.#write(schema, { way, refer: itself, within: id, isBase });
    return this.#declaration(name, schema, intersection([type, ...told]));
  }

  #declaration(name: string, schema: Schema, { text, form }: TypeText): string {
    const declaration = form === "object" ? `interface ${name} ${text}` : `type ${name} = ${text};`;
    return `${comment(documentationOf(this.#facts, schema))}export ${declaration}\n`;
  }

  /** What a reference to a schema is written as: its name, or the type itself where a name would hide it. */
  #reference(id: SchemaId, { way, refer }: Context, isBase = false): TypeText {
    const schema = schemaOf(this.#facts, id);
    if (!schema) {
      return unknown;
    }
    const isPlain = schema.ref === undefined && schemasOf(schema).next().done === true;
    const isEnum = (isPlain && schema.enum !== undefined) || openEnumOf(this.#facts, schema) !== undefined;
    if (isEnum || (isPlain && id === schema.at)) {
      const type = this.#write(schema, { way, refer });
      if (type.text.length <= longestUnion && !type.text.includes("\n")) {
        return type;
      }
    }
    return word(refer(this.#declare(id, way, isBase)));
  }

  #write(schema: Schema, context: Context): TypeText {
    const known = openEnumOf(this.#facts, schema);
    if (known) {
      const open = word("(string & {})");
      return union([...known.values.map(valueType), open, ...(known.nullable ? [word("null")] : [])]);
    }
    const required = [...(context.required ?? []), ...requiredOf(schema)];
    const inside: Context = { ...context, required };
    const parts = [
      ...[schema.ref, schema.dynamicRef].flatMap((id) => (id === undefined ? [] : [this.#part(id, inside)])),
      ...(schema.allOf ?? []).map((each) => this.#write(each, inside)),
      ...(context.isBase ? [] : [schema.anyOf, schema.oneOf]).flatMap((each) =>
        each ? [this.#alternatives(schema, each, inside)] : [],
      ),
    ];
    const isAlone = parts.every(({ text }) => text === "unknown");
    const type = schema.never ? word("never") : intersection([this.#own(schema, inside, isAlone), ...parts]);
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
        ? [briefObject(`${propertyName(name)}: ${this.#write(property, ofMember(context)).text}`)]
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
        return [this.#write(each, { ...context, required })];
      }
      const values = discriminator ? this.#discriminators.ofAlternative(schema, id) : [];
      const isInItself = this.#circles.alternative(context.within, id) === "nothing";
      const type = intersection([this.#reference(id, context), tagged(discriminator?.propertyName ?? "", values)]);
      return isInItself ? [] : each.nullable ? [type, word("null")] : [type];
    });
    return types.length === 0 ? unknown : union(types);
  }

  /** What a schema says itself, apart from what it takes in. Alone, it has to say something. */
  #own(schema: Schema, context: Context, isAlone: boolean): TypeText {
    if (schema.enum) {
      return union(schema.enum.map(valueType));
    }
    const types = schema.type ?? impliedTypes(schema);
    return types.length === 0 ? unknown : union(types.map((type) => this.#ofType(type, schema, context, isAlone)));
  }

  #ofType(type: string, schema: Schema, context: Context, isAlone: boolean): TypeText {
    switch (type) {
      case "string":
        return word(isBytes(schema) ? "Blob" : "string");
      case "boolean":
      case "null":
        return word(type);
      case "number":
      case "integer":
        return word("number");
      case "array":
        return this.#array(schema, ofMember(context));
      case "object":
        return this.#object(schema, context, isAlone);
      default:
        return unknown;
    }
  }

  #array({ items, prefixItems }: Schema, context: Context): TypeText {
    const rest = items ? this.#write(items, context) : unknown;
    if (!prefixItems) {
      return list(rest);
    }
    const first = prefixItems.map((each) => this.#write(each, context).text);
    const others = items && !items.never ? [`...${list(rest).text}`] : [];
    return word(`[${[...first, ...others].join(", ")}]`);
  }

  #object(schema: Schema, context: Context, isAlone: boolean): TypeText {
    const { way, required = [] } = context;
    const inside = ofMember(context);
    const properties = Object.entries(schema.properties ?? {})
      .filter(([, each]) => !isMissing(this.#facts, each, way))
      .map(([name, each]) => ({
        name,
        schema: each,
        isRequired: required.includes(name),
        type: this.#write(each, inside),
      }));
    const members = properties.map(
      ({ name, schema: each, isRequired, type }) =>
        comment(documentationOf(this.#facts, each, { isUse: true })) +
        member(name, isRequired, type, each.readOnly === true),
    );
    const others = [schema.additionalProperties, ...Object.values(schema.patternProperties ?? {})].flatMap((each) =>
      each && !each.never ? [this.#write(each, inside)] : [],
    );
    if (others.length > 0) {
      // An index signature holds for named members, too, and for those of what else the object is.
      const named = properties.flatMap(({ type, isRequired }) => (isRequired ? [type] : [type, word("undefined")]));
      const any = isAlone ? union([...others, ...named]) : unknown;
      const index = `[key: string]: ${any.text}`;
      return members.length > 0 ? object([...members, `${index};\n`]) : briefObject(index);
    }
    if (members.length > 0 || !isAlone) {
      return members.length > 0 ? object(members) : unknown;
    }
    return briefObject(`[key: string]: ${schema.additionalProperties?.never ? "never" : "unknown"}`);
  }
}

function itself(name: string): string {
  return name;
}

function ofMember({ way, refer }: Context): Context {
  return { way, refer };
}

/** What a schema and the parts that are written out in it require. */
function requiredOf({ required = [], allOf = [] }: Schema): string[] {
  return [...required, ...allOf.flatMap(requiredOf)];
}

function impliedTypes(schema: Schema): readonly string[] {
  if (schema.properties || schema.additionalProperties || schema.patternProperties) {
    return ["object"];
  }
  return schema.items || schema.prefixItems ? ["array"] : [];
}

/** An object whose property has one of these values; anything, if there are none. */
function tagged(property: string, values: readonly string[]): TypeText {
  return values.length === 0 ? unknown : briefObject(`${propertyName(property)}: ${union(values.map(valueType)).text}`);
}
