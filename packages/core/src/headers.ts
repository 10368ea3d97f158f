import type { Call } from "./call.ts";
import type { RequestBody } from "./contract.ts";
import { ParameterError } from "./errors/index.ts";

/** Headers by name, in lower case. */
export interface SentHeaders {
  [name: string]: string;
}

/** A call's headers without its credentials: what the contract asks for, then the caller's. */
export function headersOf(call: Call): SentHeaders {
  const { label, contract, operation, options, init, params } = call;
  const { accept = "application/json" } = operation;
  const body = requestBody(call);
  const headers: SentHeaders = {};
  if (accept) {
    headers.accept = accept;
  }
  if (body?.type && params.body !== undefined) {
    headers["content-type"] = body.type;
  }
  // Browsers send their own.
  if (!/^Mozilla/.test(globalThis.navigator?.userAgent)) {
    headers["user-agent"] = `filespec-${contract.provider}/${contract.version}`;
  }
  const own = operation.headers?.(params, operation, label) ?? params.header;
  for (const source of [options.headers, init.headers, own]) {
    for (const name in source) {
      setHeader(headers, name, source[name], label);
    }
  }
  return headers;
}

/** The body that the contract asks for; of several, the one of the caller's media type. */
export function requestBody({ operation, params, label }: Call): RequestBody | undefined {
  const { body } = operation;
  return typeof body === "function" ? body(params.call?.contentType, label) : body;
}

/**
 * Sets a header; null and undefined remove it. Refuses a name that is not a token, and a value with a line break, a NUL or
 * a character outside Latin-1: `Headers` would, too, but its message repeats the value.
 * https://fetch.spec.whatwg.org/#headers-class
 */
export function setHeader(headers: SentHeaders, name: string, value: unknown, label: string): void {
  const key = name.toLowerCase();
  const text = String(value ?? "");
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[^\t\x20-\x7e\x80-\xff]/.test(text)) {
    throw new ParameterError(`${label}: ${JSON.stringify(name)} has a character that is not allowed in headers`);
  }
  if (value === undefined || value === null) {
    delete headers[key];
  } else {
    headers[key] = text;
  }
}
