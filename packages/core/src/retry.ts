import type { Operation } from "./contract.ts";

const idempotent = /^(GET|HEAD|OPTIONS|PUT|DELETE|TRACE)$/;

/** Request Timeout, Too Many Requests, Internal Server Error, Bad Gateway, Service Unavailable, Gateway Timeout. */
const temporary = /^(408|429|50[0234])$/;

/** Seconds. If a server asks for a longer wait, the call ends instead. */
const longestWait = 60;

/**
 * Seconds to wait before the next attempt, or undefined if there should be none. `method` is what was sent, which
 * middleware may have changed; `response` is undefined if none arrived; `attempt` is 1 for the first.
 */
export function retryDelay(
  operation: Operation,
  method: string,
  response: Response | undefined,
  attempt: number,
): number | undefined {
  if (!idempotent.test(method) || (response && !temporary.test(`${response.status}`))) {
    return undefined;
  }
  // Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
  const delay = (response && retryAfter(operation, response)) ?? Math.random() * Math.min(8, 0.25 * 2 ** attempt);
  return delay > longestWait ? undefined : delay;
}

/** Seconds to wait before the next try: from the header that the contract declares, or else from `Retry-After`. */
export function retryAfter(operation: Operation, { headers }: Response): number | undefined {
  return operation.retryAfter?.(headers) ?? secondsIn(headers, "retry-after");
}

/** A header that says when to try again, in place of `Retry-After`. */
export function retryHeader(name: string): NonNullable<Operation["retryAfter"]> {
  return (headers) => secondsIn(headers, name);
}

/**
 * Seconds until the time that a header says: as a delay, as an HTTP date
 * (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after), or as a Unix time in seconds or milliseconds. Of several
 * values the first counts.
 */
function secondsIn(headers: Headers, name: string): number | undefined {
  const [, digits, date = ""] = /^\s*(?:(\d+(?:\.\d+)?)\s*(?:,|$)|(.* GMT))/.exec(headers.get(name) ?? "") ?? [];
  // A delay of any length stays a number that JSON can show.
  const number = digits ? Math.min(+digits, 2 ** 53) : Number.NaN;
  // A larger number is a Unix time, because a delay would be over 30 years: milliseconds from 1e11, otherwise seconds.
  const time = digits ? number * (number < 1e11 ? 1000 : 1) : Date.parse(date);
  const seconds = number <= 1e9 ? number : Math.max(0, Math.ceil((time - Date.now()) / 1000));
  return seconds >= 0 ? seconds : undefined;
}
