import {
  type ClientCredential,
  type ClientOperation,
  type ClientResponse,
  clientView,
  methodsOf,
} from "@scripts/generate/client-view";
import { bodyKind } from "@scripts/generate/media-types";
import { essenceOf, printable, readContract } from "@scripts/read";
import { contractFile } from "@scripts/read/providers";
import { summaryOf } from "@scripts/start/file-summary";
import { workspace } from "@scripts/test-kit/workspace";
import { beforeEach, expect, test, vi } from "vitest";
import { type AnyMembers, testMembers } from "./member-suite.ts";
import { receivedBody } from "./received-body.ts";
import { recordedFetch } from "./recorded-fetch.ts";
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

/** What the suite uses of a provider's entry `mock`. */
export interface ProviderMock {
  readonly mockFetch: (overrides: never) => typeof fetch;
  readonly examples: object;
}

/** The part of an answer that a contract shows. */
interface Shown {
  readonly status: number;
  readonly body: unknown;
}

/**
 * What holds for every provider: each method of its built client sends the request that its contract documents, and gets
 * each documented answer of its mock whole. How clients behave when a server misbehaves is tested once, over core.
 */
export function testProvider(provider: string, create: (options: never) => unknown, mock: ProviderMock): void {
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
  const mockFetch = mock.mockFetch as (overrides: object) => typeof fetch;
  let answer: typeof fetch;
  const { fetch, requests } = recordedFetch((...request) => answer(...request));
  const answerWith = (operationId: string, shown: Shown | undefined): void => {
    answer = mockFetch({ [operationId]: shown ?? (() => new Response(null)) });
  };
  const shownOf = (
    { operationId }: ClientOperation,
    response: ClientResponse,
    status = sentStatus(response),
  ): Shown => {
    const shown = Object(mock.examples)[operationId]?.[response.status];
    return { status, body: shown ?? standIn(response) };
  };
  // A client of a thousand operations takes its time to be made.
  const clients = new Map<string, AnyClient>();
  const clientWith = (names: readonly string[] = Object.keys(credentials)): AnyClient => {
    const own = Object.fromEntries(names.map((name) => [name, credentials[name]]));
    const client =
      clients.get(names.join()) ??
      createClient({ ...own, fetch, baseUrl: "https://mock.test", maxRetries: 0, parseJson });
    clients.set(names.join(), client);
    return client;
  };

  beforeEach(() => {
    for (const { environmentVariable } of view.credentials) {
      vi.stubEnv(environmentVariable, undefined);
    }
  });

  testMembers(view, mock.examples, mockFetch, (options) => createClient({ ...credentials, ...options }));

  for (const operation of methodsOf(view)) {
    const { operationId, method, security } = operation;
    const call = sampleCall(facts, operation);
    if (call.missing.length > 0) {
      // A pattern without an example: nothing that the contract says tells which text the client would accept.
      test.skip(`${operationId} is not called: the contract shows no value for ${printable(call.missing.join(", "))}`, () => {});
      continue;
    }
    const success = firstSuccess(operation);
    const shown = success && shownOf(operation, success, success.status === "default" ? 200 : undefined);

    test(`${operationId} sends ${method} ${printable(operation.path)}, and resolves to what the contract documents`, async () => {
      answerWith(operationId, shown);

      const calling = clientWith()[operationId]?.(call.parameters);
      // Where the contract documents failures alone, what it is answered is none of them.
      const body = await (success ? calling : calling?.catch(() => undefined));

      const request = requests.at(-1);
      expect([request?.method, request?.url.pathname]).toEqual([method, call.path]);
      expect([...(request?.url.searchParams ?? [])].filter(isNoCredential)).toEqual(call.query.filter(isNoCredential));
      expect(request?.headers).toMatchObject(call.headers);
      expect(essenceOf(request?.headers["content-type"] ?? "")).toBe(sentType(operation));
      expect(request?.body.length ? await receivedBody(request) : undefined).toEqual(call.bodies[0]?.received);
      expect(await received(body)).toEqual(success && (await givenValue(success, shown?.body, true)));
    });

    test.each(distinctAnswers(operation))(
      `safe.${operationId} gives the documented answer of status $status`,
      async (documented) => {
        const { status } = documented;
        const shown = shownOf(operation, documented);
        answerWith(operationId, shown);

        const result = await clientWith().safe[operationId]?.(call.parameters);

        const ok = /^2/.test(status) || (/^3/.test(status) && documented.bodies.length === 0);
        const value = await givenValue(documented, shown.body, ok);
        if (!ok && isParsed(documented) && !isObjectOrList(value)) {
          // A text could as well come from what stands before the API.
          expect(result).toMatchObject({ status: "unexpected" });
          return;
        }
        expect(result).toMatchObject({ status: /^\d+$/.test(status) ? Number(status) : status, ok });
        expect(await received(ok ? result?.data : result?.error)).toEqual(value);
      },
    );

    for (const { mediaType, given, received } of call.bodies.length > 1 ? call.bodies : []) {
      if (mediaType.includes("*")) {
        continue;
      }

      test(`${operationId} sends its body as ${mediaType} if the caller says so`, async () => {
        answerWith(operationId, shown);

        await clientWith().safe[operationId]?.({ ...call.parameters, contentType: essenceOf(mediaType), body: given });

        const request = requests.at(-1);
        expect(essenceOf(request?.headers["content-type"] ?? "")).toBe(essenceOf(mediaType));
        expect(request && (await receivedBody(request))).toEqual(received);
      });
    }

    if (operation.requestBody?.required === false) {
      test(`${operationId} can be called without a body`, async () => {
        answerWith(operationId, shown);
        const { body: _, ...parameters } = call.parameters;

        await clientWith().safe[operationId]?.(parameters);

        const request = requests.at(-1);
        expect([request?.headers["content-type"], request?.body.length]).toEqual([undefined, 0]);
      });
    }

    test.each(security.filter((names) => names.length > 0).map((names) => [names]))(
      `${operationId} sends the credential %s where the contract says`,
      async (names) => {
        // What is a parameter, too, has the parameter's value.
        const isParameter = (carrier: string) => call.query.some(([name]) => name === carrier);
        const own = view.credentials.filter(({ name, carrier }) => names.includes(name) && !isParameter(carrier));
        answerWith(operationId, shown);

        await clientWith(names).safe[operationId]?.(call.parameters);

        const { headers = {}, url } = requests.at(-1) ?? {};
        for (const { name, in: place, carrier, prefix = "" } of own) {
          const secret = `${credentials[name]}`;
          const places = {
            header: [headers[carrier.toLowerCase()], `${prefix}${secret}`],
            query: [url?.searchParams.get(carrier), secret],
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
        const before = requests.length;

        await expect(clientWith([])[operationId]?.(call.parameters)).rejects.toMatchObject({
          name: "ParameterError",
          message: expect.stringContaining(firstVariable(operation, view.credentials)),
        });
        expect(requests.length).toBe(before);
      },
    );

    if (operation.facts.extensions?.["x-file-summary"] !== undefined) {
      test(`the start table's columns of ${operationId} lead to values of the example`, () => {
        expect(Object.values(summaryOf(operation.facts, shown?.body))).not.toContain(undefined);
      });
    }
  }
}

/** The text behind the scheme Basic. */
function decoded(authorization = ""): string {
  return Buffer.from(authorization.replace(/^Basic /, ""), "base64").toString();
}

/** Answers that a test can cause: a range and what it stands for are one. Of 3xx, only a redirect is an answer. */
function distinctAnswers({ responses }: ClientOperation): ClientResponse[] {
  const statuses = responses.map(({ status }) => status);
  return responses.filter((response) => {
    const { status } = response;
    const sent = `${sentStatus(response)}`;
    return !/^(1|3(?!0[12378]))/.test(status) && (status === sent || !statuses.includes(sent));
  });
}

/** A range stands for its first status, `default` for a failure of the server. */
function sentStatus({ status }: ClientResponse): number {
  return status === "default" ? 500 : Number(status.replace(/x/gi, "0"));
}

/** The body of an answer of which the contract shows none. */
function standIn({ bodies: [body] }: ClientResponse): unknown {
  return body?.kind === "json" ? { example: "none" } : body && "none";
}

/** `default` is the success of an operation that names no other. */
function firstSuccess({ responses }: ClientOperation): ClientResponse | undefined {
  return responses.find(({ status }) => /^2/.test(status)) ?? responses.find(({ status }) => status === "default");
}

/** What a client gives for an answer. A failure is JSON or text, whatever the contract says. */
async function givenValue({ bodies: [first] }: ClientResponse, shown: unknown, ok: boolean): Promise<unknown> {
  if (first === undefined || (ok && isOpen(first))) {
    return undefined;
  }
  const value = shown instanceof Blob ? await shown.text() : shown;
  return ok || /^(json|text)$/.test(first.kind) ? value : jsonOrText(`${value}`);
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
function isParsed({ bodies: [body] }: ClientResponse): boolean {
  const kind = body?.kind;
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
