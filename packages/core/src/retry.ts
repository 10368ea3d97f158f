import type { Operation } from "./contract.ts";

const idempotent = /^(GET|HEAD|OPTIONS|PUT|DELETE|TRACE)$/;

/** Request Timeout, Too Many Requests, Internal Server Error, Bad Gateway, Service Unavailable, Gateway Timeout. */
const temporary = /^(408|429|500|502|503|504)$/;

/** Seconds. If a server asks for a longer wait, the call ends instead. */
const longestWait = 60;

/**
 * Seconds to wait before the next attempt, or undefined if there should be none. `response` is undefined if none arrived;
 * `attempt` is 1 for the first; `random` is at least 0 and less than 1.
 */
export function retryDelay(
  operation: Operation,
  response: Response | undefined,
  attempt: number,
  now: number,
  random: number,
): number | undefined {
  if (!idempotent.test(operation.method) || (response && !temporary.test(`${response.status}`))) {
    return undefined;
  }
  const requested = response && retryAfter(operation, response.headers, now);
  if (requested === undefined) {
    // Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
    return random * Math.min(8, 0.25 * 2 ** attempt);
  }
  return requested > longestWait ? undefined : requested;
}

/**
 * Seconds to wait before the next try: from the header that the contract declares, or else from `Retry-After`
 * (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after). The value may be seconds, an HTTP date, or a Unix time in
 * seconds or milliseconds.
 */
export function retryAfter(operation: Operation, headers: Headers, now: number): number | undefined {
  const values = [operation.retryAfter ?? "retry-after", "retry-after"].map((name) => headers.get(name) ?? "");
  return values.map((value) => secondsUntil(value, now)).find(Number.isFinite);
}

function secondsUntil(value: string, now: number): number {
  const number = /^\d+(\.\d+)?$/.test(value) ? +value : Number.NaN;
  // A larger number is a Unix time, because a delay would be over 30 years: milliseconds from 1e11, otherwise seconds.
  if (number <= 1e9) {
    return number;
  }
  const date = / GMT$/.test(value) ? Date.parse(value) : Number.NaN;
  const time = Number.isNaN(number) ? date : number * (number < 1e11 ? 1000 : 1);
  return Math.max(0, Math.ceil((time - now) / 1000));
}
