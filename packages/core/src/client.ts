import type { Contract, Operation } from "./contract.ts";
import { documentedStatus, promisesJson } from "./documented.ts";
import { ConnectionError, ParameterError, ResponseError, TimeoutError } from "./errors/index.ts";
import { createExchange } from "./exchange.ts";
import { apiError } from "./failure.ts";
import type { RawInit, RawResult, Values } from "./openapi-fetch.ts";
import type { BaseOptions, RequestOptions } from "./options.ts";
import { unflatten } from "./parameters.ts";
import type { Failure, Success, Unexpected } from "./types.ts";

/**
 * The client that a contract describes: a method per operation, the same under `safe`, and openapi-fetch's own calls.
 * The type argument is the client's generated interface.
 */
export function createContractClient<Client>(contract: Contract, options: BaseOptions = {}): Client {
  const { exchange, use, eject } = createExchange(contract, options);
  const safe: { [operationId: string]: unknown } = {};
  const client: { [member: string]: unknown } = { safe, use, eject };

  for (const [operationId, operation] of Object.entries(contract.operations)) {
    const call = (flat: Values = {}, requestOptions: RequestOptions = {}): Promise<RawResult> =>
      exchange(operationId, operation, {
        ...unflatten(operation, flat, `${contract.provider}.${operationId}`),
        ...requestOptions,
      });
    const failure = ({ response, error }: RawResult) => apiError(contract, operationId, operation, response, error);

    client[operationId] = async (flat?: Values, requestOptions?: RequestOptions) => {
      const result = await call(flat, requestOptions);
      if (result.response.ok) {
        return result.data;
      }
      throw failure(result);
    };
    safe[operationId] = async (flat?: Values, requestOptions?: RequestOptions) => {
      try {
        return settle(operation, await call(flat, requestOptions), failure);
      } catch (error) {
        return unexpected(error);
      }
    };
  }

  const request = async (method: string, path: string, init: RawInit = {}): Promise<RawResult> => {
    const found = Object.entries(contract.operations).find(([, each]) => each.method === method && each.path === path);
    if (!found) {
      throw new ParameterError(`${contract.provider}: the contract has no ${method} ${path}`);
    }
    const result = await exchange(...found, init);
    // openapi-fetch gives an empty failure no error, and it would read as success.
    return result.response.ok || result.error
      ? result
      : { error: apiError(contract, ...found, result.response, result.error), response: result.response };
  };
  client.request = (method: string, path: string, init?: RawInit) => request(method.toUpperCase(), path, init);
  for (const method of ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]) {
    client[method] = (path: string, init?: RawInit) => request(method, path, init);
  }

  // The contract's data and the generated interface come from one generator run; no checker can see that.
  return client as Client;
}

type Settled = Success<unknown, unknown> | Failure<unknown, unknown> | Unexpected;

function settle(
  operation: Operation,
  result: RawResult,
  failure: (result: RawResult) => ReturnType<typeof apiError>,
): Settled {
  const { data, error, response } = result;
  const status = documentedStatus(operation, response.status);
  if (response.ok) {
    return { status, ok: true, data, response };
  }
  const problem = failure(result);
  // A promised JSON body that is empty or unparsed text is not the documented one.
  if (status === undefined || (promisesJson(operation, response.status) && typeof error !== "object")) {
    return { status: "unexpected", ok: false, error: problem, response };
  }
  return { status, ok: false, error, retryAfter: problem.retryAfter, response };
}

function unexpected(error: unknown): Unexpected {
  if (error instanceof ResponseError) {
    return { status: "unexpected", ok: false, error, response: error.response };
  }
  if (error instanceof ConnectionError || error instanceof TimeoutError) {
    return { status: "unexpected", ok: false, error, response: undefined };
  }
  throw error;
}
