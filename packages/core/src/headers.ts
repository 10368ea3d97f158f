import { ParameterError } from "./errors/index.ts";
import type { Values } from "./openapi-fetch.ts";

/** Headers by name, from an object or from what else `fetch` takes: `Headers` or pairs. */
export function headerValues(headers: object = {}): Values {
  return Symbol.iterator in headers ? Object.fromEntries(headers as Iterable<[string, unknown]>) : { ...headers };
}

/**
 * Refuses a value with a line break, a NUL or a character outside Latin-1. `Headers` would too, but with a message that
 * repeats the value. https://fetch.spec.whatwg.org/#headers-class
 */
export function checkHeaders(headers: Values, subject: string): void {
  for (const name in headers) {
    if (/[^\t\x20-\x7e\x80-\xff]/.test(`${headers[name]}`)) {
      throw new ParameterError(`${subject}: ${name} holds a character that no header can carry`);
    }
  }
}
