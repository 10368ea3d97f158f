import { ParameterError } from "./errors/index.ts";
import { type Values, valuesOf } from "./values.ts";

/** Headers by name, from any form that `fetch` takes: an object, `Headers` or pairs. */
export function headerValues(headers: unknown): Values {
  const given = valuesOf(headers);
  return isIterable(given) ? Object.fromEntries(given) : { ...given };
}

function isIterable(value: object): value is Iterable<[string, unknown]> {
  return Symbol.iterator in value;
}

/**
 * Refuses a value with a line break, a NUL or a character outside Latin-1. `Headers` would refuse it too, but repeats
 * the value in its message. https://fetch.spec.whatwg.org/#headers-class
 */
export function checkHeaders(headers: Values | undefined, label: string): void {
  for (const name in headers) {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) {
      throw new ParameterError(`${label}: ${JSON.stringify(name)} is not a header name`);
    }
    if (/[^\t\x20-\x7e\x80-\xff]/.test(String(headers[name]))) {
      throw new ParameterError(`${label}: ${name} has a character that is not allowed in headers`);
    }
  }
}
