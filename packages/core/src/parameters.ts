import type { CallInit, ParameterSerializer, Params } from "./call.ts";
import type { Operation } from "./contract.ts";
import { ParameterError } from "./errors/index.ts";
import { type Values, valuesOf } from "./values.ts";

/** Sorts a flat object of parameters into path, query, header and body, as openapi-fetch takes them. */
export function unflatten({ parameters = {} }: Operation, flat: Values, label: string): CallInit {
  const { headers: header, body, ...named } = valuesOf(flat);
  const params = { path: {}, query: {}, header: { ...valuesOf(header) } };
  for (const name in named) {
    const place = Object.hasOwn(parameters, name) ? parameters[name]?.in : undefined;
    if (place !== "path" && place !== "query") {
      const known = Object.keys(parameters).filter((each) => parameters[each]?.in !== "header");
      throw new ParameterError(`${label}: no parameter ${name}, only ${known}`);
    }
    Object.assign(params[place], { [name]: named[name] });
  }
  return { params, body };
}

/** Refuses parameters that would change the meaning of the request or that the contract does not allow. */
export function checkParameters({ parameters = {} }: Operation, params: Params, label: string): void {
  for (const name in parameters) {
    const { in: place = "query", required, pattern, minLength = 0, maxLength = Infinity } = parameters[name] ?? {};
    const value = place === "header" ? headerValue(params.header, name) : ownValue(params[place], name);
    const values = (Array.isArray(value) ? value : [value]).filter((each) => each !== undefined && each !== null);
    if (required && values.length === 0) {
      throw new ParameterError(`${label}: ${name} is missing`);
    }
    for (const each of values) {
      const text = typeof each === "object" ? "" : String(each);
      // In characters, as JSON Schema counts. Counting is slow, so it is skipped where there is no limit.
      const length = minLength || maxLength < Infinity ? [...text].length : 0;
      if (length < minLength || length > maxLength || (pattern && !new RegExp(pattern, "u").test(text))) {
        const range = maxLength < Infinity ? `${minLength} to ${maxLength}` : `${minLength} or more`;
        const limits = pattern ?? `${range} characters`;
        throw new ParameterError(`${label}: ${name} is ${JSON.stringify(text)}, not ${limits}`);
      }
    }
  }
}

/** The query string, with each parameter in the style that the contract documents. */
export function queryString(
  { parameters = {} }: Operation,
  query: Values,
  label: string,
  serialize: ParameterSerializer,
): string {
  const pairs = Object.keys(query).map((name) => {
    const given = query[name];
    const value = Array.isArray(given) ? given.filter((each) => each !== undefined && each !== null) : given;
    try {
      if (isSerializable(value)) {
        return serialize(name, value, parameters[name]?.explode ?? true);
      }
    } catch {
      // An object within an object, or a lone surrogate.
    }
    throw new ParameterError(`${label}: ${name} cannot be sent in a query`);
  });
  return pairs.filter(Boolean).join("&");
}

/** False for what openapi-fetch would not send as it is: an object in an array, a Date, a Map. */
function isSerializable(value: unknown): boolean {
  return Array.isArray(value)
    ? value.every((each) => typeof each !== "object")
    : typeof value !== "object" || value === null || Object.prototype.toString.call(value) === "[object Object]";
}

function ownValue(values: Values = {}, name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** Header names are case-insensitive: https://www.rfc-editor.org/rfc/rfc9110#name-field-names */
function headerValue(values: Values = {}, name: string): unknown {
  return values[Object.keys(values).find((each) => each.toLowerCase() === name.toLowerCase()) ?? ""];
}
