import type { Operation } from "./contract.ts";
import { ParameterError } from "./errors/index.ts";
import { type RawInit, type RawParams, serializeQuery, type Values } from "./openapi-fetch.ts";

/** One flat object of parameters as openapi-fetch takes them: path, query, header and body apart. */
export function unflatten({ parameters = {} }: Operation, flat: Values, subject: string): RawInit {
  const { headers: header, body, ...named } = flat;
  const params = { path: {}, query: {}, header: { ...Object(header) } };
  for (const name in named) {
    if (!Object.hasOwn(parameters, name)) {
      throw new ParameterError(`${subject}: no parameter ${name}, only ${Object.keys(parameters)}`);
    }
    Object.assign(params[parameters[name]?.in ?? "query"], { [name]: named[name] });
  }
  return { params, body };
}

/** Refuses parameters that would change the request's meaning or that the contract rules out. */
export function checkParameters(
  { parameters = {} }: Operation,
  { path = {}, query = {} }: RawParams,
  subject: string,
): void {
  for (const name in parameters) {
    const { in: place, required, pattern, minLength = 0, maxLength = Infinity } = parameters[name] ?? {};
    const values = place === "path" ? path : query;
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined || value === null) {
      if (required) {
        throw new ParameterError(`${subject}: ${name} is missing`);
      }
      continue;
    }
    const text = typeof value === "object" ? "" : String(value);
    // Counted in characters, as JSON Schema does, where there is something to count.
    const length = minLength || maxLength < Infinity ? [...text].length : 0;
    if (length < minLength || length > maxLength || (pattern && !new RegExp(pattern, "u").test(text))) {
      const limits = pattern ?? `${minLength} to ${maxLength} characters`;
      throw new ParameterError(`${subject}: ${name} is ${JSON.stringify(text)}, not ${limits}`);
    }
  }
}

/** The query as the contract's parameters style it. */
export function queryString({ parameters = {} }: Operation, query: Values, subject: string): string {
  const pairs = Object.keys(query).map((name) => {
    const value = query[name];
    // openapi-fetch would send an object within an array as [object Object].
    const nested = Array.isArray(value) && value.some((item) => typeof item === "object");
    try {
      return nested ? undefined : serializeQuery(name, value, parameters[name]?.explode ?? true);
    } catch {
      // An object within an object, a lone surrogate.
      return undefined;
    }
  });
  const refused = Object.keys(query)[pairs.indexOf(undefined)];
  if (refused !== undefined) {
    throw new ParameterError(`${subject}: ${refused} cannot stand in a query`);
  }
  return pairs.filter(Boolean).join("&");
}
