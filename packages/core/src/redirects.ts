import type { Call } from "./call.ts";
import { errorOf } from "./error-of.ts";
import { ResponseError } from "./errors/index.ts";

const longestChain = 5;

/** Browsers hide a redirect that they do not follow: its type says what it is, and its status is 0. */
export function isRedirect({ type, status }: Response): boolean {
  return type === "opaqueredirect" || /^30[12378]$/.test(`${status}`);
}

/**
 * Follows redirects within the origin only: `fetch` would send every header but `Authorization` to another origin too.
 * Browsers hide where a redirect leads, so a second request without credentials finds out.
 */
export async function followRedirects(
  call: Call,
  redirect: Response,
  fetch: typeof globalThis.fetch,
  start: string,
  init: RequestInit & { method: string },
): Promise<Response> {
  const { origin } = call;
  const { method, signal } = init;
  let url = start;
  let response = redirect;
  for (let hops = 0; isRedirect(response); hops++) {
    const refused = (why: string) => errorOf(call, ResponseError, `redirected ${why}`, { response });
    discard(response);
    if (hops === longestChain) {
      throw refused(`more than ${longestChain} times`);
    }
    if (!/^(GET|HEAD)$/.test(method)) {
      throw refused(`a ${method}, which is not sent twice`);
    }
    let location = response.headers.get("location") ?? "";
    if (response.type === "opaqueredirect") {
      // The probe fails if the target does not allow requests from this page (CORS). It gets no credentials then, either.
      const probe = await fetch(url, { method, signal: signal ?? null }).catch(() => undefined);
      discard(probe);
      // Without credentials the server may not redirect, and then the target stays unknown.
      location = probe && probe.url !== url ? probe.url : "";
    }
    const target = location && URL.canParse(location, url) ? new URL(location, url) : undefined;
    // Not compared by `origin`: a blob: URL has the origin of the page that made it, and `fetch` refuses user names.
    if (!target?.href.startsWith(`${origin}/`)) {
      throw refused(`to ${target?.origin ?? "an unknown location"}, but credentials stay at ${origin}`);
    }
    url = target.href;
    response = await fetch(url, init);
  }
  return response;
}

/** Cancels the body: one that is not read would keep its connection open. It may already have failed. */
function discard(response: Response | undefined): void {
  response?.body?.cancel().catch(() => {});
}
