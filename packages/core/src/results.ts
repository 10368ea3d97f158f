import type { ApiError, ConnectionError, ResponseError, TimeoutError } from "./errors/index.ts";

/** The same methods, but each resolves to its result instead of rejecting. */
export type Safe<Operations, Results extends { [Name in keyof Operations]: unknown }> = {
  readonly [Name in keyof Operations]: Operations[Name] extends (...args: infer Args) => unknown
    ? (...args: Args) => Promise<Results[Name]>
    : never;
};

/** A response with a documented status that is not a failure: 2xx, or a redirect that has no body. */
export interface Success<Status, Data> {
  readonly status: Status;
  readonly ok: true;
  readonly data: Data;
  /** Not shown when the result is printed: its headers are the server's own words. */
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
