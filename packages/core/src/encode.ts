import { ParameterError } from "./errors/index.ts";

/**
 * A value, percent-encoded. Refuses what is not a text, a number or a boolean and, in a path, what would change it: an
 * empty value, `.` and `..`. `what` begins the message.
 */
export function encode(what: string, value: unknown, place: "path" | "query"): string {
  // A string, a number, a boolean or a bigint.
  const isText = /^(str|n|b)/.test(typeof value);
  if (!isText || /\p{Surrogate}/u.test(`${value}`) || (place === "path" && /^\.{0,2}$/.test(`${value}`))) {
    throw new ParameterError(
      `${what} is ${isText ? JSON.stringify(`${value}`) : typeof value}, which a ${place} cannot have`,
    );
  }
  return encodeURIComponent(`${value}`);
}
