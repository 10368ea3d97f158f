import { documentedStatus } from "../answers.ts";
import type { Operation } from "../contract.ts";
import { ParameterError } from "../errors/index.ts";
import { at } from "../members/member.ts";
import { isObject, type Values, valuesOf } from "../values.ts";
import { type MockData, own } from "./data.ts";
import { pageOf } from "./pages.ts";
import type { Routed } from "./requests.ts";
import { withAddresses } from "./storage.ts";
import { merged, replaced } from "./values.ts";

/** A request, and what it sends. */
export interface Sent {
  readonly request: Request;
  readonly body: unknown;
}

/** A documented answer, with what `given` says of status, body, headers, media type and state. */
export function documentedResponse(
  data: MockData,
  { operationId, operation }: Routed,
  { request, body: sent }: Sent,
  given: Values,
  looks: Map<string, number>,
): Response {
  const status = typeof given.status === "number" ? given.status : firstSuccess(data, operationId, operation);
  const key = checkStatus(data, operationId, operation, status, given);
  const details = own(own(data.details, operationId)?.answers, key);
  const { type, example } = contentOf(data, operationId, key, given.contentType);
  let body = merged(example, given.body);
  const headers = new Headers(details?.headers);
  const { pages, pending } = own(data.details, operationId) ?? {};
  if (typeof given.pages === "number" && pages) {
    const page = pageOf(pages, given.pages, body, new URL(request.url));
    body = page.body;
    for (const [name, value] of Object.entries(page.headers)) {
      headers.set(name, value);
    }
  }
  if (typeof given.pending === "number" && operation.wait && pending !== undefined) {
    const { pathname } = new URL(request.url);
    const look = looks.get(`${operationId} ${pathname}`) ?? 0;
    looks.set(`${operationId} ${pathname}`, look + 1);
    const { state, succeeded } = operation.wait;
    const isFinal = at(given.body, state) !== undefined || succeeded.includes(`${at(body, state)}`);
    body = look < given.pending ? replaced(body, state, pending) : isFinal ? body : replaced(body, state, succeeded[0]);
  }
  body = operation.upload ? withAddresses(operation.upload, body, sent, given.body) : body;
  // Null body statuses: https://fetch.spec.whatwg.org/#null-body-status
  if (/^(204|205|304)$/.test(`${status}`)) {
    body = undefined;
  }
  if (body !== undefined) {
    headers.set("content-type", type);
  }
  for (const [name, value] of Object.entries(valuesOf(given.headers))) {
    headers.set(name, `${value}`);
  }
  return new Response(request.method === "HEAD" ? null : written(body, type), { status, headers });
}

/** What is said of an answer, by name. Throws a `ParameterError` that lists what can be said, for anything else. */
export function partsOf(data: MockData, operationId: string, operation: Operation, given: unknown): Values {
  const { paginate, wait } = operation;
  const known = ["status", "body", "headers", "contentType", paginate && "pages", wait && "pending"].filter(Boolean);
  const parts = valuesOf(typeof given === "number" ? { status: given } : given);
  const isKnown = given === undefined || typeof given === "number" || isObject(given);
  const unknown = isKnown ? Object.keys(parts).filter((name) => !known.includes(name)) : [JSON.stringify(given)];
  if (parts.status !== undefined && typeof parts.status !== "number") {
    unknown.push(`status ${JSON.stringify(parts.status)}`);
  }
  if (unknown.length > 0) {
    const label = `${data.contract.provider}.${operationId}`;
    throw new ParameterError(`${label}: an answer has no ${unknown}, only a status, or ${known.join(", ")}`);
  }
  return parts;
}

/** The key of a status in the contract. Throws a `ParameterError` that lists what there is, for one that it lacks. */
export function checkStatus(
  data: MockData,
  operationId: string,
  operation: Operation,
  status: number,
  given: Values,
): string {
  const { provider } = data.contract;
  const key = documentedStatus(operation, status);
  if (key === undefined) {
    const known = Object.keys(operation.responses);
    throw new ParameterError(`${provider}.${operationId}: the contract has no ${status}, only ${known}`);
  }
  if (!(status >= 200 && status <= 599)) {
    throw new ParameterError(`${provider}.${operationId}: no response can have the status ${status}, only 200 to 599`);
  }
  const { example } = contentOf(data, operationId, `${key}`, given.contentType);
  if (operation.responses[key] !== null && example === undefined && given.body === undefined) {
    const shown = Object.keys(operation.responses).filter((each) => hasAnswer(data, operationId, operation, each));
    throw new ParameterError(
      `${provider}.${operationId}: the contract shows no body of ${status}, only of ${shown.join() || "no status"}; give one`,
    );
  }
  return `${key}`;
}

/** Media type and example of an answer. */
function contentOf(
  { contract, examples, details }: MockData,
  operationId: string,
  key: string,
  contentType: unknown,
): { readonly type: string; readonly example: unknown } {
  const { type = "application/json", others = {} } = own(own(details, operationId)?.answers, key) ?? {};
  if (contentType === undefined || contentType === type) {
    return { type, example: own({ ...valuesOf(own({ ...examples }, operationId)) }, key) };
  }
  const other = own(others, `${contentType}`);
  if (!other) {
    const known = [type, ...Object.keys(others)];
    throw new ParameterError(
      `${contract.provider}.${operationId}: ${key} has no ${contentType}, only ${known.join(", ")}`,
    );
  }
  return { type: `${contentType}`, example: other.body };
}

/** The status of what a method resolves to, the first that the contract shows. */
function firstSuccess(data: MockData, operationId: string, operation: Operation): number {
  const keys = Object.keys(operation.responses);
  const successes = ["2", "d", "3", ""].flatMap((start) => keys.filter((key) => key.startsWith(start)));
  const key = successes.find((each) => hasAnswer(data, operationId, operation, each)) ?? successes[0] ?? "200";
  return key === "default" ? 200 : Number(key.replace(/x/gi, "0"));
}

function hasAnswer({ examples }: MockData, operationId: string, { responses }: Operation, key: string): boolean {
  return responses[key] === null || own({ ...valuesOf(own({ ...examples }, operationId)) }, key) !== undefined;
}

function written(body: unknown, type: string): BodyInit | null {
  if (body === undefined) {
    return null;
  }
  const isPlain = typeof body === "string" ? !/[/+]json\b/i.test(type) : body instanceof Blob;
  return isPlain ? (body as string | Blob) : JSON.stringify(body);
}
