import type { ConnectionError, ResponseError, TimeoutError } from "./errors/index.ts";

/** A credential, or a function that gives it, called before each attempt. */
export type Credential = string | (() => string | Promise<string>);

/** Extra request headers; null or undefined leaves one out. */
export interface RequestHeaders {
  readonly [name: string]: string | number | boolean | null | undefined;
}

/** The outcome of one attempt to send a request. It holds no credentials. */
export interface Attempt {
  readonly operationId: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** HTTP status code of the response, if one arrived. */
  readonly status: number | undefined;
  /** Why no usable response arrived. */
  readonly error: ConnectionError | ResponseError | TimeoutError | undefined;
  /** Seconds until the next attempt; undefined if this was the last. */
  readonly delay: number | undefined;
}

/** What a client and a single call take. A call's own replace the client's. */
export interface SharedOptions {
  /**
   * Milliseconds that an attempt may take, from connecting to the last byte of the body, or to the headers if the body is
   * a stream. Default: 30000.
   */
  readonly timeout?: number | undefined;
  /**
   * Milliseconds that a call may take as a whole, retries and the waits between them included. When they are over, it
   * rejects with a `TimeoutError`. Default: no limit.
   */
  readonly deadline?: number | undefined;
  /**
   * How many times an idempotent request is sent again after a temporary failure: no response, none in time, or a status
   * such as 429 or 503. Default: 2.
   */
  readonly maxRetries?: number | undefined;
  /**
   * Bytes, decompressed, of a response that is read whole. A larger one is a `ResponseError`; streams are not limited.
   * Default: 67108864 (64 MiB).
   */
  readonly maxResponseBytes?: number | undefined;
  /** Request headers. A call's replace the client's of the same names. */
  readonly headers?: RequestHeaders | undefined;
}

/** Options that every client has, besides its credentials and server. */
export interface BaseOptions extends SharedOptions {
  /** Replaces the URL of the contract's server, including its path. Credentials are sent to its origin only. */
  readonly baseUrl?: string | undefined;
  /** Replaces the platform's `fetch`. It is called with a URL and an init. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /**
   * Parses JSON of responses. The default is `JSON.parse`, and a `ResponseError` for an integer that a number cannot hold,
   * such as 9007199254740993. Give a parser that reads them as `bigint` or text, or `JSON.parse` to have them rounded.
   */
  readonly parseJson?: ((text: string) => unknown) | undefined;
  /** Holds JSON of responses with the contract: `validate` of the provider's entry `validate`. Default: nothing does. */
  readonly validate?: Validate | undefined;
  /**
   * What is done about a response that is not as the contract says: called with each difference, once an hour for the same
   * one; or `"throw"`, a `ResponseError` for tests. Data is handed over as it came. Default: a warning on the console.
   */
  readonly onDrift?: ((drift: Drift) => void) | "throw" | undefined;
  /** Called after each attempt that was not aborted. Retries are not visible otherwise. */
  readonly onAttempt?: ((attempt: Attempt) => void) | undefined;
}

/** A difference between a response and the contract. */
export interface Drift {
  readonly provider: string;
  readonly operationId: string;
  /** HTTP status code. */
  readonly status: number;
  /** Where in the body: names of fields and indexes of items. */
  readonly path: readonly (string | number)[];
  /** The word of the schema that does not hold, such as `required` or `enum`; `unknown` for a field that no schema has. */
  readonly rule: string;
  /** What is wrong, in words. */
  readonly message: string;
  /** The value as far as it is harmless: its kind and size, or a short text. */
  readonly preview: string;
}

/** Holds the JSON of a response with the contract, and tells the client's `onDrift` of each difference. */
export type Validate = (value: unknown, response: ValidatedResponse) => void;

export interface ValidatedResponse {
  readonly operationId: string;
  /** The key under which the contract has the status. */
  readonly documented: number | string;
  readonly response: Response;
  readonly call: { readonly label: string; readonly secrets: readonly string[]; readonly options: BaseOptions };
}

/** Options of one call, besides its parameters. */
export interface RequestOptions extends SharedOptions, FetchOptions {
  /** Ends the call at once: it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called with the final response, for its status and headers. Its body has been read, unless it is a stream. */
  readonly onResponse?: ((response: Response) => void) | undefined;
}

/** What platforms take in the init of `fetch`, handed on as it is: https://fetch.spec.whatwg.org/#requestinit */
export interface FetchOptions {
  readonly cache?: "default" | "force-cache" | "no-cache" | "no-store" | "only-if-cached" | "reload" | undefined;
  readonly credentials?: "include" | "omit" | "same-origin" | undefined;
  readonly keepalive?: boolean | undefined;
  readonly mode?: "cors" | "no-cors" | "same-origin" | undefined;
  readonly priority?: "auto" | "high" | "low" | undefined;
  /** undici's, in Node: https://undici.nodejs.org */
  readonly dispatcher?: unknown;
  /** Next.js's: https://nextjs.org/docs/app/api-reference/functions/fetch */
  readonly next?: { readonly revalidate?: number | false; readonly tags?: string[] } | undefined;
}
