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

/** Options that every client has, besides its credentials and server. */
export interface BaseOptions {
  /** Replaces the URL of the contract's server, including its path. Credentials are sent to its origin only. */
  readonly baseUrl?: string | undefined;
  /**
   * Milliseconds that an attempt may take, from connecting to the last byte of the body, or to the headers if the body is
   * a stream. The time that middleware takes does not count. Default: 30000.
   */
  readonly timeout?: number | undefined;
  /**
   * How many times an idempotent request is sent again after a temporary failure: no response, or a status such as 429 or
   * 503. Default: 2.
   */
  readonly maxRetries?: number | undefined;
  /** Headers for each request. */
  readonly headers?: RequestHeaders | undefined;
  /** Replaces the platform's `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Called after each attempt that was not aborted. Retries are not visible otherwise. */
  readonly onAttempt?: ((attempt: Attempt) => void) | undefined;
}

/** Options of one call, besides its parameters. */
export interface RequestOptions {
  /** Ends the call at once: it rejects with the signal's reason. Has no effect on a body that is taken as a stream. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds. Replaces the client's. */
  readonly timeout?: number | undefined;
  /** Replaces the client's. */
  readonly maxRetries?: number | undefined;
  /** Headers for this request. They replace the client's headers of the same names. */
  readonly headers?: RequestHeaders | undefined;
  /** Called with the final response, for its status and headers. Its body has been read. */
  readonly onResponse?: ((response: Response) => void) | undefined;
}
