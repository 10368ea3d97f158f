import { apiFailure } from "./api-failure.ts";
import type { Call } from "./call.ts";
import { documentedStatus, isJson } from "./responses.ts";
import { FilespecError, ParameterError } from "./errors/index.ts";
import type { RawResult } from "./openapi-fetch.ts";
import { retryAfter } from "./retry.ts";
import type { Failure, Success, Unexpected } from "./types.ts";

/** The answer under the name that the contract has for it. */
export function settle(
  call: Call,
  { data, error, response }: RawResult,
): Success<unknown, unknown> | Failure<unknown, unknown> | Unexpected {
  const { operation } = call;
  const status = documentedStatus(operation, response.status);
  if (response.ok) {
    return { status, ok: true, data, response };
  }
  // A promised JSON body that is empty, or text that does not parse, is not the documented one.
  if (status === undefined || (isJson(operation.responses[status]) && (typeof error !== "object" || !error))) {
    return { status: "unexpected", ok: false, error: apiFailure(call, response, error), response };
  }
  return { status, ok: false, error, retryAfter: retryAfter(operation, response.headers, Date.now()), response };
}

/** The result of a call that got no usable answer. What the caller did wrong, and an abort, stay thrown. */
export function unexpected(error: unknown, signal: AbortSignal | undefined): Unexpected {
  const aborted = signal?.aborted && error === signal.reason;
  if (aborted || !(error instanceof FilespecError) || error instanceof ParameterError) {
    throw error;
  }
  // What is left of the hierarchy once the caller's own mistakes are out.
  return { status: "unexpected", ok: false, error: error as Unexpected["error"], response: Object(error).response };
}
