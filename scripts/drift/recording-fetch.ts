import type { RecordedExchange } from "./recording.ts";

/** An answer about a file is far shorter. */
const longestBody = 256 * 1024;

/** The platform's `fetch`, which notes each exchange that came to an answer, redirects one by one. */
export function recordingFetch(exchanges: RecordedExchange[]): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const started = new Date();
    const response = await fetch(input, init);
    const body = await readText(response.clone());
    exchanges.push({
      started,
      milliseconds: Date.now() - started.getTime(),
      method: request.method,
      url: request.url,
      requestHeaders: [...request.headers].map(([name, value]) => ({ name, value })),
      status: response.status,
      statusText: response.statusText,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body,
    });
    return response;
  };
}

/** The body, or undefined where it is too long or no text. */
async function readText(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    chunks.push(part.value);
    length += part.value.length;
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
