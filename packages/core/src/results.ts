import { apiFailure } from "./api-failure.ts";
import type { Call, RawResult } from "./call.ts";
import {
  type ApiError,
  type ConnectionError,
  FilespecError,
  ParameterError,
  type ResponseError,
  type TimeoutError,
} from "./errors/index.ts";
import { documentedStatus, isJson } from "./responses.ts";
import { retryAfter } from "./retry.ts";

/** The same methods, but each resolves to its result instead of rejecting. */
export type Safe<Operations, Results extends { [Name in keyof Operations]: unknown }> = {
  readonly [Name in keyof Operations]: Operations[Name] extends (...args: infer Args) => unknown
    ? (...args: Args) => Promise<Results[Name]>
    : never;
};

/** A successful response with a documented status. */
export interface Success<Status, Data> {
  readonly status: Status;
  readonly ok: true;
  readonly data: Data;
  readonly response: Response;
}

/** A failure with a documented status and its documented body. */
export interface Failure<Status, ErrorBody> {
  readonly status: Status;
  readonly ok: false;
  readonly error: ErrorBody;
  /** Seconds to wait before the next try, if the response says so. */
  readonly retryAfter: number | undefined;
  readonly response: Response;
}

/** Any outcome that the contract does not document: another status, an invalid response, or no response. */
export interface Unexpected {
  readonly status: "unexpected";
  readonly ok: false;
  readonly error: ApiError | ConnectionError | ResponseError | TimeoutError;
  readonly response: Response | undefined;
}

/** The result for a response, under the status that the contract documents. */
export function resultOf(
  call: Call,
  { data, error, response }: RawResult,
): Success<unknown, unknown> | Failure<unknown, unknown> | Unexpected {
  const { operation } = call;
  const status = documentedStatus(operation, response.status);
  if (response.ok) {
    return { status, ok: true, data, response };
  }
  // If JSON is documented, a body that is empty or does not parse is not the documented one.
  if (status === undefined || (isJson(operation.responses[status]) && (typeof error !== "object" || !error))) {
    return { status: "unexpected", ok: false, error: apiFailure(call, response, error), response };
  }
  return { status, ok: false, error, retryAfter: retryAfter(operation, response.headers, Date.now()), response };
}

/** The result for a call that failed without a usable response. Throws again what the caller caused, such as an abort. */
export function unexpectedResult(error: unknown, signal: AbortSignal | undefined): Unexpected {
  if (!isUnexpected(error) || (signal?.aborted && error === signal.reason)) {
    throw error;
  }
  const { response }: Error & { readonly response?: Response } = error;
  return { status: "unexpected", ok: false, error, response };
}

function isUnexpected(error: unknown): error is Unexpected["error"] {
  return error instanceof FilespecError && !(error instanceof ParameterError);
}
