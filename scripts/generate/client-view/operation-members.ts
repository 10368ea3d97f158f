import {
  type Facts,
  isJson,
  isObject,
  type Json,
  type JsonObject,
  type Operation,
  resolve,
  type Schema,
  split,
} from "@scripts/read";
import { propertyOf, withParts } from "./properties.ts";

/** What a client does with an operation beside calling it, where the description says how: specs/README.md. */
export interface OperationMembers {
  readonly paginate: ClientPagination | undefined;
  readonly wait: JsonObject | undefined;
  readonly download: JsonObject | undefined;
  readonly upload: ClientUpload | undefined;
}

export interface ClientUpload {
  readonly data: JsonObject;
  readonly completedBy: string;
  /** Of the body, what the file itself says. */
  readonly properties: readonly string[];
  /** Whether the body needs more. */
  readonly needsMore: boolean;
}

export interface ClientPagination {
  readonly style: "offset" | "page" | "cursor" | "link";
  readonly data: JsonObject;
  /** What one item is. */
  readonly item: Schema | undefined;
}

export function operationMembers(facts: Facts, operation: Operation): OperationMembers {
  const { extensions = {} } = operation;
  return {
    paginate: paginationOf(facts, operation),
    wait: paths(extensions["x-filespec-wait"], ["state", "reason"]),
    download: paths(extensions["x-filespec-download"], ["url", "type"]),
    upload: uploadOf(facts, operation, extensions["x-filespec-upload"]),
  };
}

/** Redocly's extension, in either of its spellings: https://redocly.com/docs/cli/configuration/reference/client */
function paginationOf(facts: Facts, operation: Operation): ClientPagination | undefined {
  const { extensions = {}, parameters } = operation;
  const given = extensions["x-redocly-pagination"] ?? extensions["x-redoclyPagination"];
  const style = isObject(given) ? `${given.style}` : "";
  if (!isObject(given) || typeof given.items !== "string" || !/^(offset|page|cursor|link|body-link)$/.test(style)) {
    return undefined;
  }
  const limit = parameters.find(({ name, in: place }) => name === given.limitParam && place === "query");
  const { default: usual, maximum: most } = limit?.schema ? resolve(facts, limit.schema) : ({} as Partial<Schema>);
  const total = isObject(extensions["x-filespec-total"]) ? extensions["x-filespec-total"].header : undefined;
  const pointers = paths(given, ["items", "hasMore", "nextCursor", "nextLink"]) ?? {};
  const { items = [], hasMore, nextCursor: cursor, nextLink: link } = pointers;
  const byNumber = {
    param: given.offsetParam,
    items,
    limit: given.limitParam,
    usual: Number(usual) > 0 ? Number(usual) : undefined,
    most,
    hasMore,
    total,
  };
  const data = {
    offset: byNumber,
    page: byNumber,
    cursor: { param: given.cursorParam, items, cursor, hasMore },
    link: { items, link },
  };
  const kind = style === "body-link" ? "link" : (style as ClientPagination["style"]);
  const isWhole = kind === "link" || typeof (kind === "cursor" ? given.cursorParam : given.offsetParam) === "string";
  return isWhole ? { style: kind, data: defined(data[kind]), item: itemOf(facts, operation, given.items) } : undefined;
}

/** Only with an operation that completes it. */
function uploadOf(facts: Facts, operation: Operation, given: Json | undefined): ClientUpload | undefined {
  const { completion, ...rest } = isObject(given) ? given : {};
  const operationId =
    isObject(completion) && facts.operations.find((each) => each.operationId === completion.operationId)?.operationId;
  if (!isObject(completion) || !operationId) {
    return undefined;
  }
  const pointers = (value: Json | undefined) => paths(value, Object.keys(isObject(value) ? value : {}));
  const data = {
    ...paths(rest, ["urls", "partBytes"]),
    completion: defined({ operationId, parameters: pointers(completion.parameters), body: pointers(completion.body) }),
  };
  const properties = [rest.name, rest.bytes, rest.type].map(String);
  const body = operation.requestBody?.content.find(({ mediaType }) => isJson(mediaType))?.schema;
  const required = body ? withParts(facts, body).flatMap((each) => each.required ?? []) : [];
  return { data, completedBy: operationId, properties, needsMore: required.some((name) => !properties.includes(name)) };
}

function itemOf(facts: Facts, { responses }: Operation, pointer: string): Schema | undefined {
  const success = responses.find(({ status }) => status.startsWith("2"));
  const body = success?.content.find(({ mediaType }) => isJson(mediaType))?.schema;
  const list = split(pointer).reduce<Schema | undefined>(
    (schema, name) => schema && propertyOf(facts, schema, name),
    body,
  );
  return list && resolve(facts, list).items;
}

/** A copy in which JSON Pointers are lists of names. */
function paths(value: Json | undefined, pointers: readonly string[]): JsonObject | undefined {
  if (!isObject(value)) {
    return undefined;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      pointers.includes(name) && typeof member === "string" ? split(member) : member,
    ]),
  );
}

function defined(members: { readonly [name: string]: Json | undefined }): JsonObject {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
