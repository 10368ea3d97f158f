import type { Call } from "./call.ts";
import { ResponseError } from "./errors/index.ts";
import { message } from "./message.ts";

const longestChain = 5;

/**
 * Fetches, following redirects within the origin only: fetch itself would carry every header but `Authorization` to
 * another one. Where the platform hides the redirect, as browsers do, a request without credentials finds out where it
 * leads.
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
    // It fails where the other place does not want to be asked by this page: that, too, is no place for credentials.
    const probe = hidden ? await fetch(url, { method, signal: init.signal ?? null }).catch(() => undefined) : undefined;
    discard(probe);
    // Without credentials it may get no further than here, and then tells nothing.
    const found = probe?.url === url ? "" : probe?.url;
    const location = (hidden ? found : response.headers.get("location")) ?? "";
    const target = URL.canParse(location, url) ? new URL(location, url) : undefined;
    // The href, since a blob: URL has its maker's origin, and a user name would make fetch refuse it.
    if (location === "" || !target?.href.startsWith(`${origin}/`)) {
      throw refused(
        `to ${(location && target?.origin) || "a place it does not name"}, but credentials stay at ${origin}`,
      );
    }
    url = target.href;
    response = await fetch(url, { ...init, method });
  }
  return response;
}

/** Unread, a body would keep its connection. That it breaks off by itself is as good. */
function discard(response: Response | undefined): void {
  response?.body?.cancel().catch(() => {});
}
