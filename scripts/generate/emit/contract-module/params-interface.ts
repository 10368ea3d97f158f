import type { Facts, Parameter, Schema } from "@scripts/read";
import { type ClientOperation, exampleOf } from "../../client-view/client-view.ts";
import { bodyKind } from "../../client-view/media-types.ts";
import { bodyType, paramsType } from "../../client-view/names.ts";
import { comment, propertyName } from "../source-text.ts";
import { documentationOf } from "../types/documentation.ts";
import type { SchemaTypes } from "../types/schema-types.ts";
import type { Refer } from "../types/type-writer.ts";

/**
 * The interface of an operation's parameters: path and query by name, header parameters and body apart. Written member
 * by member, so that compiler messages name it and nothing behind it.
 */
export function paramsInterface(operation: ClientOperation, facts: Facts, types: SchemaTypes, refer: Refer): string {
  const { operationId, parameters, requestBody } = operation;
  const member = (parameter: Parameter, indent: string): string => {
    const type = types.typeOf(schemaOfParameter(parameter), "sent", refer);
    return `${comment(docs(parameter, facts), indent)}${indent}${property(parameter.name, isRequired(parameter), type)}`;
  };
  const headers = parameters.filter((each) => each.in === "header");
  const lines = [
    ...parameters.filter((each) => each.in === "path" || each.in === "query").map((each) => member(each, "  ")),
    ...(headers.length > 0 ? [`  ${property("headers", headers.some(isRequired), headersType(headers, member))}`] : []),
    ...(requestBody
      ? [
          `${comment([operation.facts.requestBody?.description], "  ")}  ${property("body", requestBody.required, typeOfBody(operation, types, refer))}`,
        ]
      : []),
  ];
  const body = lines.length > 0 ? `{\n${lines.join("")}}` : "{}";
  return `${comment([`Parameters of \`${operationId}\`.`])}export interface ${paramsType(operationId)} ${body}\n`;
}

function headersType(headers: readonly Parameter[], member: (each: Parameter, indent: string) => string): string {
  return `{\n${headers.map((each) => member(each, "    ")).join("")}  }`;
}

/** A form may also be what `fetch` takes as one. Text and bytes are sent as they are. */
function typeOfBody({ operationId, requestBody, facts }: ClientOperation, types: SchemaTypes, refer: Refer): string {
  const mediaType = requestBody?.mediaType ?? "";
  const content = facts.requestBody?.content.find((each) => each.mediaType === mediaType);
  const name = bodyType(facts.requestBody?.component ?? operationId);
  const schema = (): string => types.typeOf(content?.schema, "sent", refer, name);
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

function schemaOfParameter({ schema, content }: Parameter): Schema | undefined {
  return schema ?? content[0]?.schema;
}

function isRequired({ required }: Parameter): boolean {
  return required === true;
}
