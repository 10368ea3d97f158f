import { ParameterError } from "./errors/index.ts";
import type { Values } from "./openapi-fetch.ts";

/** The URL with the `{name}` places of its path filled in. */
export function fillPath(url: string, parameters: Values, subject: string): string {
  return url.replace(/\{([^{}]+)\}/g, (_, name: string) =>
    encodeSegment(`${subject}: ${name}`, Object.hasOwn(parameters, name) ? parameters[name] : ""),
  );
}

/** One percent-encoded path segment. Refuses what would change the path: nothing, `.`, `..`, what is no text. */
export function encodeSegment(name: string, value: unknown): string {
  const isText = /^(string|number|boolean|bigint)$/.test(typeof value);
  const text = isText ? `${value}` : "";
  if (/^\.{0,2}$|\p{Surrogate}/u.test(text)) {
    throw new ParameterError(
      `${name} is ${isText ? JSON.stringify(text) : typeof value}, which cannot stand in a path`,
    );
  }
  return encodeURIComponent(text);
}
