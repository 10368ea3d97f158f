import { isObject, type JsonObject, listOf, objectOf, resolve, textOf } from "./json.ts";

/** What a schema takes, as far as a command line has to know. */
export interface ValueType {
  /** JSON Schema's types, `null` left out; none where the schema names none. `file` for bytes. */
  readonly types: readonly string[];
  /** The values of an enum, as text. */
  readonly choices: readonly string[];
  /** Whether other values than the choices are taken. */
  readonly isOpen: boolean;
  /** Of a list, what an item takes. */
  readonly items: ValueType | undefined;
}

export interface Field {
  readonly name: string;
  readonly schema: JsonObject;
  readonly isRequired: boolean;
}

const deepest = 12;

export function valueType(document: JsonObject, given: unknown, depth = 0): ValueType {
  const schema = resolve(document, given);
  const alternatives = [...listOf(schema.anyOf), ...listOf(schema.oneOf)];
  const own = ownType(document, schema, depth);
  if (depth > deepest || (alternatives.length === 0 && !Array.isArray(schema.allOf))) {
    return own;
  }
  const parts = [...alternatives, ...listOf(schema.allOf)]
    .map((each) => valueType(document, each, depth + 1))
    .filter((each) => each.types.length > 0);
  const types = [...new Set([...own.types, ...parts.flatMap((each) => each.types)])];
  return {
    types,
    choices: [...new Set([...own.choices, ...parts.flatMap((each) => each.choices)])],
    isOpen: parts.some((each) => each.choices.length === 0 || each.isOpen) && alternatives.length > 0,
    items: types.length === 1 ? (own.items ?? parts.find((each) => each.items)?.items) : undefined,
  };
}

function ownType(document: JsonObject, schema: JsonObject, depth: number): ValueType {
  const choices = (schema.const === undefined ? listOf(schema.enum) : [schema.const]).filter((each) => each !== null);
  const named = [schema.type].flat().filter((each) => typeof each === "string" && each !== "null");
  const implied =
    choices.length > 0 ? choices.map((each) => typeof each) : isObject(schema.properties) ? ["object"] : [];
  const types = [...new Set((named.length > 0 ? named : implied).map(String))];
  const isList = types.length === 1 && types[0] === "array" && depth < deepest;
  return {
    types: isBytes(schema) ? ["file"] : types,
    choices: choices.map(String),
    isOpen: false,
    items: isList ? valueType(document, schema.items, depth + 1) : undefined,
  };
}

function isBytes(schema: JsonObject): boolean {
  const isText = [schema.type].flat().every((each) => each === undefined || each === "string" || each === "null");
  const isPlain = schema.contentEncoding === undefined && textOf(schema.contentMediaType) !== "";
  return isText && (schema.format === "binary" || isPlain) && !/json|xml|^text\//.test(textOf(schema.contentMediaType));
}

/** The fields of an object, those of the parts and the alternatives of its schema included. */
export function fieldsOf(document: JsonObject, given: unknown, depth = 0): Field[] {
  const schema = resolve(document, given);
  const alternatives = [...listOf(schema.anyOf), ...listOf(schema.oneOf)];
  const fields = new Map<string, Field>();
  const add = (field: Field): void => {
    const known = fields.get(field.name);
    fields.set(field.name, { ...(known ?? field), isRequired: field.isRequired || known?.isRequired === true });
  };
  for (const [name, property] of Object.entries(objectOf(schema.properties))) {
    const own = resolve(document, property);
    if (own.readOnly !== true) {
      add({ name, schema: own, isRequired: false });
    }
  }
  if (depth < deepest) {
    for (const part of listOf(schema.allOf)) {
      fieldsOf(document, part, depth + 1).forEach(add);
    }
    const lists = alternatives.map((each) => fieldsOf(document, each, depth + 1));
    for (const field of lists.flat()) {
      const isRequired = lists.every((list) => list.some((each) => each.name === field.name && each.isRequired));
      add({ ...field, isRequired });
    }
  }
  for (const name of listOf(schema.required)) {
    const field = fields.get(textOf(name));
    if (field) {
      add({ ...field, isRequired: true });
    }
  }
  return [...fields.values()];
}
