import type { ApiError, ConnectionError, ResponseError, TimeoutError } from "./errors/index.ts";

/** The same methods, but each resolves to its result instead of rejecting. */
export type Safe<Operations, Results extends { [Name in keyof Operations]: unknown }> = {
  readonly [Name in keyof Operations]: Operations[Name] extends (...args: infer Args) => unknown
    ? (...args: Args) => Promise<Results[Name]>
    : never;
};

/** The same methods, but each resolves to the response of a success, whose body has not been read. */
export type Streamed<Operations> = {
  readonly [Name in keyof Operations]: Operations[Name] extends (...args: infer Args) => unknown
    ? (...args: Args) => Promise<Response>
    : never;
};

/** A response with a documented status that is not a failure: 2xx, or a redirect that has no body. */
export interface Success<Status, Data, Headers = {}> {
  readonly status: Status;
  readonly ok: true;
  readonly data: Data;
  /** The response's headers as text, by their names in lower case; `response.headers` has all. Not shown when printed. */
  readonly headers: Headers;
  /** Not shown when the result is printed: its headers are the server's own words. */
  readonly response: Response;
}

/** A failure with a documented status and its documented body. */
export interface Failure<Status, ErrorBody, Headers = {}> {
  readonly status: Status;
  readonly ok: false;
  readonly error: ErrorBody;
  /** Seconds to wait before the next try, if the response says so. */
  readonly retryAfter: number | undefined;
  /** The response's headers as text, by their names in lower case. */
  readonly headers: Headers;
  readonly response: Response;
}

/** Any outcome that the contract does not document: another status, an invalid response, or no response. */
export interface Unexpected {
  /** `"unexpected"`: another status, an invalid response, or no response. */
  readonly status: "unexpected";
  readonly ok: false;
  readonly error: ApiError | ConnectionError | ResponseError | TimeoutError;
  readonly response: Response | undefined;
}
