import type { Operation as OperationData } from "@filespec/core";
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
  readonly wait: OperationData["wait"];
  readonly download: OperationData["download"];
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
  readonly data: NonNullable<OperationData["upload"]>;
  readonly completedBy: string;
  /** Of the body, what the file itself says. */
  readonly properties: readonly string[];
  /** Whether the body must have more, may have more, or has no more. */
  readonly rest: "required" | "optional" | "none";
}

export interface ClientPagination {
  readonly style: "offset" | "page" | "cursor" | "link";
  readonly data: ListData;
  /** What one item is. */
  readonly item: Schema | undefined;
}

/** What core's function of the style takes. */
export interface ListData {
  readonly param?: string;
  readonly items: string[];
  readonly cursor?: string[];
  readonly link?: string[];
  readonly hasMore?: string[];
  readonly limit?: string;
  readonly usual?: number;
  readonly most?: number;
  readonly total?: string;
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
  const list = items && styleData(given, items, (name) => queryParameter(name)?.name);
  if (!list) {
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
  const isNumbered = list.style === "offset" || list.style === "page";
  return {
    style: list.style,
    data: { ...list.data, ...(isNumbered && defined(numbers)) },
    item: itemOf(facts, operation, items),
  };
}

/** What the style needs; undefined where it is not there. */
function styleData(
  given: JsonObject,
  items: string[],
  queryParameter: (name: Json | undefined) => string | undefined,
): Pick<ClientPagination, "style" | "data"> | undefined {
  const hasMore = pointer(given.hasMore);
  switch (given.style) {
    case "offset":
    case "page": {
      const param = queryParameter(given.offsetParam);
      return param === undefined ? undefined : { style: given.style, data: { param, items, ...defined({ hasMore }) } };
    }
    case "cursor": {
      const [param, cursor] = [queryParameter(given.cursorParam), pointer(given.nextCursor)];
      return param === undefined || !cursor
        ? undefined
        : { style: "cursor", data: { param, items, cursor, ...defined({ hasMore }) } };
    }
    case "link":
      return { style: "link", data: { items } };
    case "body-link": {
      const link = pointer(given.nextLink);
      return link && { style: "link", data: { items, link } };
    }
    default:
      return undefined;
  }
}

function waitOf(given: JsonObject): OperationMembers["wait"] {
  const [state, succeeded] = [pointer(given.state), texts(given.succeeded)];
  const [failed, pending] = [texts(given.failed), texts(given.pending)];
  return state && succeeded && (failed ?? pending)
    ? { state, succeeded, ...defined({ failed, pending: failed ? undefined : pending, reason: pointer(given.reason) }) }
    : undefined;
}

function downloadOf(value: Json | undefined): OperationMembers["download"] {
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
  if (
    completing?.operationId === undefined ||
    typeof name !== "string" ||
    typeof bytes !== "string" ||
    typeof type !== "string" ||
    !urls
  ) {
    return undefined;
  }
  const properties = [name, bytes, type];
  return {
    data: {
      ...{ name, bytes, type, urls },
      ...defined({ partBytes: pointer(given.partBytes) }),
      completion: {
        operationId: completing.operationId,
        ...defined({ parameters: pointers(completion.parameters), body: pointers(completion.body) }),
      },
    },
    completedBy: completing.operationId,
    properties,
    rest: restOf(facts, operation, properties),
  };
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

function pointers(value: Json | undefined): { readonly [name: string]: string[] } | undefined {
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([name, each]) =>
          [pointer(each)].flatMap((path) => (path ? [[name, path]] : [])),
        ),
      )
    : undefined;
}

function texts(value: Json | undefined): string[] | undefined {
  const found = Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
  return Array.isArray(value) && found.length === value.length && found.length > 0 ? found : undefined;
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

type Defined<Members> = { [Name in keyof Members]?: Exclude<Members[Name], undefined> };

/** The members that are not undefined. */
function defined<Members extends object>(members: Members): Defined<Members> {
  // `Object.entries` forgets the names of the members.
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<Members>;
}
