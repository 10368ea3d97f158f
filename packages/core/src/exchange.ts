import { untilAborted } from "./abort.ts";
import type { Call, RawResult, RequestFunction } from "./call.ts";
import { ParameterError, ResponseError } from "./errors/index.ts";
import { checkHeaders, headerValues } from "./headers.ts";
import { message } from "./message.ts";
import { checkParameters, queryString } from "./parameters.ts";
import { fillPath } from "./path.ts";
import { documentedStatus, isJson } from "./responses.ts";
import { send } from "./transport.ts";

/** Makes one call: checks its parameters, sends it with retries, and checks a success against the contract. */
export async function exchange(request: RequestFunction, call: Call): Promise<RawResult> {
  const { operation, label, init, options } = call;
  const { params = {} } = init;
  const headers = { ...headerValues(options.headers), ...headerValues(init.headers) };
  checkLimits(call);
  checkParameters(operation, { ...params, header: { ...headers, ...params.header } }, label);
  checkHeaders(headers, label);
  checkHeaders(params.header, label);
  const exchanged = request(operation.method, operation.path, init, {
    headers,
    pathSerializer: (url, path) => fillPath(url, path, label),
    querySerializer: (query, serialize) => queryString(operation, query, label, serialize),
    send: (outgoing) => send(call, outgoing),
  });
  // An abort ends the current attempt. Middleware may ignore it, so it also ends the call as a whole.
  const result = await untilAborted(init.signal, exchanged);
  const { response, cause } = result;
  init.onResponse?.(response);
  const problem = response.ok && problemOf(call, result);
  if (problem) {
    throw new ResponseError(message(call, problem), cause ? { response, cause } : { response });
  }
  return result;
}

function checkLimits({ label, timeout, maxRetries }: Call): void {
  // A longer timer, beyond 31 bits, would fire at once.
  if (!(timeout > 0 && timeout < 2 ** 31 && maxRetries >= 0)) {
    throw new ParameterError(`${label}: timeout (${timeout} ms) or maxRetries (${maxRetries}) is out of range`);
  }
}

/** How a success differs from what the contract documents, or undefined. */
function problemOf({ operation, init }: Call, { data, cause, response }: RawResult): string | undefined {
  const status = documentedStatus(operation, response.status);
  const mediaType = response.headers.get("content-type");
  if (status === undefined) {
    return `the contract has no status ${response.status}`;
  }
  const documented = operation.responses[status];
  if (cause && documented) {
    return `the response (${response.status}, ${mediaType}) does not parse as JSON`;
  }
  if (!isJson(documented) || (init.parseAs ?? "json") !== "json") {
    return undefined;
  }
  // `null` counts as empty: contracts document it more rarely than servers send it for nothing.
  if (data === undefined || data === null) {
    return `the response (${response.status}) is empty`;
  }
  return mediaType && !isJson(mediaType) ? `the response is ${mediaType}, not JSON` : undefined;
}
