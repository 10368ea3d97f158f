import createFetchClient, { type Client, createQuerySerializer, type Middleware } from "openapi-fetch";
import type { RequestOptions } from "./options.ts";

/** openapi-fetch's own calls, `GET` and the others, typed by the contract's paths. */
export type PathClient<Paths extends {}> = Client<Paths>;

/** What openapi-fetch answers, before the contract says what it is. */
export interface RawResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** openapi-fetch's options of one call, and ours. */
export interface RawInit extends RequestOptions {
  readonly params?: RawParams;
  readonly body?: unknown;
  readonly parseAs?: string;
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly pathSerializer?: (url: string, path: Values) => string;
  readonly querySerializer?: (query: Values) => string;
}

export interface RawParams {
  readonly path?: Values;
  readonly query?: Values;
  readonly header?: Values;
}

/** Parameters by name. */
export interface Values {
  readonly [name: string]: unknown;
}

export interface RawClient {
  request(method: string, path: string, init: RawInit): Promise<RawResult>;
  use(...middleware: Middleware[]): void;
  eject(...middleware: Middleware[]): void;
}

/** The one file that knows openapi-fetch. */
export function createRawClient(baseUrl: string): RawClient {
  const { request, use, eject } = createFetchClient<{}>({ baseUrl });
  // openapi-fetch types a call by literal paths; here method and path come from the contract's data.
  return { request: request as RawClient["request"], use, eject };
}

/** One query parameter, an array as repeated pairs or as one comma-separated value. */
export function serializeQuery(name: string, value: unknown, explode: boolean): string {
  return createQuerySerializer({ array: { style: "form", explode } })({ [name]: value });
}
