import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { ClientOperation, ClientResponse, ClientView } from "@scripts/generate/client-view";
import { isJson, type Json } from "@scripts/read";

export interface MockServer {
  readonly url: string;
  /** What arrived so far. */
  readonly requests: readonly ReceivedRequest[];
  readonly close: () => Promise<void>;
}

export interface ReceivedRequest {
  readonly method: string;
  /** As it stood in the request line, with its query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/**
 * A server on loopback that answers what a contract documents: the first success, or the status that the header
 * `Prefer: code=404` asks for; 401 without a credential. It does not check parameters and bodies.
 */
export async function startMockServer(view: ClientView): Promise<MockServer> {
  const requests: ReceivedRequest[] = [];
  const server = createServer(async (message, response) => {
    const request = await received(message);
    requests.push(request);
    answer(view, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : address}`,
    requests,
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** The body that is answered: the documented example or, without one, an empty object or text. */
export function documentedBody({ content }: ClientResponse): Json | undefined {
  if (content === undefined) {
    return undefined;
  }
  const shown = content.examples.find(({ value }) => value !== undefined)?.value;
  return shown ?? (isJson(content.mediaType) ? {} : "");
}

async function received(message: IncomingMessage): Promise<ReceivedRequest> {
  const parts: Buffer[] = [];
  for await (const part of message) {
    parts.push(part);
  }
  const { method = "", url: path = "", headers } = message;
  return { method, path, headers, body: Buffer.concat(parts).toString() };
}

function answer(view: ClientView, request: ReceivedRequest, response: ServerResponse): void {
  const operation = operationFor(view, request);
  if (!operation) {
    response.writeHead(404, { "content-type": "text/plain" }).end(`There is no ${request.method} ${request.path}.`);
    return;
  }
  const [, asked] = /^code=(\d{3})$/.exec(`${request.headers.prefer}`) ?? [];
  const status = isAuthorized(view, operation, request) ? Number(asked ?? successStatus(operation)) : 401;
  const documented = documentedResponse(operation, status);
  const mediaType = documented?.content?.mediaType;
  const body = documented && documentedBody(documented);
  const text = typeof body === "string" && !isJson(mediaType ?? "") ? body : JSON.stringify(body);
  response.writeHead(status, mediaType === undefined ? {} : { "content-type": mediaType }).end(text);
}

/** Of several paths that fit, the one with the fewest parameters: `/files/search` rather than `/files/{fileId}`. */
function operationFor({ operations }: ClientView, { method, path }: ReceivedRequest): ClientOperation | undefined {
  const [sent = ""] = path.split("?");
  return operations
    .filter((each) => each.method === method && patternOf(each.path).test(sent))
    .toSorted((one, two) => one.path.split("{").length - two.path.split("{").length)[0];
}

function patternOf(path: string): RegExp {
  const texts = path.split(/\{[^{}]+\}/).map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${texts.join("[^/]+")}$`);
}

/** Whether the headers of one of the alternatives are there: what they hold is not checked. */
function isAuthorized(
  { credentials }: ClientView,
  { security }: ClientOperation,
  { headers }: ReceivedRequest,
): boolean {
  const isSent = (name: string): boolean => {
    const place = credentials.find((each) => each.name === name);
    const value = headers[`${place?.header.toLowerCase()}`];
    return value !== undefined && value.includes(place?.prefix ?? "");
  };
  return security.length === 0 || security.some((names) => names.every(isSent));
}

function successStatus({ responses }: ClientOperation): string {
  const success = responses.find(({ status }) => status.startsWith("2"))?.status ?? "200";
  return success.replace("XX", "00");
}

/** By its code, its range or `default`. */
function documentedResponse({ responses }: ClientOperation, status: number): ClientResponse | undefined {
  const names = [`${status}`, `${`${status}`[0]}XX`, "default"];
  return names.map((name) => responses.find((each) => each.status.toUpperCase() === name.toUpperCase())).find(Boolean);
}
