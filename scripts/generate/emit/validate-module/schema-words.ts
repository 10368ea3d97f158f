import type { Schemas, SchemaWords } from "@filespec/core/validate";
import { type Facts, type Schema, type SchemaId, schemaOf } from "@scripts/read";
import { isSlowPattern } from "../../client-view/limits.ts";
import type { Way } from "../types/directions.ts";

/** Words that are the same in facts and in what core reads. */
const sameWords = [
  "enum",
  "format",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
] as const;

/** The formats that core checks. */
const checkedFormats = ["date", "date-time", "uuid", "email", "uri"];

/** What core's validators read: schemas of what goes one way, and all that they refer to, in JSON Schema's own words. */
export class AnswerSchemas {
  readonly #facts: Facts;
  /** What a server does not answer, or does not take, is not required. */
  readonly #absent: "writeOnly" | "readOnly";
  readonly #names = new Map<SchemaId, string>();
  /** What is referred to and not yet written. */
  readonly #left: SchemaId[] = [];
  readonly #schemas: { [name: string]: SchemaWords | false } = {};

  constructor(facts: Facts, way: Way = "answered") {
    this.#facts = facts;
    this.#absent = way === "answered" ? "writeOnly" : "readOnly";
  }

  get schemas(): Schemas {
    return this.#schemas;
  }

  /** Notes a schema as needed, under its own name, or else the given one. */
  nameOf(schema: Schema, name: string): string {
    const words = Object.keys(schema).filter(
      (each) => !/^(at|ref|title|description|examples|externalDocs|deprecated|extensions|other)$/.test(each),
    );
    const own = schema.ref !== undefined && words.length === 0 ? this.#refer(schema.ref) : name;
    if (own === name) {
      this.#schemas[name] = this.#words(schema);
    }
    // One by one, since each may refer to the next without end.
    for (let id = this.#left.shift(); id !== undefined; id = this.#left.shift()) {
      const target = schemaOf(this.#facts, id);
      this.#schemas[this.#refer(id)] = target ? this.#words(target) : {};
    }
    return own;
  }

  #refer(id: SchemaId): string {
    const known = this.#names.get(id);
    if (known !== undefined) {
      return known;
    }
    // What has no name of its own gets a number.
    const name = id.includes("#") ? `#${this.#names.size}` : id;
    this.#names.set(id, name);
    this.#left.push(id);
    return name;
  }

  #words(schema: Schema): SchemaWords | false {
    if (schema.never && !schema.nullable) {
      return false;
    }
    const { ref, nullable, type, pattern, properties, required, additionalProperties, items, prefixItems } = schema;
    const list = (schemas: readonly Schema[] | undefined) => schemas?.map((each) => this.#words(each));
    const one = (each: Schema | undefined) => each && this.#words(each);
    const words: { [word: string]: unknown } = {
      $ref: ref === undefined ? undefined : this.#refer(ref),
      nullable,
      type: type?.length === 1 ? type[0] : type,
      pattern: pattern === undefined || isSlowPattern(pattern) ? undefined : pattern,
      items: one(items),
      prefixItems: list(prefixItems),
      properties:
        properties && Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, this.#words(each)])),
      required: nonEmpty(required?.filter((name) => !properties?.[name]?.[this.#absent])),
      additionalProperties: isClosedByMore(schema) ? undefined : one(additionalProperties),
      allOf: list(schema.allOf),
      anyOf: list(schema.anyOf),
      oneOf: list(schema.oneOf),
      not: one(schema.not),
    };
    for (const word of sameWords) {
      words[word] = schema[word];
    }
    words.format = schema.format !== undefined && checkedFormats.includes(schema.format) ? schema.format : undefined;
    return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
  }
}

/** Other words than `properties` say which names there are. What core does not read must not make it complain. */
function isClosedByMore(schema: Schema): boolean {
  return [schema.patternProperties, schema.dependentSchemas, schema.if, schema.dynamicRef].some(
    (each) => each !== undefined,
  );
}

function nonEmpty<Item>(list: readonly Item[] | undefined): readonly Item[] | undefined {
  return list?.length ? list : undefined;
}
