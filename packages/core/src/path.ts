import { ParameterError } from "./errors/index.ts";
import type { Values } from "./values.ts";

/** The URL with the `{name}` templates of its path replaced. */
export function fillPath(url: string, parameters: Values, label: string): string {
  return url.replace(/\{([^{}]+)\}/g, (_, name: string) =>
    encodeSegment(`${label}: ${name}`, Object.hasOwn(parameters, name) ? parameters[name] : ""),
  );
}

/** One percent-encoded path segment. Refuses what would change the path: an empty value, `.`, `..`, an object. */
export function encodeSegment(label: string, value: unknown): string {
  const isText = /^(string|number|boolean|bigint)$/.test(typeof value);
  const text = isText ? `${value}` : "";
  if (/^\.{0,2}$|\p{Surrogate}/u.test(text)) {
    throw new ParameterError(
      `${label} is ${isText ? JSON.stringify(text) : typeof value}, which is not allowed in a path`,
    );
  }
  return encodeURIComponent(text);
}
