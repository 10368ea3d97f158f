import { abortable } from "./abort.ts";
import { interpret } from "./answers.ts";
import { apiFailure } from "./api-failure.ts";
import type { Call, CallInit, Exchange, Params } from "./call.ts";
import type { Contract, Operation } from "./contract.ts";
import { ParameterError } from "./errors/index.ts";
import type { BaseOptions } from "./options.ts";
import { requestOf, unflatten } from "./request.ts";
import { retryAfter } from "./retry.ts";
import { resolveBaseUrl } from "./server.ts";
import { isOutcome, send } from "./transport.ts";
import { type Values, valuesOf } from "./values.ts";

/** A client that is being made, by member. */
export interface ClientMembers {
  [member: string]: unknown;
}

export type Prepare = (
  operationId: string,
  operation: Operation,
  params: Params,
  init: CallInit,
  isStreamed?: boolean,
) => Call;

/**
 * Makes a contract's client: a method for each operation, and the same methods under `safe`. The type argument is the
 * client's generated interface. `extend` adds members, and may exchange the requests of methods in another way.
 */
export function createContractClient<Client>(
  contract: Contract,
  options: BaseOptions = {},
  extend?: (client: ClientMembers, prepare: Prepare, baseUrl: string) => Exchange,
): Client {
  const clientOptions: BaseOptions & Values = { ...options };
  const baseUrl = resolveBaseUrl(contract, clientOptions);
  const safe: ClientMembers = {};
  const stream: ClientMembers = {};
  const client: ClientMembers = { safe, stream };

  const prepare: Prepare = (operationId, operation, params, init, isStreamed = false) => {
    const { timeout = 30_000, maxRetries = 2, deadline = Infinity, maxResponseBytes = 2 ** 26 } = options;
    const label = `${contract.provider}.${operationId}`;
    const url = operation.server?.(clientOptions, contract.provider, baseUrl) ?? baseUrl;
    const call = {
      contract,
      operationId,
      operation,
      label,
      options: clientOptions,
      baseUrl: url,
      origin: new URL(url).origin,
      params,
      init,
      timeout: init.timeout ?? timeout,
      maxRetries: init.maxRetries ?? maxRetries,
      end: Date.now() + (init.deadline ?? deadline),
      maxResponseBytes: init.maxResponseBytes ?? maxResponseBytes,
      isStreamed,
      secrets: [],
    };
    // A longer timer, beyond 31 bits, would fire at once.
    if (
      !(call.timeout > 0 && call.timeout < 2 ** 31 && call.maxRetries >= 0) ||
      !(call.end > Date.now() && call.maxResponseBytes > 0)
    ) {
      throw new ParameterError(`${label}: timeout, deadline, maxRetries or maxResponseBytes is out of range`);
    }
    if (init.signal && !init.signal.addEventListener) {
      throw new ParameterError(`${label}: signal is not an AbortSignal`);
    }
    return call;
  };
  const exchange = extend?.(client, prepare, baseUrl) ?? ((call) => send(call, requestOf(call)));

  for (const operationId in contract.operations) {
    const operation = contract.operations[operationId] as Operation;
    const method =
      (isSafe: boolean, isStreamed = false) =>
      async (flat: Values = {}, init: CallInit = {}): Promise<unknown> => {
        const call = prepare(operationId, operation, unflatten(contract, operationId, flat), init, isStreamed);
        let response: unknown;
        let result: object;
        try {
          const outcome = await interpret(call, exchange);
          const { status, ok, isDocumented, value } = outcome;
          response = outcome.response;
          if (ok) {
            if (!isSafe) {
              return isStreamed ? streamed(outcome.response, init.signal) : value;
            }
            result = { status, ok, data: value };
          } else if (isSafe && isDocumented) {
            result = { status, ok, error: value, retryAfter: retryAfter(operation, outcome.response) };
          } else {
            throw apiFailure(call, outcome.response, value);
          }
        } catch (error) {
          // What the caller caused, such as an abort, stays thrown.
          if (!isSafe || !isOutcome(error) || (init.signal?.aborted && error === init.signal.reason)) {
            throw error;
          }
          response ??= valuesOf(error).response;
          result = { status: "unexpected", ok: false, error };
        }
        // Not enumerable, so that printing a result shows none of the response's headers.
        return Object.defineProperties(result, {
          response: { value: response },
          headers: { get: () => Object.fromEntries((response as Response).headers) },
        });
      };
    client[operationId] = method(false);
    safe[operationId] = method(true);
    stream[operationId] = method(false, true);
  }
  for (const name in contract.members) {
    client[name] = contract.members[name]?.({ client, contract, prepare } as never);
  }
  // The compiler cannot see that the contract's data and the generated interface come from the same generator run.
  return client as Client;
}

/** The same response, whose body ends when the caller aborts. */
function streamed(response: Response, signal: AbortSignal | undefined): Response {
  const copy = signal && response.body ? new Response(abortable(response.body, signal), response) : response;
  return Object.defineProperty(copy, "url", { value: response.url });
}
