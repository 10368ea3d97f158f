import { type ClientOperation, clientView, exampleOf, methodsOf } from "@scripts/generate/client-view";
import { isJson, isObject, type Json, readContract, resolve } from "@scripts/read";
import { contractFile } from "@scripts/read/providers";
import { fileSummary } from "@scripts/start/file-summary";
import { documentedBody, type MockServer, startMockServer } from "@scripts/start/mock-server";
import { workspace } from "@scripts/test-kit/workspace";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

type Method = (parameters: object, options?: object) => Promise<unknown>;

/** What a provider's client has in common with the others, seen without its types. */
type AnyClient = { readonly [operationId: string]: Method } & {
  readonly safe: { readonly [operationId: string]: Method };
};

type Response = ClientOperation["responses"][number];

/**
 * What holds for every provider, whatever its contract shows: each method of its client, as it is published, sends what
 * the contract says to a real server, with its credential, and gives each documented answer.
 */
export function testProvider(provider: string, create: (options: never) => unknown): void {
  const view = clientView(readContract(contractFile(workspace, provider), workspace).facts, provider);
  const credentials = Object.fromEntries(view.credentials.map(({ name }) => [name, `secret of ${name}`]));
  // Each provider's types are its own; what they share is seen here.
  const createClient = create as (options: object) => AnyClient;
  let server: MockServer;

  beforeAll(async () => {
    server = await startMockServer(view);
  });
  afterAll(() => server.close());

  describe.each(methodsOf(view))("$operationId", (operation) => {
    const { operationId, method, security, facts } = operation;
    const parameters = shownParameters(operation);
    const success = operation.responses.find(({ status }) => /^2/.test(status)) ?? operation.responses[0];

    test("sends the contract's request and resolves to the documented answer", async () => {
      const client = createClient({ ...credentials, baseUrl: server.url });

      const received = await client[operationId]?.(parameters);

      const request = server.requests.at(-1);
      const [path, query] = `${request?.path}`.split("?");
      expect([request?.method, path]).toEqual([method, pathOf(operation)]);
      expect([...new URLSearchParams(query)]).toEqual(queryOf(operation));
      expect(request?.headers).toMatchObject(headersOf(operation));
      if (hasJsonBody(operation)) {
        expect(JSON.parse(`${request?.body}`)).toEqual(shownBody(operation));
      }
      if (success && isJson(success.content?.mediaType ?? "")) {
        expect(received).toEqual(documentedBody(success));
      }
    });

    test.each(operation.responses.filter(canBeAsked))(
      "gives the documented answer of status $status",
      async (response) => {
        const client = createClient({ ...credentials, baseUrl: server.url, maxRetries: 0 });
        const status = statusFor(operation, response);

        const result = await client.safe[operationId]?.(parameters, { headers: { Prefer: `code=${status}` } });

        const isSuccess = status < 300;
        const body = isJson(response.content?.mediaType ?? "")
          ? { [isSuccess ? "data" : "error"]: documentedBody(response) }
          : {};
        const named = /^\d+$/.test(response.status) ? status : response.status;
        expect(result).toMatchObject({ status: named, ok: isSuccess, ...body });
      },
    );

    test.each(security.filter((names) => names.length > 0).map((names) => [names]))(
      "sends the credential %s in its place",
      async (names) => {
        const own = Object.fromEntries(names.map((name) => [name, credentials[name]]));
        const client = createClient({ ...own, baseUrl: server.url });

        await client[operationId]?.(parameters);

        const places = view.credentials.filter(({ name }) => names.includes(name));
        const headers = places.map(({ name, header, prefix = "" }) => [header.toLowerCase(), prefix + own[name]]);
        expect(server.requests.at(-1)?.headers).toMatchObject(Object.fromEntries(headers));
      },
    );

    const isSecured = security.length > 0 && security.every((names) => names.length > 0);
    test.runIf(isSecured)("is refused before anything is sent without a credential, and says what to set", async () => {
      for (const { environmentVariable } of view.credentials) {
        vi.stubEnv(environmentVariable, undefined);
      }
      const fetch = vi.fn();
      const client = createClient({ baseUrl: server.url, fetch });

      const call = client[operationId]?.(parameters);

      const [first] = view.credentials.filter(({ name }) => security[0]?.includes(name));
      const message = expect.stringContaining(`${first?.environmentVariable}`);
      await expect(call).rejects.toMatchObject({ name: "ParameterError", message });
      expect(fetch).not.toHaveBeenCalled();
    });

    test.runIf(facts.extensions?.["x-file-summary"])(
      "has a value in its example for each column of the start table",
      () => {
        const summary = fileSummary(operation, success && documentedBody(success));

        expect(Object.entries(summary).filter(([, value]) => value === undefined)).toEqual([]);
      },
    );
  });

  /** The parameters that the contract shows, and those that a call cannot do without. */
  function shown({ parameters }: ClientOperation): [(typeof parameters)[number], Json][] {
    return parameters.flatMap((each) => {
      const [allowed] = (each.schema && resolve(view.facts, each.schema).enum) ?? [];
      const value = exampleOf(each) ?? (each.required ? (allowed ?? "1") : undefined);
      return isPlain(value) ? [[each, value]] : [];
    });
  }

  function shownParameters(operation: ClientOperation): object {
    const values = (places: string): object =>
      Object.fromEntries(
        shown(operation)
          .filter(([each]) => places.includes(each.in))
          .map(([{ name }, value]) => [name, value]),
      );
    const body = shownBody(operation);
    return { ...values("path query"), headers: values("header"), ...(body !== undefined && { body }) };
  }

  function pathOf(operation: ClientOperation): string {
    const values = new Map(shown(operation).map(([each, value]) => [`${each.in} ${each.name}`, value]));
    return operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) =>
      encodeURIComponent(`${values.get(`path ${name}`)}`),
    );
  }

  function queryOf(operation: ClientOperation): [string, string][] {
    return shown(operation)
      .filter(([each]) => each.in === "query")
      .flatMap(([{ name, explode }, value]): [string, string][] => {
        const values = Array.isArray(value) ? value : [value];
        return explode ? values.map((each) => [name, `${each}`]) : [[name, values.join(",")]];
      });
  }

  function headersOf(operation: ClientOperation): object {
    const headers = shown(operation).filter(([each]) => each.in === "header");
    return Object.fromEntries(headers.map(([{ name }, value]) => [name.toLowerCase(), `${value}`]));
  }
}

/** A value whose place in a URL or header leaves no choice. */
function isPlain(value: unknown): value is Json {
  return Array.isArray(value) ? value.every(isPlain) : /^(string|number|boolean)$/.test(typeof value);
}

function hasJsonBody({ requestBody }: ClientOperation): boolean {
  return requestBody !== undefined && isJson(requestBody.mediaType);
}

function shownBody(operation: ClientOperation): Json | FormData | undefined {
  const { requestBody, facts } = operation;
  if (requestBody === undefined) {
    return undefined;
  }
  const content = facts.requestBody?.content.find(({ mediaType }) => mediaType === requestBody.mediaType);
  const example = content?.examples.find(({ value }) => value !== undefined)?.value;
  return requestBody.mediaType.startsWith("multipart/") ? new FormData() : (example ?? {});
}

/** Informational answers and redirects are not given to a caller, nor is a failure whose JSON is not an object. */
function canBeAsked(response: Response): boolean {
  const isDocumented = !isJson(response.content?.mediaType ?? "") || isObject(documentedBody(response));
  return !/^[13]/.test(response.status) && (isDocumented || response.status.startsWith("2"));
}

/** A status that the contract has under this name and no other: 404 for `404`, 499 for `4XX`. */
function statusFor({ responses }: ClientOperation, { status }: Response): number {
  if (/^\d+$/.test(status)) {
    return Number(status);
  }
  const first = /^\dXX$/i.test(status) ? Number(status[0]) * 100 : 400;
  const inRange = Array.from({ length: 100 }, (_, index) => first + 99 - index);
  return inRange.find((each) => !responses.some((response) => response.status === `${each}`)) ?? first;
}
