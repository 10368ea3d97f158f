import {
  type ClientCredential,
  type ClientOperation,
  type ClientResponse,
  clientView,
  methodsOf,
} from "@scripts/generate/client-view";
import { bodyKind } from "@scripts/generate/media-types";
import { documentedAnswer, type MockServer, startMockServer } from "@scripts/mock";
import { essenceOf, type Facts, printable, readContract } from "@scripts/read";
import { contractFile } from "@scripts/read/providers";
import { summaryOf } from "@scripts/start/file-summary";
import { workspace } from "@scripts/test-kit/workspace";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type AnyMembers, testMembers } from "./member-suite.ts";
import { receivedBody } from "./received-body.ts";
import { sampleCall } from "./sample-call.ts";

interface Result {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response?: Response;
}

type Method = (parameters: object, options?: object) => Promise<unknown>;
type SafeMethod = (parameters: object) => Promise<Result>;
// What a provider's client has in common with the others, seen without its types.
type AnyClient = { readonly [method: string]: Method } & {
  readonly safe: { readonly [method: string]: SafeMethod };
} & AnyMembers;

/**
 * What holds for every provider: each method of its built client sends the request that its contract documents, and gets
 * each documented answer whole. How clients behave when a server misbehaves is tested once, over core.
 */
export function testProvider(provider: string, create: (options: never) => unknown): void {
  const { facts } = readContract(contractFile(workspace, provider), workspace);
  const view = clientView(facts, provider);
  // What `fetch` sends is only said to be sent.
  const byFetch = view.credentials.filter((each) => each.in === "fetch").map(({ name }) => name);
  const credentials = Object.fromEntries(
    view.credentials.map(({ name }) => [name, byFetch.includes(name) || `secret-of-${name}`]),
  );
  const inQuery = view.credentials.flatMap((each) => (each.in === "query" ? each.carrier : []));
  const isNoCredential = ([name]: readonly [string, string]): boolean => !inQuery.includes(name);
  // Each provider's types are its own; what they share is seen here.
  const createClient = create as (options: object) => AnyClient;
  let mock: MockServer;
  // A client of a thousand operations takes its time to be made.
  const clients = new Map<string, AnyClient>();
  const clientWith = (names: readonly string[] = Object.keys(credentials)): AnyClient => {
    const own = Object.fromEntries(names.map((name) => [name, credentials[name]]));
    const fetch = names.some((name) => byFetch.includes(name)) && { fetch: globalThis.fetch };
    const options = { ...own, ...fetch, baseUrl: mock.url, maxRetries: 0, parseJson };
    const client = clients.get(names.join()) ?? createClient(options);
    clients.set(names.join(), client);
    return client;
  };

  beforeAll(async () => {
    mock = await startMockServer(facts);
  });
  afterAll(() => mock.close());
  beforeEach(() => {
    for (const { environmentVariable } of view.credentials) {
      vi.stubEnv(environmentVariable, undefined);
    }
  });

  testMembers(view, (options) => createClient({ ...credentials, ...options }));

  for (const operation of methodsOf(view)) {
    const { operationId, method, security } = operation;
    const call = sampleCall(facts, operation);
    if (call.missing.length > 0) {
      // A pattern without an example: nothing that the contract says tells which text the client would accept.
      test.skip(`${operationId} is not called: the contract shows no value for ${printable(call.missing.join(", "))}`, () => {});
      continue;
    }
    const success = firstSuccess(operation);

    test(`${operationId} sends ${method} ${printable(operation.path)}, and resolves to what the contract documents`, async () => {
      mock.answerWith(success?.status === "default" ? "200" : (success?.status ?? "200"));

      const calling = clientWith()[operationId]?.(call.parameters);
      // Where the contract documents failures alone, what it is answered is none of them.
      const body = await (success ? calling : calling?.catch(() => undefined));

      const request = mock.requests.at(-1);
      const [path, query] = request?.url.split("?") ?? [];
      expect([request?.method, path]).toEqual([method, call.path]);
      expect([...new URLSearchParams(query)].filter(isNoCredential)).toEqual(call.query.filter(isNoCredential));
      expect(request?.headers).toMatchObject(call.headers);
      expect(essenceOf(request?.headers["content-type"] ?? "")).toBe(sentType(operation));
      expect(request?.body.length ? await receivedBody(request) : undefined).toEqual(call.bodies[0]?.received);
      expect(await received(body)).toEqual(success && documentedValue(facts, success, true));
    });

    test.each(distinctStatuses(operation))(
      `safe.${operationId} gives the documented answer of status %s`,
      async (status) => {
        const documented = operation.responses.find((each) => each.status === status);
        mock.answerWith(status);

        const result = await clientWith().safe[operationId]?.(call.parameters);

        const ok = /^2/.test(status) || (/^3/.test(status) && documented?.bodies.length === 0);
        const value = documented && documentedValue(facts, documented, ok);
        if (!ok && isParsed(documented) && !isObjectOrList(value)) {
          // A text could as well come from what stands before the API.
          expect(result).toMatchObject({ status: "unexpected" });
          return;
        }
        expect(result).toMatchObject({ status: /^\d+$/.test(status) ? Number(status) : status, ok });
        expect(await received(ok ? result?.data : result?.error)).toEqual(value);
        expect(Object.fromEntries(result?.response?.headers ?? [])).toMatchObject(
          documented ? documentedHeaders(facts, documented) : {},
        );
      },
    );

    for (const { mediaType, given, received } of call.bodies.length > 1 ? call.bodies : []) {
      if (mediaType.includes("*")) {
        continue;
      }

      test(`${operationId} sends its body as ${mediaType} if the caller says so`, async () => {
        mock.answerWith("200");

        await clientWith().safe[operationId]?.({ ...call.parameters, contentType: essenceOf(mediaType), body: given });

        const request = mock.requests.at(-1);
        expect(essenceOf(request?.headers["content-type"] ?? "")).toBe(essenceOf(mediaType));
        expect(request && (await receivedBody(request))).toEqual(received);
      });
    }

    if (operation.requestBody?.required === false) {
      test(`${operationId} can be called without a body`, async () => {
        mock.answerWith("200");
        const { body: _, ...parameters } = call.parameters;

        await clientWith().safe[operationId]?.(parameters);

        const request = mock.requests.at(-1);
        expect([request?.headers["content-type"], request?.body.length]).toEqual([undefined, 0]);
      });
    }

    test.each(security.filter((names) => names.length > 0).map((names) => [names]))(
      `${operationId} sends the credential %s where the contract says`,
      async (names) => {
        // What is a parameter, too, has the parameter's value.
        const isParameter = (carrier: string) => call.query.some(([name]) => name === carrier);
        const own = view.credentials.filter(({ name, carrier }) => names.includes(name) && !isParameter(carrier));
        mock.answerWith("200");

        await clientWith(names).safe[operationId]?.(call.parameters);

        const { headers = {}, url = "" } = mock.requests.at(-1) ?? {};
        for (const { name, in: place, carrier, prefix = "" } of own) {
          const secret = `${credentials[name]}`;
          const query = new URL(url, "http://mock").searchParams;
          const places = {
            header: [headers[carrier.toLowerCase()], `${prefix}${secret}`],
            query: [query.get(carrier), secret],
            cookie: [headers.cookie, `${carrier}=${secret}`],
            basicUsername: [decoded(headers.authorization).split(":")[0], secret],
            basicPassword: [decoded(headers.authorization).split(":")[1], secret],
            fetch: [],
          };
          expect(places[place][0], name).toBe(places[place][1]);
        }
      },
    );

    test.runIf(needsCredential(operation))(
      `${operationId} is refused before anything is sent given no credential, and says what to set`,
      async () => {
        const before = mock.requests.length;

        await expect(clientWith([])[operationId]?.(call.parameters)).rejects.toMatchObject({
          name: "ParameterError",
          message: expect.stringContaining(firstVariable(operation, view.credentials)),
        });
        expect(mock.requests.length).toBe(before);
      },
    );

    if (operation.facts.extensions?.["x-file-summary"] !== undefined) {
      test(`the start table's columns of ${operationId} lead to values of the example`, () => {
        const example = success && documentedAnswer(facts, success.facts).example;

        expect(Object.values(summaryOf(operation.facts, example))).not.toContain(undefined);
      });
    }
  }
}

/** The text behind the scheme Basic. */
function decoded(authorization = ""): string {
  return Buffer.from(authorization.replace(/^Basic /, ""), "base64").toString();
}

/** Answers that a test can cause: a range and what it stands for are one. Of 3xx, only a redirect is an answer. */
function distinctStatuses({ responses }: ClientOperation): string[] {
  const statuses = responses.map(({ status }) => status);
  const sent = (status: string): string => `${documentedCode(status)}`;
  return statuses.filter(
    (status) => !/^(1|3(?!0[12378]))/.test(status) && (status === sent(status) || !statuses.includes(sent(status))),
  );
}

function documentedCode(status: string): string {
  return status === "default" ? "500" : status.replace(/x/gi, "0");
}

/** `default` is the success of an operation that names no other. */
function firstSuccess({ responses }: ClientOperation): ClientResponse | undefined {
  return responses.find(({ status }) => /^2/.test(status)) ?? responses.find(({ status }) => status === "default");
}

/** What a client gives for a documented answer. A failure is JSON or text, whatever the contract says. */
function documentedValue(facts: Facts, { bodies, facts: response }: ClientResponse, ok: boolean): unknown {
  const { headers, body } = documentedAnswer(facts, response);
  const mediaType = headers["Content-Type"];
  const [first] = bodies;
  if (mediaType === undefined || first === undefined || (ok && isOpen(first))) {
    return undefined;
  }
  if (!ok && first.kind !== "text") {
    return jsonOrText(body);
  }
  return first.kind === "json" ? JSON.parse(body) : body;
}

/** The documented headers of an answer, names in lower case. Of its media type, `fetch` keeps what it was told. */
function documentedHeaders(facts: Facts, { facts: response }: ClientResponse): { readonly [name: string]: string } {
  const { headers } = documentedAnswer(facts, response);
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** The media type that a request goes out with. */
function sentType({ requestBody }: ClientOperation): string {
  const { mediaType = "" } = requestBody?.types[0] ?? {};
  if (!mediaType.includes("*")) {
    return essenceOf(mediaType);
  }
  // Of a range, the body's own: that of bytes has none here.
  const own: { readonly [kind: string]: string } = { json: "application/json", text: "text/plain" };
  return own[bodyKind(mediaType)] ?? "";
}

function jsonOrText(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** Whether a failure is parsed as JSON. */
function isParsed(response: ClientResponse | undefined): boolean {
  const kind = response?.bodies[0]?.kind;
  return kind !== undefined && kind !== "text";
}

function isObjectOrList(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

/** Whether a body is given as it arrives, without an end. */
function isOpen({ kind }: ClientResponse["bodies"][number]): boolean {
  return /^(events|textEvents|stream)$/.test(kind);
}

/** The value, and of bytes their text. What is still arriving is left. */
async function received(value: unknown): Promise<unknown> {
  if (value instanceof ReadableStream) {
    await value.cancel();
    return undefined;
  }
  if (typeof value === "object" && value !== null && Symbol.asyncIterator in value) {
    for await (const _ of Object(value)) {
      break;
    }
    return undefined;
  }
  return value instanceof Blob ? value.text() : value;
}

/** Examples hold integers that a number cannot, which a client refuses. */
function parseJson(text: string): unknown {
  return JSON.parse(text);
}

function needsCredential({ security }: ClientOperation): boolean {
  return security.length > 0 && security.every((names) => names.length > 0);
}

function firstVariable({ security }: ClientOperation, credentials: readonly ClientCredential[]): string {
  return credentials.find(({ name }) => name === security[0]?.[0])?.environmentVariable ?? "";
}
