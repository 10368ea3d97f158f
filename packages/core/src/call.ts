import type { Contract, Operation } from "./contract.ts";
import type { RawInit, Values } from "./openapi-fetch.ts";
import type { Attempt } from "./options.ts";

/** One call of an operation, with all that decides how it goes. */
export interface Call {
  readonly contract: Contract;
  readonly operationId: string;
  readonly operation: Operation;
  /** First words of each message: provider and operation. */
  readonly subject: string;
  /** The client's options, credentials and server variables among them. */
  readonly options: Values;
  /** The only origin that the credentials may reach. */
  readonly origin: string;
  /** The caller's options of this call. */
  readonly init: RawInit;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds. */
  readonly timeout: number;
  readonly maxRetries: number;
  /** The credentials that were sent: no message may show one that the server echoes. */
  readonly secrets: Set<string>;
  readonly onAttempt: ((attempt: Attempt) => void) | undefined;
}
