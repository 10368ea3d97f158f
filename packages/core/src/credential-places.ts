import type { CredentialPlace } from "./contract.ts";
import { secretOf } from "./credentials.ts";
import { ParameterError } from "./errors/index.ts";
import { addCookie } from "./styled-headers.ts";

// What only some contracts need: each names its own.

/** The user name of HTTP's Basic authentication, which `basicPassword` sends. https://www.rfc-editor.org/rfc/rfc7617 */
export const basicUsername: CredentialPlace = (request, value, call, option) => {
  request.username = secretOf(call, option, value);
  if (request.username.includes(":")) {
    throw new ParameterError(`${call.label}: ${option} has a colon, which would end it`);
  }
};

/** The password, which may be empty: some APIs take a key as the user name. */
export const basicPassword: CredentialPlace = (request, value, call, option) => {
  const pair = `${request.username}:${value === "" ? "" : secretOf(call, option, value)}`;
  secretOf(call, option, pair);
  request.headers.authorization = `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(pair)))}`;
};

/** A key in the query. It is added behind everything that sees the URL, and the response does not show it. */
export function queryKey(name: string): CredentialPlace {
  return (request, value, call, option) => {
    const { fetch } = request;
    const pair = `${encodeURIComponent(name)}=${encodeURIComponent(secretOf(call, option, value))}`;
    request.fetch = async (url, init) => {
      // What finds out where a redirect leads goes without credentials.
      if (init?.redirect !== "manual" || `${url}`.includes(pair)) {
        return fetch(url, init);
      }
      const response = await fetch(`${url}${`${url}`.includes("?") ? "&" : "?"}${pair}`, init);
      return Object.defineProperty(response, "url", { value: url });
    };
  };
}

/** A key in a cookie. */
export function cookieKey(name: string): CredentialPlace {
  return ({ headers }, value, call, option) => {
    const key = secretOf(call, option, value);
    if (/;/.test(key)) {
      throw new ParameterError(`${call.label}: ${option} has a semicolon, which would end it`);
    }
    addCookie(headers, `${name}=${key}`, `${call.label}: ${option}`);
  };
}

/** What only a platform can send, such as a client certificate: the caller says that its `fetch` does. */
export const byFetch: CredentialPlace = (_, value, { label, options }, option) => {
  if (value !== true || !options.fetch) {
    throw new ParameterError(`${label}: ${option} must be true, beside a fetch that sends it`);
  }
};
