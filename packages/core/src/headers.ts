import type { Call } from "./call.ts";
import { ParameterError } from "./errors/index.ts";

/** Headers by name, in lower case. */
export interface SentHeaders {
  [name: string]: string;
}

/** A call's headers without its credentials: what the contract asks for, then the caller's. */
export function headersOf({ label, contract, operation, options, init, params }: Call): SentHeaders {
  const { accept = "application/json", body } = operation;
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
  for (const source of [options.headers, init.headers, params.header]) {
    for (const name in source) {
      setHeader(headers, name, source[name], label);
    }
  }
  return headers;
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
