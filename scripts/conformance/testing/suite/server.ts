import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createSocketServer } from "node:net";

/** What a request gets. It may end properly, badly or never. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface ResponseHeaders {
  readonly [name: string]: string;
}

export interface ReceivedRequest {
  /** As it stood in the request line, without the route's prefix. */
  readonly path: string;
  readonly method: string | undefined;
  readonly headers: IncomingHttpHeaders;
  /** Names and values in turn, doubles included. */
  readonly rawHeaders: readonly string[];
  /** Whole, or as far as it came. */
  readonly body: Promise<string>;
}

/** A path prefix with answers of its own. */
export interface Route {
  readonly baseUrl: string;
  /** What arrived under the prefix so far. */
  readonly requests: readonly ReceivedRequest[];
}

/** A server on loopback that answers as badly as it is told to. */
export interface HostileServer {
  readonly origin: string;
  /** Its requests get the answers in turn, and the last one from then on. */
  readonly route: (...answers: Answer[]) => Route;
  readonly close: () => Promise<void>;
}

export async function startHostileServer(): Promise<HostileServer> {
  const routes = new Map<string, { answers: Answer[]; requests: ReceivedRequest[] }>();
  const server = createServer((request, response) => {
    const [, prefix = "", path = ""] = /^(\/case-\d+)(.*)$/s.exec(request.url ?? "") ?? [];
    const { answers, requests } = routes.get(prefix) ?? { answers: [send(404)], requests: [] };
    const answer = answers[Math.min(requests.length, answers.length - 1)] ?? send(404);
    const { method, headers, rawHeaders } = request;
    requests.push({ path, method, headers, rawHeaders, body: textOf(request) });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${portOf(server)}`;
  return {
    origin,
    route: (...answers) => {
      const prefix = `/case-${routes.size + 1}`;
      const requests: ReceivedRequest[] = [];
      routes.set(prefix, { answers, requests });
      return { baseUrl: origin + prefix, requests };
    },
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** An origin where nothing listens. */
export async function closedOrigin(): Promise<string> {
  const server = createSocketServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

export function send(status: number, body: string | Uint8Array = "", headers: ResponseHeaders = {}): Answer {
  return (_, response) => {
    response.writeHead(status, { "content-length": `${Buffer.byteLength(body)}`, ...headers }).end(body);
  };
}

export function sendJson(status: number, value: unknown, headers: ResponseHeaders = {}): Answer {
  return send(status, JSON.stringify(value), { "content-type": "application/json", ...headers });
}

/** Without a length, in chunks: none at all for an empty body. */
export function sendChunked(status: number, body: string, headers: ResponseHeaders = {}): Answer {
  return (_, response) => {
    response.writeHead(status, { "transfer-encoding": "chunked", ...headers }).end(body);
  };
}

/** Sends the head and a part of the body, and then nothing more. */
export function sendPart(status: number, part: string, headers: ResponseHeaders = {}): Answer {
  return (_, response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).flushHeaders();
    response.write(part);
  };
}

/** A byte every few milliseconds, without end. */
export function drip(status: number): Answer {
  return (_, response) => {
    response.writeHead(status, { "content-type": "application/json" });
    const timer = setInterval(() => response.write(" "), 5);
    response.on("close", () => clearInterval(timer));
  };
}

/** Sends bytes as they are, then ends or resets the connection or leaves it open. */
export function sendBytes(bytes: string, after: "end" | "reset" | "hang"): Answer {
  return ({ socket }) => {
    socket.write(bytes, () => {
      if (after === "end") {
        socket.end();
      }
      if (after === "reset") {
        socket.resetAndDestroy();
      }
    });
  };
}

export const silence: Answer = () => {};

export const reset: Answer = ({ socket }) => socket.resetAndDestroy();

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  await new Promise((resolve) => request.on("close", resolve));
  return Buffer.concat(parts).toString();
}

function portOf(server: { address: () => AddressInfo | string | null }): number {
  const address = server.address();
  if (address === null || typeof address === "string") {
    throw new Error("the server listens on no port");
  }
  return address.port;
}
