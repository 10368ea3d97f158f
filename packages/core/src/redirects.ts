import type { Call } from "./call.ts";
import { ResponseError } from "./errors/index.ts";

const longestChain = 5;

/**
 * Fetches, following redirects within the origin only: fetch itself would carry every header but `Authorization` to
 * another one. Where the platform hides the redirect, as browsers do, a request without credentials finds out where it
 * leads.
 */
export async function fetchWithinOrigin(call: Call, input: Request | string, init: RequestInit): Promise<Response> {
  const { fetch, subject, origin, operation } = call;
  let url = typeof input === "string" ? input : input.url;
  let response = await fetch(input, init);
  for (let hops = 0; response.type === "opaqueredirect" || /^30[12378]$/.test(`${response.status}`); hops++) {
    const refuse = (why: string) => {
      // Unread, the body would keep its connection.
      response.body?.cancel();
      return new ResponseError(`${subject}: redirected ${why}`, { response });
    };
    const method = operation.method;
    if (hops === longestChain || !/^(GET|HEAD)$/.test(method)) {
      throw refuse(`${hops + 1} times, which is not followed for ${method}`);
    }
    const hidden =
      response.type === "opaqueredirect" ? await fetch(url, { method, signal: init.signal ?? null }) : undefined;
    const location = hidden ? hidden.url : response.headers.get("location");
    const target = URL.canParse(location ?? "", url) ? new URL(location ?? "", url) : undefined;
    if (target?.origin !== origin) {
      throw refuse(`to ${target?.origin ?? "nowhere"}, but credentials stay at ${origin}`);
    }
    await Promise.all([response.body?.cancel(), hidden?.body?.cancel()]);
    url = target.href;
    response = await fetch(url, { ...init, method });
  }
  return response;
}
