import { ParameterError } from "./errors/index.ts";
import type { Values } from "./openapi-fetch.ts";

/** Headers by name, from an object or from what else `fetch` takes: `Headers` or pairs. */
export function headerValues(headers: unknown): Values {
  const given: object = Object(headers);
  return isIterable(given) ? Object.fromEntries(given) : { ...given };
}

function isIterable(value: object): value is Iterable<[string, unknown]> {
  return Symbol.iterator in value;
}

/**
 * Refuses a value with a line break, a NUL or a character outside Latin-1. `Headers` would too, but with a message that
 * repeats the value. https://fetch.spec.whatwg.org/#headers-class
 */
export function checkHeaders(headers: Values | undefined, subject: string): void {
  for (const name in headers) {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) {
      throw new ParameterError(`${subject}: no header can have the name ${JSON.stringify(name)}`);
    }
    if (/[^\t\x20-\x7e\x80-\xff]/.test(String(headers[name]))) {
      throw new ParameterError(`${subject}: ${name} holds a character that no header can carry`);
    }
  }
}
