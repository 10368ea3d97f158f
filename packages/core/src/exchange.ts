import type { Call } from "./call.ts";
import { documentedStatus, isJson } from "./responses.ts";
import { ParameterError, ResponseError } from "./errors/index.ts";
import { checkHeaders, headerValues } from "./headers.ts";
import { untilAborted } from "./abort.ts";
import { message } from "./message.ts";
import type { RawClient, RawResult } from "./openapi-fetch.ts";
import { checkParameters, queryString } from "./parameters.ts";
import { fillPath } from "./path.ts";
import { send } from "./transport.ts";

/** One logical call: parameters checked, sent as often as it takes, and a success that is what the contract promises. */
export async function exchange(request: RawClient["request"], call: Call): Promise<RawResult> {
  const { operation, subject, init, options } = call;
  const { params = {} } = init;
  const headers = { ...headerValues(options.headers), ...headerValues(init.headers) };
  checkLimits(call);
  checkParameters(operation, { ...params, header: { ...headers, ...params.header } }, subject);
  checkHeaders(headers, subject);
  checkHeaders(params.header, subject);
  const exchanged = request(operation.method, operation.path, init, {
    headers,
    pathSerializer: (url, path) => fillPath(url, path, subject),
    querySerializer: (query) => queryString(operation, query, subject),
    send: (outgoing) => send(call, outgoing),
  });
  // An abort ends an attempt by itself; this ends middleware that hangs.
  const result = await untilAborted(init.signal, exchanged);
  const { response, cause } = result;
  init.onResponse?.(response);
  const problem = response.ok && wrong(call, result);
  if (problem) {
    throw new ResponseError(message(call, problem), cause ? { response, cause } : { response });
  }
  return result;
}

function checkLimits({ subject, timeout, maxRetries }: Call): void {
  // Platforms take a timer beyond 31 bits for one that is due at once.
  if (!(timeout > 0 && timeout < 2 ** 31 && maxRetries >= 0)) {
    throw new ParameterError(`${subject}: timeout is ${timeout} ms and maxRetries ${maxRetries}, out of range`);
  }
}

/** What is wrong with a success, or undefined. */
function wrong({ operation, init }: Call, { data, cause, response }: RawResult): string | undefined {
  const status = documentedStatus(operation, response.status);
  const mediaType = response.headers.get("content-type");
  if (status === undefined) {
    return `the contract has no status ${response.status}`;
  }
  const promised = operation.responses[status];
  if (cause && promised) {
    return `the answer (${response.status}, ${mediaType}) does not parse as JSON`;
  }
  if (!isJson(promised) || (init.parseAs ?? "json") !== "json") {
    return undefined;
  }
  // A null that a contract promises is rarer than one that stands for nothing.
  if (data === undefined || data === null) {
    return `the answer (${response.status}) is empty`;
  }
  return mediaType && !isJson(mediaType) ? `the answer is ${mediaType}, no JSON` : undefined;
}
