import type { Contract, Operation } from "./contract.ts";
import type { BaseOptions, RequestOptions } from "./options.ts";
import type { Values } from "./values.ts";

/** One call of an operation, with everything that decides how it is made. */
export interface Call {
  readonly contract: Contract;
  readonly operationId: string;
  readonly operation: Operation;
  /** Provider and operation, such as `renderio.getFile`: every message begins with it. */
  readonly label: string;
  /** The client's options, including credentials and server variables. */
  readonly options: BaseOptions & Values;
  /** What precedes the operation's path. */
  readonly baseUrl: string;
  /** The only origin that credentials may be sent to. */
  readonly origin: string;
  readonly params: Params;
  /** The caller's options for this call. */
  readonly init: CallInit;
  /** Milliseconds of an attempt. */
  readonly timeout: number;
  readonly maxRetries: number;
  /** When the deadline is over, in milliseconds since 1970. */
  readonly end: number;
  readonly maxResponseBytes: number;
  /** Whether the body of a success is left to the caller. */
  readonly isStreamed: boolean;
  /** The credentials that were sent. A server may echo them, and no error may show one. */
  readonly secrets: string[];
}

/** Options of one call: a method's, and what openapi-fetch takes for one of its calls. */
export interface CallInit extends RequestOptions {
  readonly fetch?: typeof globalThis.fetch;
}

/** A call's parameters by place, and its body. */
export interface Params {
  readonly path?: Values | undefined;
  readonly query?: Values | undefined;
  readonly header?: Values | undefined;
  readonly cookie?: Values | undefined;
  /** What is no part of the request: `cookies` and `contentType` of a method's parameters. */
  readonly call?: Values | undefined;
  readonly body?: unknown;
}

/** Sends the request of a call and reads what comes back. */
export type Exchange = (call: Call) => Promise<Answer>;

/** A request without credentials. */
export interface OutgoingRequest {
  readonly url: string;
  readonly method: string;
  /** Names in lower case. */
  readonly headers: { readonly [name: string]: string };
  readonly body?: unknown;
  /** What else a platform's `Request` has, where middleware made one. */
  readonly options?: object | undefined;
}

/** A response, and its body as it was read: as text, unless something else is asked for. */
export interface Answer {
  readonly response: Response;
  readonly body: unknown;
}
