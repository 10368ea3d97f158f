import { apiFailure } from "./api-failure.ts";
import type { Call } from "./call.ts";
import type { Contract, Operation } from "./contract.ts";
import { bodyType } from "./responses.ts";
import { ParameterError } from "./errors/index.ts";
import { exchange } from "./exchange.ts";
import { createRawClient, type RawInit, type RawResult, type Values } from "./openapi-fetch.ts";
import type { BaseOptions, RequestOptions } from "./options.ts";
import { unflatten } from "./parameters.ts";
import { settle, unexpected } from "./results.ts";
import { resolveBaseUrl } from "./server.ts";

/**
 * The client that a contract describes: a method per operation, the same under `safe`, and openapi-fetch's own calls.
 * The type argument is the client's generated interface.
 */
export function createContractClient<Client>(contract: Contract, options: BaseOptions = {}): Client {
  const given: Values = { ...options };
  const baseUrl = resolveBaseUrl(contract, given);
  const { request, use, eject } = createRawClient(baseUrl);
  const { origin } = new URL(baseUrl);
  const operations = Object.entries(contract.operations);
  const safe: { [operationId: string]: unknown } = {};
  const client: { [member: string]: unknown } = { safe, use, eject };

  const subjectOf = (operationId: string) => `${contract.provider}.${operationId}`;
  const prepare = (operationId: string, operation: Operation, init: RawInit): Call => ({
    contract,
    operationId,
    operation,
    subject: subjectOf(operationId),
    options: given,
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
        ...unflatten(operation, flat, subjectOf(operationId)),
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
        return settle(call, await exchange(request, call));
      } catch (error) {
        return unexpected(error, requestOptions?.signal);
      }
    };
  }

  const route = async (method: string, path: string, init: RawInit = {}): Promise<RawResult> => {
    const found = operations.find(([, each]) => each.path === path && each.method === method.toUpperCase());
    if (!found) {
      throw new ParameterError(`${contract.provider}: the contract has no ${method} ${path}`);
    }
    const call = prepare(...found, init);
    const result = await exchange(request, call);
    const { error, response } = result;
    // openapi-fetch gives an empty failure no error, and it would read as success.
    return response.ok || error ? result : { error: apiFailure(call, response, error), response };
  };
  client.request = route;
  for (const method of ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]) {
    client[method] = (path: string, init?: RawInit) => route(method, path, init);
  }

  // The contract's data and the generated interface come from one generator run; no checker can see that.
  return client as Client;
}
