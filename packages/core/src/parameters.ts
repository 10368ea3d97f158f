import type { Operation } from "./contract.ts";
import { ParameterError } from "./errors/index.ts";
import { type RawInit, type RawParams, serializeQuery, type Values } from "./openapi-fetch.ts";

/** One flat object of parameters as openapi-fetch takes them: path, query, header and body apart. */
export function unflatten({ parameters = {} }: Operation, flat: Values, subject: string): RawInit {
  const { headers: header, body, ...named }: { [name: string]: unknown } = Object(flat);
  const params = { path: {}, query: {}, header: { ...Object(header) } };
  for (const name in named) {
    const place = Object.hasOwn(parameters, name) ? parameters[name]?.in : undefined;
    if (place !== "path" && place !== "query") {
      const known = Object.keys(parameters).filter((each) => parameters[each]?.in !== "header");
      throw new ParameterError(`${subject}: no parameter ${name}, only ${known}`);
    }
    Object.assign(params[place], { [name]: named[name] });
  }
  return { params, body };
}

/** Refuses parameters that would change the request's meaning or that the contract rules out. */
export function checkParameters({ parameters = {} }: Operation, params: RawParams, subject: string): void {
  for (const name in parameters) {
    const { in: place = "query", required, pattern, minLength = 0, maxLength = Infinity } = parameters[name] ?? {};
    const value = place === "header" ? headerValue(params.header, name) : ownValue(params[place], name);
    const values = (Array.isArray(value) ? value : [value]).filter((each) => each !== undefined && each !== null);
    if (required && values.length === 0) {
      throw new ParameterError(`${subject}: ${name} is missing`);
    }
    for (const each of values) {
      const text = typeof each === "object" ? "" : String(each);
      // Counted in characters, as JSON Schema does, where there is something to count.
      const length = minLength || maxLength < Infinity ? [...text].length : 0;
      if (length < minLength || length > maxLength || (pattern && !new RegExp(pattern, "u").test(text))) {
        const range = maxLength < Infinity ? `${minLength} to ${maxLength}` : `${minLength} or more`;
        const limits = pattern ?? `${range} characters`;
        throw new ParameterError(`${subject}: ${name} is ${JSON.stringify(text)}, not ${limits}`);
      }
    }
  }
}

/** The query as the contract's parameters style it. */
export function queryString({ parameters = {} }: Operation, query: Values, subject: string): string {
  const pairs = Object.keys(query).map((name) => {
    const given = query[name];
    const value = Array.isArray(given) ? given.filter((each) => each !== undefined && each !== null) : given;
    const serialized = isSerializable(value) ? serialize(name, value, parameters[name]?.explode ?? true) : undefined;
    if (serialized === undefined) {
      throw new ParameterError(`${subject}: ${name} cannot stand in a query`);
    }
    return serialized;
  });
  return pairs.filter(Boolean).join("&");
}

/** openapi-fetch would send an object within an array as [object Object], and nothing of a Date or a Map. */
function isSerializable(value: unknown): boolean {
  return Array.isArray(value)
    ? value.every((each) => typeof each !== "object")
    : typeof value !== "object" || value === null || Object.prototype.toString.call(value) === "[object Object]";
}

/** Undefined for an object within an object and for a lone surrogate. */
function serialize(name: string, value: unknown, explode: boolean): string | undefined {
  try {
    return serializeQuery(name, value, explode);
  } catch {
    return undefined;
  }
}

function ownValue(values: Values = {}, name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** https://www.rfc-editor.org/rfc/rfc9110#name-field-names: in any case. */
function headerValue(values: Values = {}, name: string): unknown {
  return values[Object.keys(values).find((each) => each.toLowerCase() === name.toLowerCase()) ?? ""];
}
