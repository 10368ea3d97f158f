import type { ConnectionError, ResponseError, TimeoutError } from "./errors/index.ts";

/** A credential, or a function asked for it before each attempt. */
export type Credential = string | (() => string | Promise<string>);

/** Extra request headers; null or undefined leaves one out. */
export interface RequestHeaders {
  readonly [name: string]: string | number | boolean | null | undefined;
}

/** What became of one attempt to send a request. Credentials do not occur in it. */
export interface Attempt {
  readonly operationId: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** HTTP status code of the answer, if there was one. */
  readonly status: number | undefined;
  /** Why there was none that the call could use. */
  readonly error: ConnectionError | ResponseError | TimeoutError | undefined;
  /** Seconds until the next attempt; undefined if this was the last. */
  readonly delay: number | undefined;
}

/** What every client takes, beside its credentials and server. */
export interface BaseOptions {
  /** URL that replaces the contract's server, path prefix included. Credentials go to its origin only. */
  readonly baseUrl?: string | undefined;
  /**
   * Milliseconds that an attempt may take, from connecting to the last byte of the body; of a body taken as a stream, to
   * the headers. Middleware's own time is not counted. Default: 30000.
   */
  readonly timeout?: number | undefined;
  /** How often an idempotent request is sent again after a passing failure. Default: 2. */
  readonly maxRetries?: number | undefined;
  /** Sent with each request. */
  readonly headers?: RequestHeaders | undefined;
  /** Replaces the platform's `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Told what became of each attempt that was not aborted: retries do not show otherwise. */
  readonly onAttempt?: ((attempt: Attempt) => void) | undefined;
}

/** What one call takes beside its parameters. */
export interface RequestOptions {
  /** Ends the call at once; it rejects with the signal's reason. A body taken as a stream is past its reach. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds; replaces the client's. */
  readonly timeout?: number | undefined;
  /** Replaces the client's. */
  readonly maxRetries?: number | undefined;
  /** Sent with this request, over the client's. */
  readonly headers?: RequestHeaders | undefined;
  /** Told the answer that the call ends with, for its status and headers; its body has been read. */
  readonly onResponse?: ((response: Response) => void) | undefined;
}
