import type { Call } from "./call.ts";
import { ResponseError } from "./errors/index.ts";
import { message } from "./message.ts";

const longestChain = 5;

/**
 * Fetches, and follows redirects within the origin only: `fetch` would send every header but `Authorization` to another
 * origin too. Browsers hide where a redirect leads, so a second request without credentials finds out.
 */
export async function fetchWithinOrigin(call: Call, input: Request | string, init: RequestInit): Promise<Response> {
  const { fetch, origin } = call;
  const { method = "GET" } = typeof input === "string" ? init : input;
  let url = typeof input === "string" ? input : input.url;
  let response = await fetch(input, init);
  for (let hops = 0; response.type === "opaqueredirect" || /^30[12378]$/.test(`${response.status}`); hops++) {
    const refused = (why: string) => new ResponseError(message(call, `redirected ${why}`), { response });
    discard(response);
    if (hops === longestChain) {
      throw refused(`more than ${longestChain} times`);
    }
    if (!/^(GET|HEAD)$/.test(method)) {
      throw refused(`a ${method}, which is not sent twice`);
    }
    const hidden = response.type === "opaqueredirect";
    // The probe fails if the target does not allow requests from this page (CORS). It gets no credentials then, either.
    const probe = hidden ? await fetch(url, { method, signal: init.signal ?? null }).catch(() => undefined) : undefined;
    discard(probe);
    // Without credentials the server may not redirect, and then the target stays unknown.
    const found = probe?.url === url ? "" : probe?.url;
    const location = (hidden ? found : response.headers.get("location")) ?? "";
    const target = URL.canParse(location, url) ? new URL(location, url) : undefined;
    // Not compared by `origin`: a blob: URL has the origin of the page that made it, and `fetch` refuses user names.
    if (location === "" || !target?.href.startsWith(`${origin}/`)) {
      throw refused(`to ${(location && target?.origin) || "an unknown location"}, but credentials stay at ${origin}`);
    }
    url = target.href;
    response = await fetch(url, { ...init, method });
  }
  return response;
}

/** Cancels the body: one that is not read would keep its connection open. It may already have failed. */
function discard(response: Response | undefined): void {
  response?.body?.cancel().catch(() => {});
}
