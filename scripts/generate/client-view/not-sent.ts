import type { Place } from "@scripts/read";

/** An operation without a method, or a part of a request that a client does not send. */
export interface NotSent {
  readonly at: Place;
  /** `POST /files`, or a part of it. */
  readonly what: string;
  readonly why: string;
}
