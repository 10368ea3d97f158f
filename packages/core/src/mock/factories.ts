import { apiFailure } from "../api-failure.ts";
import type { Call } from "../call.ts";
import { createContractClient } from "../client.ts";
import type { Contract } from "../contract.ts";
import { byFetch } from "../credential-places.ts";
import { type ApiError, ParameterError } from "../errors/index.ts";
import { at } from "../members/member.ts";
import type { BaseOptions } from "../options.ts";
import { documentedResponse } from "./answer.ts";
import { type MockData, own } from "./data.ts";
import { createMock } from "./mock-fetch.ts";
import type { Factory } from "./types.ts";
import { merged } from "./values.ts";

/** Makes a contract's `createMockClient`: its client over a mock, with placeholders for credentials, and no retries. */
export function createMockClientOf<Function>(
  contract: Contract,
  examples: object,
  details: MockData["details"],
): Function {
  const create = (
    given: typeof fetch | { readonly [operationId: string]: unknown } = {},
    options: BaseOptions = {},
  ): unknown => {
    const mock = typeof given === "function" ? given : createMock({ contract, examples, details }, given);
    const credentials = Object.entries(contract.securitySchemes).map(([name, { place }]) => [
      name,
      place === byFetch ? true : "mock-credential",
    ]);
    const base = typeof contract.server === "string" ? {} : { baseUrl: "https://mock.test" };
    return createContractClient(contract, {
      maxRetries: 0,
      ...base,
      ...Object.fromEntries(credentials),
      ...options,
      fetch: mock,
    });
  };
  // The compiler cannot see that the data and the generated types come from the same generator run.
  return create as Function;
}

/** Makes a contract's `apiError`: what a method rejects with for a documented failure. */
export function apiErrorOf<Function>(contract: Contract, examples: object, details: MockData["details"]): Function {
  const make = (operationId: string, status: number, body?: unknown): ApiError => {
    const operation = own(contract.operations, operationId);
    if (!operation) {
      throw new ParameterError(
        `${contract.provider}: no operation ${operationId}, only ${Object.keys(contract.operations)}`,
      );
    }
    if (status < 400) {
      const failures = Object.keys(operation.responses).filter((each) => !/^[123]/.test(each));
      throw new ParameterError(`${contract.provider}.${operationId}: ${status} is no failure, only ${failures}`);
    }
    const data = { contract, examples, details };
    const request = new Request("https://mock.test", { method: operation.method });
    const routed = { operationId, operation, base: "", params: {} };
    const response = documentedResponse(data, routed, { request, body: undefined }, { status, body }, new Map());
    const shown = merged(own({ ...own({ ...examples } as { [name: string]: object }, operationId) }, status), body);
    const label = `${contract.provider}.${operationId}`;
    // All of a call that the error of a response is made from: nothing was sent.
    return apiFailure({ contract, operation, operationId, label, secrets: [] } as unknown as Call, response, shown);
  };
  return make as Function;
}

/** Makes the factory of a schema, given where in the examples it has one. */
export function factoryOf<Value>(examples: object, path: readonly string[]): Factory<Value> {
  return (part) => merged(at(examples, path), part) as Value;
}

/** Bytes of an example. */
export function blobOf(text: string, type: string): Blob {
  return new Blob([text], { type });
}
