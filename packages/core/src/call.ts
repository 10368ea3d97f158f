import type { Contract, Operation } from "./contract.ts";
import type { Attempt, RequestOptions } from "./options.ts";
import type { Values } from "./values.ts";

/** One call of an operation, with everything that decides how it is made. */
export interface Call {
  readonly contract: Contract;
  readonly operationId: string;
  readonly operation: Operation;
  /** Provider and operation, such as `renderio.getFile`: every message begins with it. */
  readonly label: string;
  /** The client's options, including credentials and server variables. */
  readonly options: Values;
  /** The only origin that credentials may be sent to. */
  readonly origin: string;
  /** The caller's options for this call. */
  readonly init: CallInit;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds. */
  readonly timeout: number;
  readonly maxRetries: number;
  /** The credentials that were sent. A server may echo them, and no message may show one. */
  readonly secrets: Set<string>;
  readonly onAttempt: ((attempt: Attempt) => void) | undefined;
}

/** Options of one call: those of openapi-fetch and those of `RequestOptions`. */
export interface CallInit extends RequestOptions {
  readonly params?: Params;
  readonly body?: unknown;
  readonly parseAs?: "json" | "text" | "blob" | "arrayBuffer" | "stream";
  readonly fetch?: typeof globalThis.fetch;
  /** openapi-fetch's middleware, for this call only. */
  readonly middleware?: readonly object[];
}

/** A call's parameters by place. */
export interface Params {
  readonly path?: Values;
  readonly query?: Values;
  readonly header?: Values;
}

/** Builds a request, sends it, and parses the response. The handlers are the steps that core does itself. */
export type RequestFunction = (
  method: string,
  path: string,
  init: CallInit,
  handlers: RequestHandlers,
) => Promise<RawResult>;

export interface RequestHandlers {
  readonly headers: Values;
  readonly pathSerializer: (url: string, path: Values) => string;
  readonly querySerializer: (query: Values, serialize: ParameterSerializer) => string;
  readonly send: (request: OutgoingRequest) => Promise<Answer>;
}

/** Writes one query parameter: an array as repeated pairs (`explode`) or as one comma-separated value. */
export type ParameterSerializer = (name: string, value: unknown, explode: boolean) => string;

/** A request without credentials: the platform's `Request` if middleware needs one, otherwise its parts. */
export type OutgoingRequest = Request | RequestParts;

export interface RequestParts {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
}

/** A response, and its body as it was read: as `parseAs` says for a success, as text for a failure. */
export interface Answer {
  readonly response: Response;
  readonly body: BodyInit | null;
}

/** A response with its body parsed, not yet compared with the contract. */
export interface RawResult {
  readonly data?: unknown;
  readonly error?: unknown;
  /** Why the body of a success did not parse. */
  readonly cause?: SyntaxError;
  readonly response: Response;
}
