import { OperationsClient } from "@filespec/core/operations";
import { api, type ClientOptions } from "./contract.gen.ts";

/** Creates a client of the Swiftia API: what the functions of operations are called with. Throws a `ParameterError` if the options name no usable server. */
export function createClient(options?: ClientOptions): OperationsClient<"swiftia"> {
  return new OperationsClient("swiftia", api, options);
}

export * from "@filespec/core/errors";
export type { OperationFunction, OperationsClient } from "@filespec/core/operations";
export * from "./operations.gen.ts";
export type * from "./types.gen.ts";
