import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** A request as it arrived. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export async function receive(request: IncomingMessage): Promise<ReceivedRequest> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(part);
  }
  const { method = "", url = "", headers } = request;
  return { method, url, headers, body: Buffer.concat(parts) };
}
