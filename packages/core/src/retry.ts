import type { Operation } from "./contract.ts";

const idempotent = /^(GET|HEAD|OPTIONS|PUT|DELETE|TRACE)$/;

const passing = new Set([
  408, // Request Timeout
  429, // Too Many Requests
  500, // Internal Server Error
  502, // Bad Gateway
  503, // Service Unavailable
  504, // Gateway Timeout
]);

const longestWait = 60;
const firstWait = 0.5;
const longestBackoff = 8;

/** Seconds to wait before sending again, or undefined where that would be unsafe, useless or too late. */
export function retryDelay(
  operation: Operation,
  response: Response | undefined,
  attempt: number,
  now: number,
  random: number,
): number | undefined {
  if (!idempotent.test(operation.method) || (response && !passing.has(response.status))) {
    return undefined;
  }
  const asked = response && retryAfter(operation, response.headers, now);
  if (asked !== undefined) {
    return asked > longestWait ? undefined : asked;
  }
  // Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
  return random * Math.min(longestBackoff, firstWait * 2 ** attempt);
}

/**
 * Seconds until another try makes sense: from `Retry-After` (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after)
 * or the header that the contract declares in its place. Takes seconds, an HTTP date, and a Unix time in seconds.
 */
export function retryAfter(operation: Operation, headers: Headers, now: number): number | undefined {
  const standard = "retry-after";
  const value = headers.get(operation.retryAfter ?? standard) ?? headers.get(standard) ?? "";
  if (/^\d+(\.\d+)?$/.test(value)) {
    // No delay is thirty years long: a number of that size is a point in time.
    return Number(value) > 1e9 ? until(Number(value) * 1000, now) : Number(value);
  }
  return value.endsWith("GMT") ? until(Date.parse(value), now) : undefined;
}

function until(time: number, now: number): number | undefined {
  return Number.isNaN(time) ? undefined : Math.max(0, Math.ceil((time - now) / 1000));
}
