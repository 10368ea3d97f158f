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

/** What the client's members are called. */
export const memberNames: { readonly [Member in keyof OperationMembers]: string } = {
  paginate: "paginate",
  wait: "waitFor",
  download: "download",
  upload: "upload",
};

/** The members that some of the operations have. */
export function membersIn(operations: readonly { readonly members: OperationMembers }[]): (keyof OperationMembers)[] {
  return memberKeys.filter((member) => operations.some(({ members }) => members[member] !== undefined));
}

const memberKeys = ["paginate", "wait", "download", "upload"] as const;

export interface ClientUpload {
  readonly data: JsonObject;
  readonly completedBy: string;
  /** Of the body, what the file itself says. */
  readonly properties: readonly string[];
  /** Whether the body must have more, may have more, or has no more. */
  readonly rest: "required" | "optional" | "none";
}

export interface ClientPagination {
  readonly style: "offset" | "page" | "cursor" | "link";
  readonly data: JsonObject;
  /** What one item is. */
  readonly item: Schema | undefined;
}

/** What is not as it should be is left out: in descriptions of others nobody has linted it. */
export function operationMembers(facts: Facts, operation: Operation): OperationMembers {
  const { extensions = {} } = operation;
  return {
    paginate: paginationOf(facts, operation),
    wait: operation.method === "get" ? waitOf(objectOf(extensions["x-filespec-wait"])) : undefined,
    download: downloadOf(extensions["x-filespec-download"]),
    upload: uploadOf(facts, operation, objectOf(extensions["x-filespec-upload"])),
  };
}

/** Redocly's extension, in either of its spellings: https://redocly.com/docs/cli/configuration/reference/client */
function paginationOf(facts: Facts, operation: Operation): ClientPagination | undefined {
  const { extensions = {}, parameters } = operation;
  const given = objectOf(extensions["x-redocly-pagination"] ?? extensions["x-redoclyPagination"]);
  const items = pointer(given.items);
  const queryParameter = (name: Json | undefined) =>
    parameters.find((each) => each.name === name && each.in === "query");
  const data = items && styleData(given, items, (name) => queryParameter(name)?.name);
  if (!data) {
    return undefined;
  }
  const limit = queryParameter(given.limitParam);
  const { default: usual, maximum: most } = limit?.schema ? resolve(facts, limit.schema) : ({} as Partial<Schema>);
  const { header: total } = objectOf(extensions["x-filespec-total"]);
  const numbers = {
    limit: limit?.name,
    usual: Number(usual) > 0 ? Number(usual) : undefined,
    most,
    total: typeof total === "string" ? total : undefined,
  };
  const isNumbered = data.style === "offset" || data.style === "page";
  return {
    style: data.style,
    data: defined({ ...data.own, ...(isNumbered && numbers) }),
    item: itemOf(facts, operation, items),
  };
}

/** What the style needs; undefined where it is not there. */
function styleData(
  given: JsonObject,
  items: string[],
  queryParameter: (name: Json | undefined) => string | undefined,
):
  | { readonly style: ClientPagination["style"]; readonly own: { readonly [name: string]: Json | undefined } }
  | undefined {
  const hasMore = pointer(given.hasMore);
  switch (given.style) {
    case "offset":
    case "page": {
      const param = queryParameter(given.offsetParam);
      return param === undefined ? undefined : { style: given.style, own: { param, items, hasMore } };
    }
    case "cursor": {
      const [param, cursor] = [queryParameter(given.cursorParam), pointer(given.nextCursor)];
      return param === undefined || !cursor ? undefined : { style: "cursor", own: { param, items, cursor, hasMore } };
    }
    case "link":
      return { style: "link", own: { items } };
    case "body-link": {
      const link = pointer(given.nextLink);
      return link && { style: "link", own: { items, link } };
    }
    default:
      return undefined;
  }
}

function waitOf(given: JsonObject): JsonObject | undefined {
  const [state, succeeded] = [pointer(given.state), texts(given.succeeded)];
  const [failed, pending] = [texts(given.failed), texts(given.pending)];
  return state && succeeded && (failed ?? pending)
    ? defined({ state, succeeded, failed, pending: failed ? undefined : pending, reason: pointer(given.reason) })
    : undefined;
}

function downloadOf(value: Json | undefined): JsonObject | undefined {
  const { url, type } = objectOf(value);
  return isObject(value) && (url === undefined || pointer(url))
    ? defined({ url: pointer(url), type: pointer(type) })
    : undefined;
}

/** Only with an operation that completes it. */
function uploadOf(facts: Facts, operation: Operation, given: JsonObject): ClientUpload | undefined {
  const completion = objectOf(given.completion);
  const completing = facts.operations.find((each) => each.operationId === completion.operationId);
  const { name, bytes, type } = given;
  const urls = pointer(given.urls);
  const properties = texts([name ?? null, bytes ?? null, type ?? null]);
  if (completing?.operationId === undefined || !properties || !urls) {
    return undefined;
  }
  const data = {
    ...defined({ name, bytes, type, urls, partBytes: pointer(given.partBytes) }),
    completion: defined({
      operationId: completing.operationId,
      parameters: pointers(completion.parameters),
      body: pointers(completion.body),
    }),
  };
  return { data, completedBy: completing.operationId, properties, rest: restOf(facts, operation, properties) };
}

function restOf(facts: Facts, { requestBody }: Operation, properties: readonly string[]): ClientUpload["rest"] {
  const body = requestBody?.content.find(({ mediaType }) => isJson(mediaType))?.schema;
  const parts = body ? withParts(facts, body) : [];
  const isOther = (name: string): boolean => !properties.includes(name);
  if (parts.some(({ required }) => required?.some(isOther))) {
    return "required";
  }
  const known = parts.flatMap((part) => Object.keys(part.properties ?? {}));
  return known.length > 0 && !known.some(isOther) ? "none" : "optional";
}

function itemOf(facts: Facts, { responses }: Operation, items: readonly string[]): Schema | undefined {
  const success = responses.find(({ status }) => status.startsWith("2"));
  const body = success?.content.find(({ mediaType }) => isJson(mediaType))?.schema;
  const list = items.reduce<Schema | undefined>((schema, name) => schema && propertyOf(facts, schema, name), body);
  return list && resolve(facts, list).items;
}

/** The names that a JSON Pointer leads through. */
function pointer(value: Json | undefined): string[] | undefined {
  return typeof value === "string" && /^(\/|$)/.test(value) ? split(value) : undefined;
}

function pointers(value: Json | undefined): JsonObject | undefined {
  return isObject(value)
    ? defined(Object.fromEntries(Object.entries(value).map(([name, each]) => [name, pointer(each)])))
    : undefined;
}

function texts(value: Json | undefined): string[] | undefined {
  const found = Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
  return Array.isArray(value) && found.length === value.length && found.length > 0 ? found : undefined;
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function defined(members: { readonly [name: string]: Json | undefined }): JsonObject {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
