import type { Contract } from "../contract.ts";
import type { MockPages } from "./pages.ts";

/** What mocks are made of: a contract with its examples. */
export interface MockData {
  readonly contract: Contract;
  /** The body by operation and status. */
  readonly examples: object;
  readonly details: MockDetails;
}

/** What a contract says of its answers beside bodies, by operation. */
export interface MockDetails {
  readonly [operationId: string]: {
    /** A state of its record that is not final. */
    readonly pending?: string;
    readonly pages?: MockPages;
    /** By status, where there is more to say than JSON without headers. */
    readonly answers?: { readonly [status: string]: AnswerDetails };
  };
}

export interface AnswerDetails {
  /** The media type. Default: `application/json`. */
  readonly type?: string;
  readonly headers?: { readonly [name: string]: string };
  /** The other media types, with the body if an example shows it. */
  readonly others?: { readonly [mediaType: string]: { readonly body?: unknown } };
}

/** The member of this name, and not one that every object has. */
export function own<Value>(
  object: { readonly [name: string]: Value } | undefined,
  name: string | number,
): Value | undefined {
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}
