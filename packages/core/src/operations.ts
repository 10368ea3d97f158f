import { createContractClient } from "./client.ts";
import type { Api, Operation } from "./contract.ts";
import { ParameterError } from "./errors/index.ts";
import type { BaseOptions } from "./options.ts";

// Operations one by one, so that bundlers leave out those that nobody calls.

type Method = (...args: never[]) => Promise<unknown>;

/** The client of one operation, by its identifier. */
interface Methods extends Readonly<Record<string, Method>> {
  readonly safe: Readonly<Record<string, Method>> & Method;
  readonly stream: Readonly<Record<string, Method>> & Method;
}

/** Credentials, server and behaviour that functions of operations are called with. */
export class OperationsClient<Provider extends string = string> {
  readonly provider: Provider;
  readonly #api: Api;
  readonly #options: BaseOptions | undefined;
  readonly #made = new Map<Operation, Methods>();

  constructor(provider: Provider, api: Api, options?: BaseOptions) {
    this.provider = provider;
    this.#api = api;
    this.#options = { ...options };
    // Options that name no usable server are refused here.
    createContractClient({ ...api, operations: {} }, this.#options);
  }

  /** The methods of an operation. Throws a `ParameterError` for a client of another API. */
  static methodsOf(client: OperationsClient, api: Api, operationId: string, operation: Operation): Methods {
    if (!(#api in client) || client.#api !== api) {
      throw new ParameterError(
        `${api.provider}.${operationId}: its client must be one of ${api.provider}'s createClient`,
      );
    }
    const known = client.#made.get(operation);
    if (known) {
      return known;
    }
    const contract = { ...api, operations: { [operationId]: operation } };
    const methods = createContractClient<Methods>(contract, client.#options);
    client.#made.set(operation, methods);
    return methods;
  }
}

/** An operation as a function: a client's method, but given the client. */
export interface OperationFunction<Provider extends string, Call extends Method, Result> {
  (client: OperationsClient<Provider>, ...args: Parameters<Call>): ReturnType<Call>;
  /** Resolves to the result, whatever the server or the network does. */
  readonly safe: (client: OperationsClient<Provider>, ...args: Parameters<Call>) => Promise<Result>;
  /** Resolves to the response of a success, whose body has not been read. */
  readonly stream: (client: OperationsClient<Provider>, ...args: Parameters<Call>) => Promise<Response>;
}

/** Makes the function of an operation. */
export function operationFunction<Function>(api: Api, operationId: string, operation: Operation): Function {
  const by = (kind?: "safe" | "stream") => {
    return async (client: OperationsClient, ...args: never[]): Promise<unknown> => {
      const methods = OperationsClient.methodsOf(client, api, operationId, operation);
      return (kind ? methods[kind] : methods)[operationId]?.(...args);
    };
  };
  // The compiler cannot see that the contract's data and the generated types come from the same generator run.
  return Object.assign(by(), { safe: by("safe"), stream: by("stream") }) as Function;
}
