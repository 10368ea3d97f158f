import type { Operation } from "./contract.ts";

const idempotent = /^(GET|HEAD|OPTIONS|PUT|DELETE|TRACE)$/;

/** Request Timeout, Too Many Requests, Internal Server Error, Bad Gateway, Service Unavailable, Gateway Timeout. */
const passing = /^(408|429|500|502|503|504)$/;

/** Seconds. A server that wants to be left alone for longer gets its wish: the call ends. */
const longestWait = 60;

/**
 * Seconds to wait before sending again, or undefined where that would be unsafe, useless or too late. Without an answer,
 * `response` is undefined; `attempt` is 1 for the first; `random` is at least 0 and less than 1.
 */
export function retryDelay(
  operation: Operation,
  response: Response | undefined,
  attempt: number,
  now: number,
  random: number,
): number | undefined {
  if (!idempotent.test(operation.method) || (response && !passing.test(`${response.status}`))) {
    return undefined;
  }
  const asked = response && retryAfter(operation, response.headers, now);
  if (asked === undefined) {
    // Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
    return random * Math.min(8, 0.25 * 2 ** attempt);
  }
  return asked > longestWait ? undefined : asked;
}

/**
 * Seconds until another try makes sense: from the header that the contract declares, else from `Retry-After`
 * (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after). Takes seconds, an HTTP date, and a Unix time in seconds or
 * milliseconds.
 */
export function retryAfter(operation: Operation, headers: Headers, now: number): number | undefined {
  const values = [operation.retryAfter ?? "retry-after", "retry-after"].map((name) => headers.get(name) ?? "");
  return values.map((value) => secondsUntil(value, now)).find(Number.isFinite);
}

function secondsUntil(value: string, now: number): number {
  const number = /^\d+(\.\d+)?$/.test(value) ? +value : Number.NaN;
  // No delay is thirty years long: a number of that size is a point in time, and a much larger one has milliseconds.
  if (number <= 1e9) {
    return number;
  }
  const date = / GMT$/.test(value) ? Date.parse(value) : Number.NaN;
  const time = Number.isNaN(number) ? date : number * (number < 1e11 ? 1000 : 1);
  return Math.max(0, Math.ceil((time - now) / 1000));
}
