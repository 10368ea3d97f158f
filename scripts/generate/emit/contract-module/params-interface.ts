import type { Parameter } from "@scripts/read";
import { type ClientOperation, exampleOf } from "../../client-view/client-view.ts";
import { bodyKind } from "../../client-view/media-types.ts";
import { paramsType } from "../../client-view/names.ts";
import { comment, propertyName } from "../source-text.ts";

/**
 * The interface of an operation's parameters: path and query by name, header parameters and body apart. Written member
 * by member, so that compiler messages name it and nothing behind it.
 */
export function paramsInterface(operation: ClientOperation, schema: (name: string) => string): string {
  const { operationId, parameters, requestBody } = operation;
  // Only where it is used, since a module imports what it names.
  const own = () => `${schema("operations")}[${JSON.stringify(operationId)}]`;
  const member = (parameter: Parameter, indent: string): string => {
    const type = `NonNullable<${own()}["parameters"][${JSON.stringify(parameter.in)}]>[${JSON.stringify(parameter.name)}]`;
    return `${comment(docs(parameter), indent)}${indent}${property(parameter.name, isRequired(parameter), type)}`;
  };
  const headers = parameters.filter((each) => each.in === "header");
  const lines = [
    ...parameters.filter((each) => each.in === "path" || each.in === "query").map((each) => member(each, "  ")),
    ...(headers.length > 0 ? [`  ${property("headers", headers.some(isRequired), headersType(headers, member))}`] : []),
    ...(requestBody ? [`  ${property("body", requestBody.required, bodyType(own, requestBody.mediaType))}`] : []),
  ];
  const body = lines.length > 0 ? `{\n${lines.join("")}}` : "{}";
  return `${comment([`Parameters of \`${operationId}\`.`])}export interface ${paramsType(operationId)} ${body}\n`;
}

function headersType(headers: readonly Parameter[], member: (each: Parameter, indent: string) => string): string {
  return `{\n${headers.map((each) => member(each, "    ")).join("")}  }`;
}

/** A form may also be what `fetch` takes as one. Text and bytes are sent as they are. */
function bodyType(operation: () => string, mediaType: string): string {
  const schema = () => `NonNullable<${operation()}["requestBody"]>["content"][${JSON.stringify(mediaType)}]`;
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

function docs(parameter: Parameter): (string | undefined)[] {
  const example = exampleOf(parameter);
  const sample = typeof example === "string" ? example : JSON.stringify(example);
  return [parameter.description, sample === undefined ? undefined : `@example ${sample}`];
}

function isRequired({ required }: Parameter): boolean {
  return required === true;
}
