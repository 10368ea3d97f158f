import { ParameterError } from "./errors/index.ts";

/** One percent-encoded path segment. Refuses what would change the path: nothing, `.`, `..`, what is no text. */
export function encodeSegment(name: string, value: unknown): string {
  const text = typeof value === "object" ? "" : String(value ?? "");
  if (/^\.{0,2}$|\p{Surrogate}/u.test(text)) {
    throw new ParameterError(`${name} is ${JSON.stringify(value) ?? value}, which cannot stand in a path`);
  }
  return encodeURIComponent(text);
}

/** The path with its `{name}` places filled in. */
export function fillPath(path: string, parameters: { readonly [name: string]: unknown }, subject: string): string {
  return path.replace(/\{([^{}]+)\}/g, (_, name: string) =>
    encodeSegment(`${subject}: ${name}`, Object.hasOwn(parameters, name) ? parameters[name] : undefined),
  );
}
