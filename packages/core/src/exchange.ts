import type { Call } from "./call.ts";
import { documentedStatus, isJson } from "./documented.ts";
import { ParameterError, ResponseError } from "./errors/index.ts";
import { checkHeaders, headerValues } from "./headers.ts";
import type { RawClient, RawResult } from "./openapi-fetch.ts";
import { checkParameters, queryString } from "./parameters.ts";
import { fillPath } from "./path.ts";
import { send } from "./transport.ts";

/** One logical call: parameters checked, sent as often as it takes, and a success that is what the contract promises. */
export async function exchange(request: RawClient["request"], call: Call): Promise<RawResult> {
  const { operation, subject, init, options } = call;
  const { params = {} } = init;
  const headers = { ...headerValues(Object(options.headers)), ...headerValues(init.headers) };
  checkLimits(call);
  checkParameters(operation, params, subject);
  checkHeaders({ ...headers, ...params.header }, subject);
  let response: Response | undefined;
  try {
    const result = await request(operation.method, operation.path, init, {
      headers,
      pathSerializer: (url, path) => fillPath(url, path, subject),
      querySerializer: (query) => queryString(operation, query),
      send: async (outgoing) => {
        const answer = await send(call, outgoing);
        response = answer.response;
        return answer;
      },
    });
    response = result.response;
    init.onResponse?.(response);
    const problem = response.ok && (init.parseAs ?? "json") === "json" && wrong(call, result);
    if (problem) {
      throw new ResponseError(`${subject}: ${problem}`, { response });
    }
    return result;
  } catch (error) {
    if (error instanceof SyntaxError && response) {
      throw new ResponseError(`${subject}: the answer is no JSON`, { response, cause: error });
    }
    if (error instanceof URIError) {
      throw new ParameterError(`${subject}: a parameter is no well-formed text`);
    }
    throw error;
  }
}

function checkLimits({ subject, timeout, maxRetries }: Call): void {
  // Platforms take a timer beyond 31 bits for one that is due at once.
  if (!(timeout > 0 && timeout < 2 ** 31 && maxRetries >= 0)) {
    throw new ParameterError(`${subject}: timeout is ${timeout} ms and maxRetries ${maxRetries}, out of range`);
  }
}

/** What is wrong with a success, or undefined. */
function wrong({ operation }: Call, { data, response }: RawResult): string | undefined {
  const status = documentedStatus(operation, response.status);
  const mediaType = response.headers.get("content-type");
  if (status === undefined) {
    return `the contract has no status ${response.status}`;
  }
  if (!isJson(operation.responses[status])) {
    return undefined;
  }
  if (data === undefined) {
    return `the answer (${response.status}) is empty`;
  }
  return mediaType && !isJson(mediaType) ? `the answer is ${mediaType}, no JSON` : undefined;
}
