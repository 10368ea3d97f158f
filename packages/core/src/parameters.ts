import type { Operation, Parameter } from "./contract.ts";
import { ParameterError } from "./errors/index.ts";
import { type RawInit, type RawParams, serializeQuery, type Values } from "./openapi-fetch.ts";

/** One flat object of parameters as openapi-fetch takes them: path, query, header and body apart. */
export function unflatten(operation: Operation, flat: Values, subject: string): RawInit {
  const { headers: header, body, ...named } = flat;
  const path: { [name: string]: unknown } = {};
  const query: { [name: string]: unknown } = {};
  for (const [name, value] of Object.entries(named)) {
    const declared = declaredParameter(operation, name);
    if (!declared) {
      const known = Object.keys(operation.parameters ?? {}).join(", ") || "none";
      throw new ParameterError(`${subject}: there is no parameter "${name}", only ${known}`);
    }
    (declared.in === "path" ? path : query)[name] = value;
  }
  return { params: { path, query, header: { ...Object(header) } }, body };
}

/** Refuses parameters that would change the request's meaning or that the contract rules out. */
export function checkParameters(operation: Operation, params: RawParams, subject: string): void {
  for (const [name, declared] of Object.entries(operation.parameters ?? {})) {
    const values = (declared.in === "path" ? params.path : params.query) ?? {};
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value !== undefined && value !== null) {
      checkValue(`${subject}: ${name}`, declared, value);
    } else if (declared.required) {
      throw new ParameterError(`${subject}: ${name} is missing`);
    }
  }
}

/** The query as the contract's parameters style it. */
export function queryString(operation: Operation, query: Values): string {
  return Object.entries(query)
    .map(([name, value]) => serializeQuery(name, value, declaredParameter(operation, name)?.explode ?? true))
    .filter(Boolean)
    .join("&");
}

function checkValue(name: string, { pattern, minLength = 0, maxLength = Infinity }: Parameter, value: unknown): void {
  const text = String(value);
  const length = [...text].length;
  if (length < minLength || length > maxLength) {
    throw new ParameterError(`${name} has ${length} characters; the contract wants ${minLength} to ${maxLength}`);
  }
  if (pattern !== undefined && !new RegExp(pattern, "u").test(text)) {
    throw new ParameterError(`${name} is ${JSON.stringify(value)}, which does not match ${pattern}`);
  }
}

function declaredParameter(operation: Operation, name: string): Parameter | undefined {
  return Object.hasOwn(operation.parameters ?? {}, name) ? operation.parameters?.[name] : undefined;
}
