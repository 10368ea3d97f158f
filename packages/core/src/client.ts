import { apiFailure } from "./api-failure.ts";
import type { Call, CallInit, RawResult } from "./call.ts";
import type { Contract, Operation } from "./contract.ts";
import { ParameterError } from "./errors/index.ts";
import { exchange } from "./exchange.ts";
import { createRawClient } from "./openapi-fetch.ts";
import type { BaseOptions, RequestOptions } from "./options.ts";
import { unflatten } from "./parameters.ts";
import { bodyType } from "./responses.ts";
import { resultOf, unexpectedResult } from "./results.ts";
import { resolveBaseUrl } from "./server.ts";
import type { Values } from "./values.ts";

export type { PathClient } from "./openapi-fetch.ts";

/**
 * Makes a contract's client: a method for each operation, the same methods under `safe`, and openapi-fetch's own calls.
 * The type argument is the client's generated interface.
 */
export function createContractClient<Client>(contract: Contract, options: BaseOptions = {}): Client {
  const clientOptions: Values = { ...options };
  const baseUrl = resolveBaseUrl(contract, clientOptions);
  const { request, use, eject } = createRawClient(baseUrl);
  const { origin } = new URL(baseUrl);
  const operations = Object.entries(contract.operations);
  const safe: { [operationId: string]: unknown } = {};
  const client: { [member: string]: unknown } = { safe, use, eject };

  const labelOf = (operationId: string) => `${contract.provider}.${operationId}`;
  const prepare = (operationId: string, operation: Operation, init: CallInit): Call => ({
    contract,
    operationId,
    operation,
    label: labelOf(operationId),
    options: clientOptions,
    origin,
    init,
    fetch: init.fetch ?? options.fetch ?? globalThis.fetch,
    timeout: init.timeout ?? options.timeout ?? 30_000,
    maxRetries: init.maxRetries ?? options.maxRetries ?? 2,
    secrets: new Set(),
    onAttempt: options.onAttempt,
  });

  for (const [operationId, operation] of operations) {
    const parseAs = bodyType(operation);
    const start = (flat: Values, requestOptions?: RequestOptions): Call =>
      prepare(operationId, operation, {
        parseAs,
        ...unflatten(operation, flat, labelOf(operationId)),
        ...requestOptions,
      });

    client[operationId] = async (flat: Values = {}, requestOptions?: RequestOptions) => {
      const call = start(flat, requestOptions);
      const { data, error, response } = await exchange(request, call);
      if (response.ok) {
        return data;
      }
      throw apiFailure(call, response, error);
    };

    safe[operationId] = async (flat: Values = {}, requestOptions?: RequestOptions) => {
      const call = start(flat, requestOptions);
      try {
        return resultOf(call, await exchange(request, call));
      } catch (error) {
        return unexpectedResult(error, requestOptions?.signal);
      }
    };
  }

  const route = async (method: string, path: string, init: CallInit = {}): Promise<RawResult> => {
    const found = operations.find(([, each]) => each.path === path && each.method === method.toUpperCase());
    if (!found) {
      throw new ParameterError(`${contract.provider}: the contract has no ${method} ${path}`);
    }
    const call = prepare(...found, init);
    const result = await exchange(request, call);
    const { error, response } = result;
    // openapi-fetch gives no error for a failure with an empty body, which would look like a success.
    return response.ok || error ? result : { error: apiFailure(call, response, error), response };
  };
  client.request = route;
  for (const method of ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]) {
    client[method] = (path: string, init?: CallInit) => route(method, path, init);
  }

  // The compiler cannot see that the contract's data and the generated interface come from the same generator run.
  return client as Client;
}
