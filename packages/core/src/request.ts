import type { Call, OutgoingRequest, Params } from "./call.ts";
import type { Contract, Parameter, PathWriter } from "./contract.ts";
import { encode } from "./encode.ts";
import { ParameterError } from "./errors/index.ts";
import { headersOf, requestBody } from "./headers.ts";
import { itemsOf, type Values, valuesOf } from "./values.ts";

/** Sorts a flat object of parameters into path, query, header and body. */
export function unflatten({ provider, operations }: Contract, operationId: string, flat: Values): Params {
  const parameters = operations[operationId]?.parameters ?? {};
  const { headers, body, ...named } = valuesOf(flat);
  // Without a prototype `__proto__` is only a name.
  const places: { [place: string]: { [name: string]: unknown } } = {
    path: Object.create(null),
    query: Object.create(null),
    call: Object.create(null),
  };
  for (const name in named) {
    const values = Object.hasOwn(parameters, name) && places[`${parameters[name]?.in}`];
    if (!values) {
      throw new ParameterError(`${provider}.${operationId}: no parameter ${name}, only ${Object.keys(parameters)}`);
    }
    values[name] = named[name];
  }
  return { ...places, header: valuesOf(headers), body };
}

/** The request of a call, without its credentials. */
export function requestOf(call: Call): OutgoingRequest {
  const { operation, label, baseUrl, params } = call;
  const headers = headersOf(call);
  checkParameters(call, headers);
  const path = (operation.fill ?? fillPath)(operation.path, params.path ?? {}, operation, label);
  const search = operation.query?.(params.query ?? {}, operation, label);
  return {
    url: baseUrl + path + (search ? `?${search}` : ""),
    method: operation.method,
    headers,
    body: params.body === undefined ? undefined : requestBody(call)?.write(params.body as never, label),
  };
}

/** Refuses parameters that are missing or that the contract does not allow. */
export function checkParameters({ operation, label, params }: Call, header: Values): void {
  const { parameters } = operation;
  for (const name in parameters) {
    const { in: place, required, check } = parameters[name] as Parameter;
    // Header names are case-insensitive: https://www.rfc-editor.org/rfc/rfc9110#name-field-names
    const items = itemsOf(place === "header" ? header[name.toLowerCase()] : params[place]?.[name]);
    if (required && items.length === 0) {
      throw new ParameterError(`${label}: ${name} is missing`);
    }
    for (const item of items) {
      const text = typeof item === "object" ? "" : String(item);
      const demanded = check?.(text);
      if (demanded) {
        throw new ParameterError(`${label}: ${name} is ${JSON.stringify(text)}, not ${demanded}`);
      }
    }
  }
}

/** The path with its `{name}` templates replaced. */
export const fillPath: PathWriter = (template, values, _, label) =>
  template.replace(/\{([^{}]+)\}/g, (_, name: string) =>
    encode(`${label}: ${name}`, Object.hasOwn(values, name) ? values[name] : "", "path"),
  );
