import type { Facts, Schema } from "@scripts/read";
import { comment } from "../source-text.ts";
import { isBytes } from "./bytes.ts";
import { isMissing, type Way } from "./directions.ts";
import { documentationOf } from "./documentation.ts";
import { briefObject, list, member, object, type TypeText, union, unknown, valueType, word } from "./type-text.ts";

/** Which way the values go, and what of them is required. */
interface Asked {
  readonly way: Way;
  readonly required?: readonly string[];
}

/** Writes the type of a member of an object or of a list. */
type Write = (schema: Schema) => TypeText;

/** What a schema says itself, apart from what it takes in. Alone, it has to say something. */
export function ownType(facts: Facts, schema: Schema, asked: Asked, isAlone: boolean, write: Write): TypeText {
  if (schema.enum) {
    return union(schema.enum.map(valueType));
  }
  const types = schema.type ?? impliedTypes(schema);
  const ofType = (type: string): TypeText => {
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
        return arrayType(schema, write);
      case "object":
        return objectType(facts, schema, asked, isAlone, write);
      default:
        return unknown;
    }
  };
  return types.length === 0 ? unknown : union(types.map(ofType));
}

function impliedTypes(schema: Schema): readonly string[] {
  if (schema.properties || schema.additionalProperties || schema.patternProperties) {
    return ["object"];
  }
  return schema.items || schema.prefixItems ? ["array"] : [];
}

function arrayType({ items, prefixItems }: Schema, write: Write): TypeText {
  const rest = items ? write(items) : unknown;
  if (!prefixItems) {
    return list(rest);
  }
  const first = prefixItems.map((each) => write(each).text);
  const others = items && !items.never ? [`...${list(rest).text}`] : [];
  return word(`[${[...first, ...others].join(", ")}]`);
}

function objectType(
  facts: Facts,
  schema: Schema,
  { way, required = [] }: Asked,
  isAlone: boolean,
  write: Write,
): TypeText {
  const properties = Object.entries(schema.properties ?? {})
    .filter(([, each]) => !isMissing(facts, each, way))
    .map(([name, each]) => ({ name, schema: each, isRequired: required.includes(name), type: write(each) }));
  const members = properties.map(
    ({ name, schema: each, isRequired, type }) =>
      comment(documentationOf(facts, each, { isUse: true })) + member(name, isRequired, type, each.readOnly === true),
  );
  const others = [schema.additionalProperties, ...Object.values(schema.patternProperties ?? {})].flatMap((each) =>
    each && !each.never ? [write(each)] : [],
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
