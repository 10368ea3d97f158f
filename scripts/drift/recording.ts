import type { Header } from "./har.ts";
import type { Redactor } from "./redactor.ts";

/** A request that left, and its answer, as they were. */
export interface RecordedExchange {
  readonly started: Date;
  readonly milliseconds: number;
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: readonly Header[];
  readonly status: number;
  readonly statusText: string;
  readonly responseHeaders: readonly Header[];
  /** Undefined where it was too long or no text: such a body is not recorded. */
  readonly body: string | undefined;
}

/** A HAR 1.2 document of these exchanges, redacted. */
export function recording(exchanges: readonly RecordedExchange[], redactor: Redactor): object {
  return {
    log: {
      version: "1.2",
      creator: { name: "filespec drift", version: "1.0.0" },
      comment: "Redacted: credentials and signatures are left out.",
      entries: exchanges.map((exchange) => entry(exchange, redactor)),
    },
  };
}

function entry(exchange: RecordedExchange, redactor: Redactor): object {
  const { started, milliseconds, method, url, requestHeaders, status, statusText, responseHeaders, body } = exchange;
  const clean = (headers: readonly Header[]) => headers.map((each) => redactor.header(each));
  const text = body === undefined ? undefined : redactor.body(body);
  const headerOf = (name: string) =>
    clean(responseHeaders).find((each) => each.name.toLowerCase() === name)?.value ?? "";
  const address = redactor.url(url);
  return {
    startedDateTime: started.toISOString(),
    time: milliseconds,
    request: {
      method,
      url: address,
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: clean(requestHeaders),
      queryString: [...new URL(address).searchParams].map(([name, value]) => ({ name, value })),
      headersSize: -1,
      bodySize: 0,
    },
    response: {
      status,
      statusText: redactor.text(statusText),
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: clean(responseHeaders),
      content: {
        size: text === undefined ? -1 : Buffer.byteLength(text),
        mimeType: headerOf("content-type"),
        ...(text === undefined ? { comment: "too long or no text, so not recorded" } : { text }),
      },
      redirectURL: headerOf("location"),
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: milliseconds, receive: 0 },
  };
}
