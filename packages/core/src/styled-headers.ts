import type { HeaderWriter, Operation, Parameter } from "./contract.ts";
import { encode } from "./encode.ts";
import { ParameterError } from "./errors/index.ts";
import { setHeader } from "./headers.ts";
import { styled } from "./styles.ts";
import { isObject, itemsOf, type Values, valuesOf } from "./values.ts";

/** A cookie that a contract describes: see `Parameter`. */
export interface Cookie extends Pick<Parameter, "required" | "check" | "explode"> {
  readonly style?: "json";
}

/** Header parameters with lists and objects as text, and cookies as the header `Cookie`. */
export function styledHeaders(cookies: { readonly [name: string]: Cookie } = {}): HeaderWriter {
  return ({ header, cookie, call }, operation, label) => {
    const headers: { [name: string]: string } & Values = {};
    for (const name in header) {
      Object.assign(headers, { [name]: headerText(name, header[name], operation, label) });
    }
    const given = valuesOf(call?.cookies ?? cookie);
    for (const name in given) {
      if (!Object.hasOwn(cookies, name)) {
        throw new ParameterError(`${label}: no cookie ${name}, only ${Object.keys(cookies)}`);
      }
    }
    for (const name in cookies) {
      const text = cookieText(name, given[name], cookies[name] ?? {}, `${label}: ${name}`);
      if (text) {
        addCookie(headers, text, `${label}: ${name}`);
      }
    }
    return headers;
  };
}

function headerText(name: string, value: unknown, { parameters = {} }: Operation, label: string): unknown {
  const { style, explode } = Object.hasOwn(parameters, name) ? (parameters[name] ?? { in: "header" }) : {};
  if (style === "json") {
    return value === undefined ? value : asciiJson(value);
  }
  if (!isObject(value) && !Array.isArray(value)) {
    return value;
  }
  return styled(name, value, "simple", explode, (each, isName) => {
    // Headers have no encoding for these, and lists in them are trimmed.
    if (typeof each === "object" || (isName ? /^\s|[,=]|\s$/ : /^\s|,|\s$/).test(`${each}`)) {
      const what = isName ? "a member" : "an item";
      throw new ParameterError(
        `${label}: ${name} has ${what} that a list in a header cannot have, such as one with a comma`,
      );
    }
    return `${each}`;
  });
}

function cookieText(name: string, value: unknown, { required, check, style, explode }: Cookie, what: string): string {
  const items = itemsOf(value);
  if (required && items.length === 0) {
    throw new ParameterError(`${what} is missing`);
  }
  for (const item of items) {
    const demanded = check?.(typeof item === "object" ? "" : `${item}`);
    if (demanded) {
      throw new ParameterError(`${what} is ${JSON.stringify(item)}, not ${demanded}`);
    }
  }
  const encoded = (each: unknown): string => encode(what, each, "query");
  if (style === "json") {
    return items.length > 0 ? `${name}=${encoded(JSON.stringify(value))}` : "";
  }
  return styled(name, value, "cookie", explode, encoded)?.slice(2) ?? "";
}

/** Adds to the header `Cookie`. Browsers send their own, and leave that one out without a word. */
export function addCookie(headers: { [name: string]: string }, text: string, what: string): void {
  if (/^Mozilla/.test(globalThis.navigator?.userAgent)) {
    throw new ParameterError(`${what} is a cookie, which a browser lets no page set`);
  }
  setHeader(headers, "cookie", headers.cookie ? `${headers.cookie}; ${text}` : text, what);
}

/** JSON whose other characters are escapes, since headers are Latin-1. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
