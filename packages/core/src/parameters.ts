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
  for (const [name, declared] of Object.entries(parameters)) {
    const { required, pattern, minLength = 0, maxLength = Infinity } = declared;
    const values = declared.in === "path" ? path : query;
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const text = `${value}`;
    const length = [...text].length;
    const missing = value === undefined || value === null;
    if (
      missing ? required : length < minLength || length > maxLength || (pattern && !new RegExp(pattern, "u").test(text))
    ) {
      const limits = pattern || `${minLength} to ${maxLength} characters`;
      throw new ParameterError(
        `${subject}: ${name} is ${missing ? "missing" : `${JSON.stringify(value)}, not ${limits}`}`,
      );
    }
  }
}

/** The query as the contract's parameters style it. */
export function queryString({ parameters = {} }: Operation, query: Values): string {
  return Object.keys(query)
    .map((name) => serializeQuery(name, query[name], parameters[name]?.explode ?? true))
    .filter(Boolean)
    .join("&");
}
