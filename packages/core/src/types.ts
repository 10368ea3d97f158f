import type { ApiError, ConnectionError, ResponseError, TimeoutError } from "./errors/index.ts";

/** The operations again, each resolving to its result instead of rejecting. */
export type Safe<Operations, Results extends { [Name in keyof Operations]: unknown }> = {
  readonly [Name in keyof Operations]: Operations[Name] extends (...args: infer Args) => unknown
    ? (...args: Args) => Promise<Results[Name]>
    : never;
};

/** A documented answer that is a success. */
export interface Success<Status, Data> {
  readonly status: Status;
  readonly ok: true;
  readonly data: Data;
  readonly response: Response;
}

/** A documented answer that is a failure, with its documented body. */
export interface Failure<Status, ErrorBody> {
  readonly status: Status;
  readonly ok: false;
  readonly error: ErrorBody;
  /** Seconds until another try makes sense, where the answer says so. */
  readonly retryAfter: number | undefined;
  readonly response: Response;
}

/** Whatever the contract does not name: an undocumented status, a broken answer, or none at all. */
export interface Unexpected {
  readonly status: "unexpected";
  readonly ok: false;
  readonly error: ApiError | ConnectionError | ResponseError | TimeoutError;
  readonly response: Response | undefined;
}
