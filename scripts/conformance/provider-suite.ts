import { type ClientCredential, type ClientOperation, clientView, methodsOf } from "@scripts/generate/client-view";
import { bodyKind } from "@scripts/generate/media-types";
import { documentedAnswer, type MockServer, startMockServer } from "@scripts/mock";
import { type Response as Documented, essenceOf, type Facts, isJson, readContract } from "@scripts/read";
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
  const credentials = Object.fromEntries(view.credentials.map(({ name }) => [name, `secret-of-${name}`]));
  // Each provider's types are its own; what they share is seen here.
  const createClient = create as (options: object) => AnyClient;
  let mock: MockServer;

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
      test.skip(`${operationId} is not called: the contract shows no value for ${call.missing.join(", ")}`, () => {});
      continue;
    }
    const success = firstSuccess(operation);

    test(`${operationId} sends ${method} ${operation.path}, and resolves to what the contract documents`, async () => {
      const client = createClient({ ...credentials, baseUrl: mock.url });
      mock.answerWith(success?.status ?? "200");

      const body = await client[operationId]?.(call.parameters);

      const request = mock.requests.at(-1);
      const [path, query] = request?.url.split("?") ?? [];
      expect([request?.method, path]).toEqual([method, call.path]);
      expect([...new URLSearchParams(query)]).toEqual(call.query);
      expect(request?.headers).toMatchObject(call.headers);
      expect(essenceOf(request?.headers["content-type"] ?? "")).toBe(sentType(operation));
      expect(request?.body.length ? await receivedBody(request) : undefined).toEqual(call.bodies[0]?.received);
      expect(await received(body)).toEqual(success && documentedValue(facts, success));
    });

    test.each(distinctStatuses(operation))(
      `safe.${operationId} gives the documented answer of status %s`,
      async (status) => {
        const documented = operation.responses.find((each) => each.status === status)?.facts;
        const client = createClient({ ...credentials, baseUrl: mock.url, maxRetries: 0 });
        mock.answerWith(status);

        const result = await client.safe[operationId]?.(call.parameters);

        const ok = /^[23]/.test(status);
        expect(result).toMatchObject({ status: /^\d+$/.test(status) ? Number(status) : status, ok });
        expect(await received(ok ? result?.data : result?.error)).toEqual(
          documented && documentedValue(facts, documented),
        );
        expect(Object.fromEntries(result?.response?.headers ?? [])).toMatchObject(
          documented ? documentedHeaders(facts, documented) : {},
        );
      },
    );

    for (const { mediaType, given, received } of call.bodies.length > 1 ? call.bodies : []) {
      test(`${operationId} sends its body as ${mediaType} if the caller says so`, async () => {
        const client = createClient({ ...credentials, baseUrl: mock.url });
        mock.answerWith(success?.status ?? "200");

        await client[operationId]?.({ ...call.parameters, contentType: essenceOf(mediaType), body: given });

        const request = mock.requests.at(-1);
        expect(essenceOf(request?.headers["content-type"] ?? "")).toBe(essenceOf(mediaType));
        expect(request && (await receivedBody(request))).toEqual(received);
      });
    }

    if (operation.requestBody?.required === false) {
      test(`${operationId} can be called without a body`, async () => {
        const client = createClient({ ...credentials, baseUrl: mock.url });
        mock.answerWith(success?.status ?? "200");
        const { body: _, ...parameters } = call.parameters;

        await client[operationId]?.(parameters);

        const request = mock.requests.at(-1);
        expect([request?.headers["content-type"], request?.body.length]).toEqual([undefined, 0]);
      });
    }

    test.each(security.filter((names) => names.length > 0).map((names) => [names]))(
      `${operationId} sends the credential %s where the contract says`,
      async (names) => {
        const own = view.credentials.filter(({ name }) => names.includes(name));
        const client = createClient({
          ...Object.fromEntries(own.map(({ name }) => [name, credentials[name]])),
          baseUrl: mock.url,
        });
        mock.answerWith(success?.status ?? "200");

        await client[operationId]?.(call.parameters);

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
        const client = createClient({ baseUrl: mock.url });
        const before = mock.requests.length;

        await expect(client[operationId]?.(call.parameters)).rejects.toMatchObject({
          name: "ParameterError",
          message: expect.stringContaining(firstVariable(operation, view.credentials)),
        });
        expect(mock.requests.length).toBe(before);
      },
    );

    if (operation.facts.extensions?.["x-file-summary"] !== undefined) {
      test(`the start table's columns of ${operationId} lead to values of the example`, () => {
        const example = success && documentedAnswer(facts, success).example;

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

function firstSuccess({ responses }: ClientOperation): Documented | undefined {
  return responses.find(({ status }) => status.startsWith("2"))?.facts;
}

/** What a client gives for a documented answer. */
function documentedValue(facts: Facts, response: Documented): unknown {
  const { headers, body } = documentedAnswer(facts, response);
  const mediaType = headers["Content-Type"];
  if (mediaType === undefined) {
    return undefined;
  }
  return isJson(mediaType) ? JSON.parse(body) : body;
}

/** The documented headers of an answer, names in lower case. Of its media type, `fetch` keeps what it was told. */
function documentedHeaders(facts: Facts, response: Documented): { readonly [name: string]: string } {
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

/** The value, and of bytes their text. */
function received(value: unknown): unknown {
  return value instanceof Blob ? value.text() : value;
}

function needsCredential({ security }: ClientOperation): boolean {
  return security.length > 0 && security.every((names) => names.length > 0);
}

function firstVariable({ security }: ClientOperation, credentials: readonly ClientCredential[]): string {
  return credentials.find(({ name }) => name === security[0]?.[0])?.environmentVariable ?? "";
}
