import { type ClientCredential, type ClientOperation, clientView, methodsOf } from "@scripts/generate/client-view";
import { documentedAnswer, type MockServer, startMockServer } from "@scripts/mock";
import { type Response as Documented, type Facts, isJson, printable, readContract } from "@scripts/read";
import { contractFile } from "@scripts/read/providers";
import { summaryOf } from "@scripts/start/file-summary";
import { workspace } from "@scripts/test-kit/workspace";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { sampleCall } from "./sample-call.ts";

type Method = (parameters: object, options?: object) => Promise<unknown>;
type SafeMethod = (parameters: object) => Promise<{ readonly data?: unknown; readonly error?: unknown }>;
// What a provider's client has in common with the others, seen without its types.
type AnyClient = { readonly [method: string]: Method } & { readonly safe: { readonly [method: string]: SafeMethod } };

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
  // A client of a thousand operations takes its time to be made.
  const clients = new Map<string, AnyClient>();
  const clientWith = (names: readonly string[]): AnyClient => {
    const key = names.join();
    const own = Object.fromEntries(names.map((name) => [name, credentials[name]]));
    const client = clients.get(key) ?? createClient({ ...own, baseUrl: mock.url, maxRetries: 0 });
    clients.set(key, client);
    return client;
  };
  const all = Object.keys(credentials);

  beforeAll(async () => {
    mock = await startMockServer(facts);
  });
  afterAll(() => mock.close());
  beforeEach(() => {
    for (const { environmentVariable } of view.credentials) {
      vi.stubEnv(environmentVariable, undefined);
    }
  });

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
      mock.answerWith(success?.status ?? "200");

      const body = await clientWith(all)[operationId]?.(call.parameters);

      const request = mock.requests.at(-1);
      const [path, query] = request?.url.split("?") ?? [];
      expect([request?.method, path]).toEqual([method, call.path]);
      expect([...new URLSearchParams(query)]).toEqual(call.query);
      expect(request?.headers).toMatchObject(call.headers);
      if (isJson(operation.requestBody?.mediaType ?? "")) {
        expect(JSON.parse(`${request?.body}`)).toEqual(call.parameters.body);
      }
      expect(await received(body)).toEqual(success && documentedValue(facts, success));
    });

    test.each(distinctStatuses(operation))(
      `safe.${operationId} gives the documented answer of status %s`,
      async (status) => {
        const documented = operation.responses.find((each) => each.status === status)?.facts;
        mock.answerWith(status);

        const result = await clientWith(all).safe[operationId]?.(call.parameters);

        const ok = status.startsWith("2");
        expect(result).toMatchObject({ status: /^\d+$/.test(status) ? Number(status) : status, ok });
        expect(await received(ok ? result?.data : result?.error)).toEqual(
          documented && documentedValue(facts, documented),
        );
      },
    );

    test.each(security.filter((names) => names.length > 0).map((names) => [names]))(
      `${operationId} sends the credential %s where the contract says`,
      async (names) => {
        const own = view.credentials.filter(({ name }) => names.includes(name));
        mock.answerWith(success?.status ?? "200");

        await clientWith(names)[operationId]?.(call.parameters);

        const sent = mock.requests.at(-1)?.headers ?? {};
        expect(own.map(({ header }) => sent[header.toLowerCase()])).toEqual(
          own.map(({ name, prefix = "" }) => `${prefix}${credentials[name]}`),
        );
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

    test(`the start table's columns of ${operationId} lead to values of the example`, () => {
      const example = success && documentedAnswer(facts, success).example;

      expect(Object.values(summaryOf(operation.facts, example))).not.toContain(undefined);
    });
  }
}

/** Answers that a test can cause: a range and what it stands for are one, and a redirect is followed. */
function distinctStatuses({ responses }: ClientOperation): string[] {
  const statuses = responses.map(({ status }) => status);
  const sent = (status: string): string => `${documentedCode(status)}`;
  return statuses.filter(
    (status) => !/^[13]/.test(status) && (status === sent(status) || !statuses.includes(sent(status))),
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
