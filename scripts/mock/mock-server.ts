import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { Facts, Operation, SecurityScheme } from "@scripts/read";
import { documentedAnswer } from "./documented-answer.ts";

/** A request as it arrived. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface MockServer {
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  /** From now on, operations are answered with this documented status, where they have it. */
  readonly answerWith: (status: string) => void;
  readonly close: () => Promise<void>;
}

/**
 * A server on loopback that answers what a contract documents: each operation its first success, unless another status
 * is asked for, which `default` stands for where it is not named, and its 401 to a request without the credentials that it needs.
 */
export async function startMockServer(facts: Facts): Promise<MockServer> {
  const requests: ReceivedRequest[] = [];
  const find = operationFinder(facts);
  let asked: string | undefined;
  const server = createServer(async (request, response) => {
    // Whoever leaves before the end of the request wants no answer.
    const received = await receive(request).catch(() => undefined);
    if (received) {
      requests.push(received);
      answer(facts, find(received), received, asked, response);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    answerWith: (status) => {
      asked = status;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function receive(request: IncomingMessage): Promise<ReceivedRequest> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(part);
  }
  const { method = "", url = "", headers } = request;
  return { method, url, headers, body: Buffer.concat(parts) };
}

function answer(
  facts: Facts,
  operation: Operation | undefined,
  request: ReceivedRequest,
  asked: string | undefined,
  response: ServerResponse,
): void {
  if (!operation) {
    response.writeHead(404).end(`the contract has no ${request.method} ${request.url}`);
    return;
  }
  const { responses } = operation;
  const status = isAuthorized(facts, operation, request) ? asked : "401";
  const documented =
    responses.find((each) => each.status === status) ??
    responses.find((each) => each.status.startsWith("2")) ??
    responses.find((each) => each.status === "default");
  if (!documented || (status === "401" && documented.status !== "401")) {
    response.writeHead(status === "401" ? 401 : 200).end();
    return;
  }
  const { status: code, headers, body } = documentedAnswer(facts, documented);
  response
    .writeHead(documented.status === "default" && /^\d+$/.test(status ?? "") ? Number(status) : code, headers)
    .end(body);
}

/** Finds the operation whose path has the most fixed text of those that a request fits. */
function operationFinder({ operations }: Facts): (request: ReceivedRequest) => Operation | undefined {
  const known = operations
    .map((operation) => ({ operation, pattern: patternOf(operation.path), length: fixedLength(operation.path) }))
    .toSorted((one, other) => other.length - one.length);
  return ({ method, url }) => {
    const [path = ""] = url.split("?");
    return known.find((each) => each.operation.method === method.toLowerCase() && each.pattern.test(path))?.operation;
  };
}

function patternOf(path: string): RegExp {
  const parts = path.split(/\{[^{}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^/]+")}$`);
}

function fixedLength(path: string): number {
  return path.replace(/\{[^{}]*\}/g, "").length;
}

/** Whether a request carries the credentials of one of the operation's alternatives. */
function isAuthorized(facts: Facts, { security }: Operation, request: ReceivedRequest): boolean {
  const alternatives = security?.alternatives ?? [];
  const isMet = (name: string) => {
    const scheme = facts.securitySchemes.find((each) => each.name === name);
    return scheme === undefined || carries(request, scheme);
  };
  return alternatives.length === 0 || alternatives.some((each) => Object.keys(each).every(isMet));
}

function carries({ headers, url }: ReceivedRequest, scheme: SecurityScheme): boolean {
  if (scheme.type === "mutualTLS") {
    // The request has come without TLS.
    return true;
  }
  if (scheme.type !== "apiKey") {
    return headers.authorization !== undefined;
  }
  switch (scheme.in) {
    case "query":
      return new URL(url, "http://localhost").searchParams.has(scheme.parameter);
    case "cookie":
      return headers.cookie?.includes(`${scheme.parameter}=`) === true;
    default:
      return headers[scheme.parameter.toLowerCase()] !== undefined;
  }
}
