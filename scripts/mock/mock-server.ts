import { createServer } from "node:http";
import type { Facts, Operation, SecurityScheme } from "@scripts/read";
import { type DocumentedAnswer, documentedAnswer } from "./documented-answer.ts";
import { liveAnswers } from "./live-answers.ts";
import { type ReceivedRequest, receive } from "./received-request.ts";

export interface MockServer {
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  /** From now on, operations are answered with this documented status, where they have it. */
  readonly answerWith: (status: string) => void;
  readonly close: () => Promise<void>;
}

/**
 * A server on loopback that answers what a contract documents: each operation its first success, unless another status
 * is asked for, and its 401 to a request without the credentials that it needs. One that is live also has what members of
 * clients are for: lists of several pages, records that are being processed at first, and a storage for files.
 */
export async function startMockServer(
  facts: Facts,
  { isLive = false }: { readonly isLive?: boolean } = {},
): Promise<MockServer> {
  const requests: ReceivedRequest[] = [];
  const live = isLive ? liveAnswers(facts) : undefined;
  let asked: string | undefined;
  const server = createServer(async (request, response) => {
    const received = await receive(request);
    requests.push(received);
    const stored = live?.store(received);
    const operation = stored ? undefined : operationOf(facts, received);
    const documented = operation && answerOf(facts, operation, received, asked);
    const answer = stored ?? (documented && live ? live.answer(operation, received, documented) : documented);
    if (answer) {
      response.writeHead(answer.status, answer.headers).end(answer.body);
    } else {
      response.writeHead(404).end(`the contract has no ${received.method} ${received.url}`);
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

function answerOf(
  facts: Facts,
  operation: Operation,
  request: ReceivedRequest,
  asked: string | undefined,
): DocumentedAnswer {
  const { responses } = operation;
  const status = isAuthorized(facts, operation, request) ? asked : "401";
  const documented =
    responses.find((each) => each.status === status) ??
    responses.find((each) => each.status.startsWith("2")) ??
    responses[0];
  if (!documented || (status === "401" && documented.status !== "401")) {
    return { status: status === "401" ? 401 : 200, headers: {}, body: "", example: undefined };
  }
  return documentedAnswer(facts, documented);
}

/** The operation whose path has the most fixed text of those that the request fits. */
function operationOf({ operations }: Facts, { method, url }: ReceivedRequest): Operation | undefined {
  const [path = ""] = url.split("?");
  return operations
    .filter((each) => each.method === method.toLowerCase() && patternOf(each.path).test(path))
    .toSorted((one, other) => fixedLength(other.path) - fixedLength(one.path))[0];
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
