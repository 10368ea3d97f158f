import type { Header, Json, Parameter, Response, Schema } from "@scripts/read";
import type { SchemaFields } from "./schema-fields.ts";

/** Headers that OpenAPI describes by other means. */
const describedElsewhere = /^(?:accept|content-type|authorization)$/i;

const separators: { readonly [style: string]: string } = {
  form: ",",
  simple: ",",
  spaceDelimited: " ",
  pipeDelimited: "|",
};

/** A parameter or a header of an answer. */
type Field = Pick<Parameter, "name" | "style" | "explode" | "schema"> & { readonly in?: string };

/** The value that texts stand for, by the types that a schema has. Undefined where the way it is written is not read. */
export function readValue(fields: SchemaFields, field: Field, texts: readonly string[]): Json | undefined {
  const { schema, style } = field;
  const separator = separators[style];
  if (!schema || separator === undefined) {
    return undefined;
  }
  const types = typesOf(fields, [schema]);
  if (types.includes("object")) {
    return undefined;
  }
  if (types.includes("array")) {
    const itemTypes = typesOf(fields, fields.items([schema]) ?? []);
    return (isMany(field) ? texts : texts.flatMap((text) => text.split(separator))).map((text) =>
      read(text, itemTypes),
    );
  }
  return read(texts.join(), types);
}

/** The texts of a value, as `readValue` reads them. */
export function writeValue(field: Field, value: Json): string[] {
  const texts = [value].flat().map(String);
  return isMany(field) ? texts : [texts.join(separators[field.style])];
}

/** The parameters that traffic is held against. */
export function heldParameters(parameters: readonly Parameter[]): readonly Parameter[] {
  return parameters.filter(
    (each) => /^(?:path|query|header)$/.test(each.in) && !(each.in === "header" && describedElsewhere.test(each.name)),
  );
}

/** The headers of an answer that it is held against. */
export function heldHeaders({ headers }: Response): readonly Header[] {
  return headers.filter(({ name }) => !describedElsewhere.test(name));
}

/** True where a name in a query belongs to a parameter, which may have several. */
export function ownsName(fields: SchemaFields, parameter: Parameter, name: string): boolean {
  const { in: where, style, explode, schema } = parameter;
  if (where === "querystring") {
    return true;
  }
  if (where !== "query") {
    return false;
  }
  if (style === "deepObject") {
    return name.startsWith(`${parameter.name}[`);
  }
  const isSpread = style === "form" && explode && schema && typesOf(fields, [schema]).includes("object");
  return (
    parameter.name === name ||
    (isSpread === true && (fields.node([schema]).admitsOthers || fields.field([schema], name) !== undefined))
  );
}

function isMany({ in: where, style, explode }: Field): boolean {
  return where === "query" && style === "form" && explode;
}

function typesOf(fields: SchemaFields, schemas: readonly Schema[]): string[] {
  return fields.parts(schemas).flatMap(({ type = [], properties }) => [...type, ...(properties ? ["object"] : [])]);
}

function read(text: string, types: readonly string[]): Json {
  if (types.includes("boolean") && /^(?:true|false)$/.test(text)) {
    return text === "true";
  }
  const isNumber = types.includes("number") || types.includes("integer");
  return isNumber && /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}
