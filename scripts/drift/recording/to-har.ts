import type { Content, Entry, Har } from "har-format";
import type { Recorded } from "./recording-fetch.ts";

/** Redacted exchanges as a HAR file. */
export function toHar(recorded: readonly Recorded[]): Har {
  return {
    log: {
      version: "1.2",
      creator: { name: "filespec drift", version: "2.0.0" },
      comment: "Statuses, names, and placeholders of values.",
      entries: recorded.map(toEntry),
    },
  };
}

function toEntry({ started, exchange }: Recorded): Entry {
  const { method, url, headers, requestBody, status, responseHeaders } = exchange;
  const unknown = { httpVersion: "", cookies: [], headersSize: -1, bodySize: -1 };
  return {
    startedDateTime: started.toISOString(),
    time: 0,
    request: {
      ...unknown,
      method,
      url: url.href,
      headers: [...headers],
      queryString: [...url.searchParams].map(([name, value]) => ({ name, value })),
      ...(requestBody ? { postData: { mimeType: requestBody.mediaType, text: requestBody.text ?? "" } } : {}),
    },
    response: {
      ...unknown,
      status,
      statusText: "",
      headers: [...responseHeaders],
      content: toContent(exchange),
      redirectURL: "",
    },
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
  };
}

function toContent({ mediaType: mimeType, body }: Recorded["exchange"]): Content {
  if (body.kind !== "text") {
    return { mimeType, ...(body.kind === "empty" ? { size: 0, text: "" } : { size: body.size }) };
  }
  const { text, cut } = body;
  const size = Buffer.byteLength(text) + (cut ? 1 : 0);
  return { mimeType, text, size: cut === undefined ? -1 : size };
}
