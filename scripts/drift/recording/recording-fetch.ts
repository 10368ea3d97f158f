import type { Entry, Header } from "har-format";

/** An answer about a file is far shorter. */
const longestBody = 256 * 1024;

/** `fetch`, which notes each exchange that came to an answer as a HAR entry, redirects one by one. */
export function recordingFetch(send: typeof fetch, entries: Entry[]): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const started = new Date();
    const response = await send(input, init);
    const text = await readText(response.clone());
    const wait = Date.now() - started.getTime();
    entries.push({
      startedDateTime: started.toISOString(),
      time: wait,
      request: {
        method: request.method,
        url: request.url,
        httpVersion: "HTTP/1.1",
        cookies: [],
        headers: toHeaders(request.headers),
        queryString: [...new URL(request.url).searchParams].map(([name, value]) => ({ name, value })),
        headersSize: -1,
        bodySize: 0,
      },
      response: {
        status: response.status,
        statusText: response.statusText,
        httpVersion: "HTTP/1.1",
        cookies: [],
        headers: toHeaders(response.headers),
        content: {
          size: text === undefined ? -1 : Buffer.byteLength(text),
          mimeType: response.headers.get("content-type") ?? "",
          ...(text === undefined ? { comment: "too long or not text, so not recorded" } : { text }),
        },
        redirectURL: response.headers.get("location") ?? "",
        headersSize: -1,
        bodySize: -1,
      },
      cache: {},
      timings: { send: 0, wait, receive: 0 },
    });
    return response;
  };
}

function toHeaders(headers: Headers): Header[] {
  return [...headers].map(([name, value]) => ({ name, value }));
}

/** The body, or undefined where it is too long or not text. */
async function readText(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // A copy of a body that is cancelled would wait for the client to cancel its own.
  for await (const chunk of response.body?.values({ preventCancel: true }) ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > longestBody) {
      return undefined;
    }
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return undefined;
  }
}
