import { base64 } from "./base64.ts";
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
  request.headers.authorization = `Basic ${base64(pair)}`;
};

/** A key in the query. It is added behind everything that sees the URL, and the response does not show it. */
export function queryKey(name: string): CredentialPlace {
  return (request, value, call, option) => {
    const { fetch } = request;
    // An apostrophe is encoded in URLs, and would be another form of the key.
    const key = encodeURIComponent(secretOf(call, option, value)).replaceAll("'", "%27");
    secretOf(call, option, key);
    request.fetch = async (given, init) => {
      // What finds out where a redirect leads goes without credentials.
      if (init?.redirect !== "manual") {
        return fetch(given, init);
      }
      // A redirect may repeat the key, and a caller may have a parameter of its name.
      const [url = "", search] = `${given}`.replace(/#.*/s, "").split(/\?(.*)/s);
      const others = search?.split("&").filter((each) => each && !new URLSearchParams(each).has(name)) ?? [];
      const response = await fetch(`${url}?${[...others, `${encodeURIComponent(name)}=${key}`].join("&")}`, init);
      return withUrl(response, others.length > 0 ? `${url}?${others.join("&")}` : url);
    };
  };
}

/** The same response, of which also no clone shows another URL. */
function withUrl(response: Response, url: string): Response {
  const clone = response.clone.bind(response);
  return Object.defineProperties(response, { url: { value: url }, clone: { value: () => withUrl(clone(), url) } });
}

/** A key in a cookie. */
export function cookieKey(name: string): CredentialPlace {
  return ({ headers }, value, call, option) => {
    const key = secretOf(call, option, value);
    if (/;/.test(key)) {
      throw new ParameterError(`${call.label}: ${option} has a semicolon, which would end it`);
    }
    const others = headers.cookie?.split(/; */).filter((each) => !each.trim().startsWith(`${name}=`));
    headers.cookie = others?.join("; ") ?? "";
    addCookie(headers, `${name}=${key}`, `${call.label}: ${option}`);
  };
}

/** What only a platform can send, such as a client certificate: the caller says that its `fetch` does. */
export const byFetch: CredentialPlace = (_, value, { label, options }, option) => {
  if (value !== true || !options.fetch) {
    throw new ParameterError(`${label}: ${option} must be true, beside a fetch that sends it`);
  }
};
