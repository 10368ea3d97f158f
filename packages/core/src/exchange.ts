import type { Contract, Operation } from "./contract.ts";
import { authorize } from "./credentials.ts";
import { documentedStatus, isJson, promisesJson } from "./documented.ts";
import { ParameterError, ResponseError } from "./errors/index.ts";
import { checkHeaders, headerValues } from "./header.ts";
import { createRawClient, type RawClient, type RawInit, type RawResult } from "./openapi-fetch.ts";
import type { BaseOptions } from "./options.ts";
import { checkParameters, queryString } from "./parameters.ts";
import { fillPath } from "./path.ts";
import { resolveBaseUrl } from "./server.ts";
import { send } from "./transport.ts";

/** One logical call: parameters checked, sent as often as it takes, and the answer what the contract promises. */
export type Exchange = (operationId: string, operation: Operation, init: RawInit) => Promise<RawResult>;

/** The exchange of a client, and openapi-fetch's middleware around it. */
export function createExchange(
  contract: Contract,
  options: BaseOptions,
): { exchange: Exchange; use: RawClient["use"]; eject: RawClient["eject"] } {
  const given: { readonly [name: string]: unknown } = { ...options };
  const baseUrl = resolveBaseUrl(contract, given);
  const { origin } = new URL(baseUrl);
  const { request, use, eject } = createRawClient(baseUrl);

  async function exchange(operationId: string, operation: Operation, init: RawInit): Promise<RawResult> {
    const { signal, timeout, maxRetries, params = {}, ...rest } = init;
    const subject = `${contract.provider}.${operationId}`;
    const headers = { ...headerValues(options.headers), ...headerValues(rest.headers) };
    checkParameters(operation, params, subject);
    checkHeaders({ ...headers, ...params.header }, subject);
    let answer: Response | undefined;
    try {
      const result = await request(operation.method, operation.path, {
        ...rest,
        headers,
        // Without a path object openapi-fetch would leave the `{name}` places as they are.
        params: { path: {}, ...params },
        pathSerializer: (url, path) => fillPath(url, path, subject),
        querySerializer: (query) => queryString(operation, query),
        fetch: async (outgoing) => {
          answer = await send(outgoing, {
            subject,
            operation,
            origin,
            authorize: () => authorize(contract, operation, given, subject),
            fetch: options.fetch ?? globalThis.fetch,
            timeout: timeout ?? options.timeout ?? 30_000,
            maxRetries: maxRetries ?? options.maxRetries ?? 2,
            signal,
            stream: init.parseAs === "stream",
          });
          return answer;
        },
      });
      checkAnswer(operation, result, init.parseAs, subject);
      return result;
    } catch (error) {
      if (error instanceof SyntaxError && answer) {
        throw new ResponseError(`${subject}: ${described(answer)} does not parse as JSON`, answer, { cause: error });
      }
      if (error instanceof URIError) {
        throw new ParameterError(`${subject}: a parameter is no well-formed text`, { cause: error });
      }
      throw error;
    }
  }

  return { exchange, use, eject };
}

function checkAnswer(operation: Operation, { data, response }: RawResult, parseAs = "json", subject: string): void {
  if (!response.ok || parseAs !== "json") {
    return;
  }
  if (documentedStatus(operation, response.status) === undefined) {
    throw new ResponseError(`${subject}: ${described(response)}, a status that the contract does not name`, response);
  }
  if (!promisesJson(operation, response.status)) {
    return;
  }
  if (data === undefined) {
    throw new ResponseError(`${subject}: ${described(response)} is empty; the contract promises a body`, response);
  }
  const mediaType = response.headers.get("content-type");
  if (mediaType && !isJson(mediaType)) {
    throw new ResponseError(`${subject}: ${described(response)} is not the JSON that the contract promises`, response);
  }
}

function described({ status, headers }: Response): string {
  return `the answer (${status}, ${headers.get("content-type") ?? "no content type"})`;
}
