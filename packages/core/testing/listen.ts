import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface Listening {
  readonly url: string;
  readonly requests: readonly IncomingMessage[];
}

/** A server on loopback until the test ends. `count` is 1 for the first request. */
export async function listen(
  answer: (request: IncomingMessage, response: ServerResponse, count: number) => unknown,
): Promise<Listening> {
  const requests: IncomingMessage[] = [];
  const http = createServer((request, response) => answer(request, response, requests.push(request)));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    http.closeAllConnections();
    http.close();
  });
  const { port } = http.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests };
}

export function sendJson(response: ServerResponse, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(200, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}
