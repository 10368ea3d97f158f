import type { ApiError, ConnectionError, ResponseError, TimeoutError } from "./errors/index.ts";

/** Parameters of an operation as one flat object: path and query by name, `headers` and `body` apart. */
export type Params<Operation> = Flat<Part<Operation, "path">> &
  Flat<Part<Operation, "query">> &
  Headers<Operation> &
  Body<Operation>;

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

type Part<Operation, Where extends string> = Operation extends { parameters: { [Name in Where]?: infer Values } }
  ? NonNullable<Values>
  : never;

type Flat<Values> = [Values] extends [never] ? unknown : OptionalUndefined<Values>;

/** Optional members also admit `undefined`, for callers under `exactOptionalPropertyTypes`. */
type OptionalUndefined<Values> = {
  [Name in keyof Values]: {} extends Pick<Values, Name> ? Values[Name] | undefined : Values[Name];
};

type Headers<Operation> = [Part<Operation, "header">] extends [never]
  ? unknown
  : Operation extends { parameters: { header: infer Values } }
    ? { headers: OptionalUndefined<Values> }
    : { headers?: OptionalUndefined<Part<Operation, "header">> | undefined };

type Body<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? { body: Content[keyof Content] }
  : Operation extends { requestBody?: { content: infer Content } }
    ? { body?: Content[keyof Content] | undefined }
    : unknown;
