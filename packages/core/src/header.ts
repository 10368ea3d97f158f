import { ParameterError } from "./errors/index.ts";
import type { RequestHeaders } from "./options.ts";

/** Header values by name, from an object or from what else `fetch` takes: `Headers` or pairs. */
export function headerValues(headers: RequestHeaders | Headers | Iterable<[string, string]> = {}): RequestHeaders {
  return Symbol.iterator in headers ? Object.fromEntries(headers) : headers;
}

/** Refuses values that fetch would refuse with a message that repeats them. */
export function checkHeaders(headers: { readonly [name: string]: unknown }, subject: string): void {
  for (const [name, value] of Object.entries(headers)) {
    checkHeaderValue(`${subject}: header ${name}`, value);
  }
}

/** The value, unless it holds a line break, a NUL or a character outside Latin-1: https://fetch.spec.whatwg.org/#headers-class */
export function checkHeaderValue(name: string, value: unknown): string {
  const text = String(value);
  if (/[^\t\x20-\x7e\x80-\xff]/.test(text)) {
    throw new ParameterError(`${name} holds a line break or another character that no header can carry`);
  }
  return text;
}
