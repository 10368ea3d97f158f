import { createPathClient, type PathClient } from "@filespec/core/paths";
import { type ClientOptions, contract, type Client as Methods } from "./contract.gen.ts";
import type { paths } from "./paths.gen.ts";

/** The package's client, with openapi-fetch's own calls and middleware: https://openapi-ts.dev/openapi-fetch/ */
export interface Client extends Methods, PathClient<paths> {}

/** Creates a client of the Runflow API. Throws a `ParameterError` if the options name no usable server. */
export function createClient(options?: ClientOptions): Client {
  return createPathClient<Client>(contract, options);
}

export * from "@filespec/core/errors";
export type { components, operations, paths } from "./paths.gen.ts";
export type * from "./types.gen.ts";
