import { essenceOf } from "@scripts/read";
import type { Header } from "har-format";
import type { Body, Exchange } from "./read-har.ts";

/** An exchange as it went over the wire: for memory alone. */
export interface Recorded {
  readonly started: Date;
  readonly exchange: Exchange;
}

/** An answer about a file is far shorter. */
const longestBody = 256 * 1024;

/** `fetch`, which notes each exchange that came to an answer, redirects one by one. */
export function recordingFetch(send: typeof fetch, recorded: Recorded[]): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const started = new Date();
    const response = await send(input, init);
    const body = await readBody(response.clone());
    const exchange: Exchange = {
      entry: recorded.length + 1,
      method: request.method,
      url: new URL(request.url),
      headers: toHeaders(request.headers),
      requestBody: undefined,
      status: response.status,
      mediaType: essenceOf(response.headers.get("content-type") ?? ""),
      responseHeaders: toHeaders(response.headers),
      body,
    };
    recorded.push({ started, exchange });
    return response;
  };
}

function toHeaders(headers: Headers): Header[] {
  return [...headers].map(([name, value]) => ({ name, value }));
}

/** The body; no more than its size where it is too long or not text. */
async function readBody(response: Response): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // A copy of a body that is cancelled would wait for the client to cancel its own.
  for await (const chunk of response.body?.values({ preventCancel: true }) ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > longestBody) {
      return { kind: "absent", size };
    }
  }
  if (size === 0) {
    return { kind: "empty" };
  }
  try {
    return { kind: "text", text: new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)), cut: false };
  } catch {
    return { kind: "absent", size };
  }
}
