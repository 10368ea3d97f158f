import { essenceOf, type Facts, type MediaType, type Parameter, type Schema } from "@scripts/read";
import { type ClientBody, type ClientOperation, exampleOf } from "../../client-view/client-view.ts";
import { bodyKind, takesContentType } from "../../client-view/media-types.ts";
import { bodyType, paramsType } from "../../client-view/names.ts";
import { comment, propertyName } from "../source-text.ts";
import { documentationOf } from "../types/documentation.ts";
import type { SchemaTypes } from "../types/schema-types.ts";
import type { Refer } from "../types/type-writer.ts";

/**
 * The type of an operation's parameters: path and query by name, header parameters, cookies and body apart. Written member
 * by member, so that compiler messages name it and nothing behind it.
 */
export function paramsInterface(operation: ClientOperation, facts: Facts, types: SchemaTypes, refer: Refer): string {
  const { operationId, parameters, requestBody } = operation;
  const member = (parameter: Parameter, indent: string): string => {
    const type = types.typeOf(schemaOfParameter(parameter), "sent", refer);
    return `${comment(docs(parameter, facts), indent)}${indent}${property(parameter.name, isRequired(parameter), type)}`;
  };
  const group = (name: string, place: string): string[] => {
    const members = parameters.filter((each) => each.in === place);
    const type = `{\n${members.map((each) => member(each, "    ")).join("")}  }`;
    return members.length > 0 ? [`  ${property(name, members.some(isRequired), type)}`] : [];
  };
  const lines = [
    ...parameters.filter((each) => each.in === "path" || each.in === "query").map((each) => member(each, "  ")),
    ...group("headers", "header"),
    ...group("cookies", "cookie"),
  ];
  const lead = `Parameters of \`${operationId}\``;
  const name = paramsType(operationId);
  const bodies =
    requestBody?.types.map((each) => {
      const component = operation.facts.requestBody?.component ?? operationId;
      const isDefault = each === requestBody.types[0];
      // Each has a type of its own, the default one the plain name.
      const typeName = bodyType(isDefault ? component : `${component} ${each.mediaType}`);
      return bodyMembers(requestBody, each, typeOfBody(each, typeName, types, refer));
    }) ?? [];
  if (bodies.length > 1) {
    const union = bodies.map((each) => `  | { ${each.join(" ")} }\n`).join("");
    const others = lines.length > 0 ? `{\n${lines.join("")}} & ` : "";
    return `${comment([`${lead}; \`contentType\` tells the bodies apart.`])}export type ${name} = ${others}(\n${union});\n`;
  }
  const described = (line: string) =>
    line.startsWith("body") ? comment([operation.facts.requestBody?.description], "  ") : "";
  const members = [...lines, ...(bodies[0] ?? []).map((each) => `${described(each)}  ${each}\n`)];
  const whole = members.length > 0 ? `{\n${members.join("")}}` : "{}";
  return `${comment([`${lead}.`])}export interface ${name} ${whole}\n`;
}

/** A body, and the media type that has to be given with it. */
function bodyMembers({ required, types }: ClientBody, content: MediaType, type: string): string[] {
  const isDefault = types[0] === content;
  const contentType = property("contentType", !isDefault, mediaTypeLiteral(content));
  const body = property("body", required || !isDefault, type);
  return [...(takesContentType(types) ? [contentType] : []), body].map((each) => each.trimEnd());
}

/** A media type, or those of a range. */
function mediaTypeLiteral({ mediaType }: MediaType): string {
  const essence = essenceOf(mediaType);
  const [type] = essence.split("/");
  return essence === "*/*" ? "string" : essence.endsWith("/*") ? `\`${type}/\${string}\`` : JSON.stringify(essence);
}

/** A form may also be what `fetch` takes as one. Text and bytes are sent as they are. */
function typeOfBody({ mediaType, schema: given }: MediaType, name: string, types: SchemaTypes, refer: Refer): string {
  const schema = (): string => types.typeOf(given, "sent", refer, name);
  switch (bodyKind(mediaType)) {
    case "json":
      return schema();
    case "multipart":
      return `${schema()} | FormData`;
    case "form":
      return `${schema()} | URLSearchParams`;
    case "text":
      return "string";
    case "bytes":
      return "Blob | ArrayBuffer | ArrayBufferView | ReadableStream<Uint8Array>";
  }
}

/** An optional member also admits `undefined`, for callers under `exactOptionalPropertyTypes`. */
function property(name: string, required: boolean, type: string): string {
  return `${propertyName(name)}${required ? "" : "?"}: ${type}${required ? "" : " | undefined"};\n`;
}

/** What is said of a parameter goes before what is said of its schema. */
function docs(parameter: Parameter, facts: Facts): (string | undefined)[] {
  const schema = schemaOfParameter(parameter);
  const example = exampleOf(parameter);
  const said = {
    ...(parameter.description === undefined ? {} : { description: parameter.description }),
    ...(example === undefined ? {} : { examples: [example] }),
    ...(parameter.deprecated ? { deprecated: parameter.deprecated } : {}),
  };
  return documentationOf(facts, { at: parameter.at, ...schema, ...said }, { isUse: true });
}

export function schemaOfParameter({ schema, content }: Parameter): Schema | undefined {
  return schema ?? content[0]?.schema;
}

function isRequired({ required }: Parameter): boolean {
  return required === true;
}
