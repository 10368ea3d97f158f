import { exampleOf, openContract } from "@scripts/generate/legacy/contracts";
import type { OperationFacts } from "@scripts/generate/legacy/operations";
import { at } from "@scripts/start/json-pointer";
import { type MockServer, startMockServer } from "@scripts/start/mock-server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

type Method = (parameters: object, options?: object) => Promise<unknown>;
// What a provider's client has in common with the others, seen without its types.
type AnyClient = { [method: string]: Method } & { safe: { [method: string]: Method } };

/**
 * What holds for every provider: its client, as it is published, gets each documented answer of its mock server whole.
 * The provider's own test holds what only this provider does.
 */
export function testProvider(provider: string, create: (options: never) => unknown): void {
  const { file, description, facts } = openContract(provider);
  const credentials = Object.fromEntries(
    facts.securitySchemes.map((scheme) => [scheme.name, `secret of ${scheme.name}`]),
  );
  // Each provider's types are its own; what they share is seen here.
  const createClient = create as (options: object) => AnyClient;
  let mock: MockServer;

  beforeAll(async () => {
    mock = await startMockServer(file);
  });
  afterAll(() => mock.close());

  for (const operation of facts.operations) {
    const { operationId } = operation;

    test(`${operationId} resolves to the contract's example`, async () => {
      const client = createClient({ ...credentials, baseUrl: mock.url });

      const body = await client[operationId]?.(exampleParameters(operation));

      expect(body).toEqual(exampleOf(description, operation, "200"));
    });

    test.each(operation.responses.map(({ status }) => status))(
      `safe.${operationId} gives the example of status %s`,
      async (status) => {
        const client = createClient({ ...credentials, baseUrl: mock.url, maxRetries: 0 });
        // How Prism is asked for one of the contract's answers.
        const headers = { Prefer: `code=${status}` };

        const result = await client.safe[operationId]?.(exampleParameters(operation), { headers });

        const member = status === "200" ? "data" : "error";
        expect(result).toMatchObject({
          status: Number(status),
          ok: status === "200",
          [member]: exampleOf(description, operation, status),
        });
      },
    );

    test(`${operationId} rejects with an ApiError of status 401 given a server that wants another credential`, async () => {
      const withoutCredentials: typeof fetch = (input, init) => fetch(input, { ...init, headers: {} });
      const client = createClient({ ...credentials, baseUrl: mock.url, fetch: withoutCredentials });

      await expect(client[operationId]?.(exampleParameters(operation))).rejects.toMatchObject({
        name: "ApiError",
        status: 401,
        operationId,
      });
    });

    test.each(operation.security.map((names) => [names]))(
      `${operationId} sends the credential %s in the contract's header`,
      async (names) => {
        const sent: Request[] = [];
        const client = createClient({
          ...Object.fromEntries(names.map((name) => [name, credentials[name]])),
          baseUrl: mock.url,
          fetch: (input: Request, init: RequestInit) => {
            sent.push(new Request(input, init));
            return fetch(input, init);
          },
        });

        await client[operationId]?.(exampleParameters(operation));

        const headers = facts.securitySchemes.filter((scheme) => names.includes(scheme.name));
        expect(sent.map((request) => headers.map(({ header }) => request.headers.get(header)))).toEqual([
          headers.map(({ name, prefix = "" }) => prefix + credentials[name]),
        ]);
      },
    );

    test(`the start table's columns for ${operationId} lead to values of the example`, () => {
      const columns = description.entries(description.get(operation.place, "x-file-summary"));

      const values = columns.map(([, { value }]) => at(exampleOf(description, operation, "200"), `${value}`));

      expect(values).not.toContain(undefined);
    });

    test(`${operationId} is refused before anything is sent given no credential, and says what to set`, async () => {
      for (const { environmentVariable } of facts.securitySchemes) {
        vi.stubEnv(environmentVariable, undefined);
      }
      const fetch = vi.fn();
      const client = createClient({ baseUrl: mock.url, fetch });

      const call = client[operationId]?.(exampleParameters(operation));

      await expect(call).rejects.toMatchObject({
        name: "ParameterError",
        message: expect.stringContaining(facts.securitySchemes[0]?.environmentVariable ?? ""),
      });
      expect(fetch).not.toHaveBeenCalled();
    });
  }
}

function exampleParameters({ parameters }: OperationFacts): object {
  return Object.fromEntries(parameters.filter((each) => each.required).map((each) => [each.name, each.example]));
}
