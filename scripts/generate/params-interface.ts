import type { Description } from "./description.ts";
import { paramsType } from "./names.ts";
import type { OperationFacts, ParameterFacts } from "./operations.ts";
import { comment, propertyName } from "./source-text.ts";

/**
 * The interface of an operation's parameters: path and query by name, header parameters and body apart. Written member
 * by member, so that compiler messages name it and nothing behind it.
 */
export function paramsInterface(
  operation: OperationFacts,
  description: Description,
  schema: (name: string) => string,
): string {
  const { operationId, parameters, requestBody } = operation;
  // Only where it is used, since a module imports what it names.
  const own = () => `${schema("operations")}[${JSON.stringify(operationId)}]`;
  const member = (parameter: ParameterFacts, indent: string): string => {
    const type = `NonNullable<${own()}["parameters"][${JSON.stringify(parameter.in)}]>[${JSON.stringify(parameter.name)}]`;
    return `${comment(docs(parameter, description), indent)}${indent}${property(parameter.name, parameter.required, type)}`;
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

function headersType(
  headers: readonly ParameterFacts[],
  member: (each: ParameterFacts, indent: string) => string,
): string {
  return `{\n${headers.map((each) => member(each, "    ")).join("")}  }`;
}

/** JSON has the type of its schema; a form is what `fetch` sends as one. */
function bodyType(operation: () => string, mediaType: string): string {
  if (/^multipart\//i.test(mediaType)) {
    return "FormData";
  }
  if (/^application\/x-www-form-urlencoded\b/i.test(mediaType)) {
    return "URLSearchParams";
  }
  return `NonNullable<${operation()}["requestBody"]>["content"][${JSON.stringify(mediaType)}]`;
}

/** An optional member also admits `undefined`, for callers under `exactOptionalPropertyTypes`. */
function property(name: string, required: boolean, type: string): string {
  return `${propertyName(name)}${required ? "" : "?"}: ${type}${required ? "" : " | undefined"};\n`;
}

function docs({ place, example }: ParameterFacts, description: Description): (string | undefined)[] {
  const sample =
    example === undefined ? undefined : `@example ${typeof example === "string" ? example : JSON.stringify(example)}`;
  return [description.text(place, "description"), sample];
}

function isRequired({ required }: ParameterFacts): boolean {
  return required;
}
