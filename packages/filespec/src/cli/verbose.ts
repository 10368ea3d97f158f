import { type Output, printableLine } from "./terminal.ts";

const shownHeaders = /^(accept|content-length|content-type|range|retry-after|user-agent|(x-)?request-id)$/i;

/**
 * A `fetch` that tells of each request. Of headers and of the query it shows what is known to be no
 * credential; of addresses that are not the API's, only the origin.
 */
export function verboseFetch(platform: typeof fetch, stream: Output, queryNames: readonly string[]): typeof fetch {
  let origin: string | undefined;
  const tell = (text: string): void => void stream.write(`${printableLine(text)}\n`);
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    // The first request of a call goes to the API.
    origin ??= url.origin;
    tell(
      `> ${init?.method ?? "GET"} ${url.origin}${url.origin === origin ? url.pathname + shownQuery(url, queryNames) : "/…"}`,
    );
    for (const [name, value] of new Headers(init?.headers)) {
      tell(`> ${name}: ${shownHeaders.test(name) ? value : "[hidden]"}`);
    }
    const start = performance.now();
    const response = await platform(input, init);
    tell(`< ${response.status} ${response.statusText} after ${Math.round(performance.now() - start)} ms`);
    for (const [name, value] of response.headers) {
      if (shownHeaders.test(name)) {
        tell(`< ${name}: ${value}`);
      }
    }
    return response;
  };
}

function shownQuery({ searchParams }: URL, names: readonly string[]): string {
  const pairs = [...searchParams].map(([name, value]) => `${name}=${names.includes(name) ? value : "[hidden]"}`);
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}
