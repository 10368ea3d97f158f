import { createContractClient } from "@filespec/core";
import { type Client, type ClientOptions, contract } from "./contract.gen.ts";

/** Creates a client of the Runflow API. Throws a `ParameterError` if the options name no usable server. */
export function createClient(options?: ClientOptions): Client {
  return createContractClient<Client>(contract, options);
}

export * from "@filespec/core/errors";
export type * from "./types.gen.ts";
