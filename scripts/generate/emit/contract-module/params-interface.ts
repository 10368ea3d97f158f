import { essenceOf, type MediaType, type Parameter } from "@scripts/read";
import { type ClientBody, type ClientOperation, exampleOf } from "../../client-view/client-view.ts";
import { bodyKind, takesContentType } from "../../client-view/media-types.ts";
import { paramsType } from "../../client-view/names.ts";
import { comment, propertyName } from "../source-text.ts";

/**
 * The type of an operation's parameters: path and query by name, header parameters, cookies and body apart. Written member
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
  const bodies = requestBody?.types.map((each) => bodyMembers(requestBody, each, own)) ?? [];
  if (bodies.length > 1) {
    const union = bodies.map((each) => `  | { ${each.join(" ")} }\n`).join("");
    const others = lines.length > 0 ? `{\n${lines.join("")}} & ` : "";
    return `${comment([`${lead}; \`contentType\` tells the bodies apart.`])}export type ${name} = ${others}(\n${union});\n`;
  }
  const members = [...lines, ...(bodies[0] ?? []).map((each) => `  ${each}\n`)];
  const whole = members.length > 0 ? `{\n${members.join("")}}` : "{}";
  return `${comment([`${lead}.`])}export interface ${name} ${whole}\n`;
}

/** A body, and the media type that has to be given with it. */
function bodyMembers({ required, types }: ClientBody, content: MediaType, operation: () => string): string[] {
  const isDefault = types[0] === content;
  const literal = mediaTypeLiteral(content);
  const type = property("contentType", !isDefault, literal);
  const body = property("body", required || !isDefault, bodyType(operation, content.mediaType));
  return [...(takesContentType(types) ? [type] : []), body].map((each) => each.trimEnd());
}

/** A media type, or those of a range. */
function mediaTypeLiteral({ mediaType }: MediaType): string {
  const essence = essenceOf(mediaType);
  const [type] = essence.split("/");
  return essence === "*/*" ? "string" : essence.endsWith("/*") ? `\`${type}/\${string}\`` : JSON.stringify(essence);
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
