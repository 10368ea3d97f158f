import type { Call, Exchange } from "./call.ts";
import type { Operation, ReaderCall, ResponseBody } from "./contract.ts";
import { errorOf } from "./error-of.ts";
import { ResponseError } from "./errors/index.ts";
import { changedInteger } from "./integers.ts";
import { isRedirect } from "./redirects.ts";

/** What a response means. */
export interface Outcome {
  /** The key under which the contract documents the status, if it does. */
  readonly status: number | string | undefined;
  /** False for a failure. */
  readonly ok: boolean;
  /** False for a failure whose body is not the documented one. */
  readonly isDocumented: boolean;
  readonly value: unknown;
  readonly response: Response;
}

/** The key under which the contract documents a status: the code, its range (`4XX`) or `default`; else undefined. */
export function documentedStatus({ responses }: Operation, status: number): number | string | undefined {
  return [status, `${`${status}`[0]}XX`, "default"].find((each) => Object.hasOwn(responses, each));
}

/** A redirect whose status the contract names is an answer, which is not followed. */
export function isDocumentedRedirect(operation: Operation, response: Response): boolean {
  return isRedirect(response) && /\d/.test(`${documentedStatus(operation, response.status)}`);
}

/** How the body of this response is read. A failure is text or JSON, whatever the contract says. */
export function bodyOf({ operation, isStreamed }: Call, { ok, status }: Response): ResponseBody | null | undefined {
  const documented = operation.responses[documentedStatus(operation, status) ?? ""];
  if (ok && isStreamed && documented !== undefined) {
    return ({ body }) => body;
  }
  return !ok && typeof documented === "function" ? "json" : documented;
}

/** Makes a call and parses what comes back. A success that is not what the contract documents is a `ResponseError`. */
export async function interpret(call: Call, exchange: Exchange): Promise<Outcome> {
  const { response, body } = await exchange(call);
  call.init.onResponse?.(response);
  const { operation } = call;
  const documented = bodyOf(call, response);
  const status = documentedStatus(operation, response.status);
  const ok = response.ok || (documented === null && isDocumentedRedirect(operation, response));
  const isJson = documented === "json" || documented === "json?";
  const mediaType = response.headers.get("content-type");
  // What a reader gave, or a text, is the value itself.
  const isValue = typeof documented === "function" || documented === "text";
  let value: unknown = isValue ? body : body || undefined;
  let problem: string | false = status === undefined && "the contract has no such status";
  let cause: unknown;
  if (typeof value === "string" && !isValue) {
    try {
      value = parseJson(call, response, value);
    } catch (error) {
      cause = error;
      value = ok ? undefined : body;
      problem ||= isJson && `the ${mediaType} does not parse as JSON`;
    }
  }
  if (isJson && (value === undefined || (value === null && documented === "json"))) {
    problem ||= "the body is empty";
  }
  if (isJson && mediaType && !/^[^;]*[/+]json *(;|$)/i.test(mediaType)) {
    problem ||= `the body is ${mediaType}, not JSON`;
  }
  if (isJson && status !== undefined && value !== undefined && !problem) {
    call.options.validate?.(value, { operationId: call.operationId, documented: status, response, call });
  }
  if (response.ok && problem) {
    // An error without a cause has no such member, which would be printed.
    const details = cause === undefined ? { response } : { response, cause };
    throw cause instanceof ResponseError
      ? cause
      : errorOf(call, ResponseError, `${response.status}: ${problem}`, details);
  }
  const isDocumented = status !== undefined && (!isJson || (typeof value === "object" && value !== null));
  return { status, ok, isDocumented, value, response };
}

/** Parses JSON as the client's options say. Refuses a number that would not be what the server sent. */
export function parseJson(call: ReaderCall, response: Response, text: string): unknown {
  const { parseJson: parse } = call.options;
  if (parse) {
    return parse(text);
  }
  const integer = changedInteger(text);
  if (integer) {
    throw errorOf(call, ResponseError, `a number cannot hold the integer ${integer}; set parseJson`, { response });
  }
  return JSON.parse(text);
}
