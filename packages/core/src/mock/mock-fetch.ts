import { abortReason } from "../abort.ts";
import { ParameterError } from "../errors/index.ts";
import { valuesOf } from "../values.ts";
import { checkStatus, documentedResponse, partsOf, type Sent } from "./answer.ts";
import { type MockData, own } from "./data.ts";
import { type Routed, route, sentBody } from "./requests.ts";
import { Storage } from "./storage.ts";
import type { Scenario, ScenarioContext } from "./types.ts";

/** Makes a contract's `mockFetch`. The type argument is its generated type. */
export function mockFetchOf<Function>(
  contract: MockData["contract"],
  examples: object,
  details: MockData["details"],
): Function {
  // The compiler cannot see that the data and the generated types come from the same generator run.
  return ((overrides: { readonly [operationId: string]: unknown } = {}) =>
    createMock({ contract, examples, details }, overrides)) as Function;
}

/** A `fetch` of a contract. Throws a `ParameterError` for overrides of what the contract does not have. */
export function createMock(data: MockData, overrides: { readonly [operationId: string]: unknown }): typeof fetch {
  const { provider, operations } = data.contract;
  for (const [operationId, override] of Object.entries(overrides)) {
    const operation = own(operations, operationId);
    if (!operation) {
      throw new ParameterError(`${provider}: no operation ${operationId}, only ${Object.keys(operations)}`);
    }
    if (typeof override === "function" || isScenario(override) || isResponse(override)) {
      continue;
    }
    const given = partsOf(data, operationId, operation, override);
    if (typeof given.status === "number") {
      checkStatus(data, operationId, operation, given.status, given);
    }
  }
  const calls: object[] = [];
  const storage = new Storage();
  /** How often each record was looked at. */
  const looks = new Map<string, number>();

  const mock = async (input: Parameters<typeof fetch>[0], init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const { signal } = request;
    if (signal.aborted) {
      throw abortReason(signal);
    }
    const stored = storage.answer(request);
    if (stored) {
      return stored;
    }
    const routed = route(data.contract, request);
    if (!routed) {
      throw new ParameterError(unknownOperation(data, request));
    }
    const { operationId, operation, params } = routed;
    const call = { operationId, params, body: await sentBody(request), request };
    calls.push(call);
    const answer = async (given: unknown): Promise<Response> => {
      const wanted: unknown = typeof given === "function" ? await given(call) : given;
      if (wanted !== given) {
        return answer(wanted);
      }
      if (isScenario(wanted)) {
        return wanted.scenario({ signal, answer, documented });
      }
      if (isResponse(wanted)) {
        return wanted.clone();
      }
      return documentedResponse(data, routed, call, partsOf(data, operationId, operation, wanted), looks);
    };
    const documented: ScenarioContext<unknown>["documented"] = (status) =>
      own({ ...operation.responses }, status) === undefined ? undefined : tried(data, routed, call, status);
    const response = await answer(own(overrides, operationId));
    await storage.note(operation, response, routed.base);
    return response;
  };
  return Object.assign(mock, { calls });
}

function unknownOperation({ contract }: MockData, { method, url }: Request): string {
  const known = Object.values(contract.operations).map((each) => `${each.method} ${each.path}`);
  return `${contract.provider}: the contract has no ${method} ${new URL(url).pathname}, only ${known.join(", ")}`;
}

/** The documented answer, unless the contract shows no body. */
function tried(data: MockData, routed: Routed, sent: Sent, status: number): Response | undefined {
  try {
    return documentedResponse(data, routed, sent, { status }, new Map());
  } catch {
    return undefined;
  }
}

function isScenario(value: unknown): value is Scenario<unknown> {
  return typeof valuesOf(value).scenario === "function";
}

/** Not by its class, which is another one in another realm, as tests run in. */
function isResponse(value: unknown): value is Response {
  return typeof valuesOf(value).arrayBuffer === "function";
}
