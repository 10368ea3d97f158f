import { exampleOf, openContract } from "@scripts/generate/legacy/contracts";
import type { OperationFacts } from "@scripts/generate/legacy/operations";
import { expect, test, vi } from "vitest";

type Method = (parameters: object) => Promise<unknown>;
type AnyClient = { readonly [method: string]: Method };

/**
 * What holds for every provider, whatever its contract shows: each method sends the request that the contract names,
 * with its credential, and resolves to what comes back. `fetch` is handed in, and no server runs.
 */
export function testRequests(provider: string, create: (options: never) => unknown): void {
  const { description, facts } = openContract(provider);
  // Each provider's types are its own; what they share is seen here.
  const createClient = create as (options: object) => AnyClient;
  const credentials = Object.fromEntries(facts.securitySchemes.map(({ name }) => [name, `secret of ${name}`]));

  test.each(facts.operations)("$operationId sends $method $path and resolves to the answer", async (operation) => {
    const { operationId, method, security } = operation;
    const sent: Request[] = [];
    const { status, mediaType } = success(operation);
    const body = mediaType === undefined ? undefined : (exampleOf(description, operation, status) ?? { some: "field" });
    const client = createClient({
      ...credentials,
      baseUrl: "https://api.test/base",
      fetch: async (input: Request | string, init: RequestInit) => {
        sent.push(new Request(input, init));
        const code = /^\d+$/.test(status) ? Number(status) : 200;
        return mediaType === undefined
          ? new Response(null, { status: code })
          : new Response(JSON.stringify(body), { status: code, headers: { "content-type": mediaType } });
      },
    });

    const received = await client[operationId]?.(shownParameters(operation));

    const [names = []] = security;
    const schemes = facts.securitySchemes.filter(({ name }) => names.includes(name));
    expect(sent.map((request) => [request.method, new URL(request.url).pathname])).toEqual([
      [method, `/base${pathOf(operation)}`],
    ]);
    expect(sent.map(({ headers }) => schemes.map(({ header }) => headers.get(header)))).toEqual([
      schemes.map(({ name, prefix = "" }) => `${prefix}${credentials[name]}`),
    ]);
    if (/[/+]json\b/i.test(mediaType ?? "")) {
      expect(received).toEqual(body);
    }
  });

  const secured = facts.operations.filter(({ security }) => security.length > 0 && security.every((names) => names[0]));
  test.runIf(secured.length > 0)("an operation is refused before anything is sent given no credential", async () => {
    for (const { environmentVariable } of facts.securitySchemes) {
      vi.stubEnv(environmentVariable, undefined);
    }
    const fetch = vi.fn();
    const client = createClient({ baseUrl: "https://api.test/base", fetch });

    for (const operation of secured) {
      const call = client[operation.operationId]?.(shownParameters(operation));

      await expect(call, operation.operationId).rejects.toMatchObject({ name: "ParameterError" });
    }
    expect(fetch).not.toHaveBeenCalled();
  });
}

/** The first success that the contract names, else what it calls `default`, else nothing with a 200. */
function success({ responses }: OperationFacts): { status: string; mediaType: string | undefined } {
  const named = responses.find(({ status }) => status.startsWith("2"));
  return named ?? responses.find(({ status }) => status === "default") ?? { status: "200", mediaType: undefined };
}

function shownParameters({ parameters, requestBody }: OperationFacts): object {
  const required = parameters.filter((each) => each.required);
  const named = required.filter((each) => each.in === "path" || each.in === "query");
  const headers = required.filter((each) => each.in === "header");
  return {
    ...Object.fromEntries(named.map(({ name, example }) => [name, example])),
    ...(headers.length > 0 && { headers: Object.fromEntries(headers.map(({ name, example }) => [name, example])) }),
    ...(requestBody && { body: {} }),
  };
}

function pathOf({ path, parameters }: OperationFacts): string {
  return path.replace(/\{([^{}]+)\}/g, (_, name: string) =>
    encodeURIComponent(`${parameters.find((each) => each.name === name && each.in === "path")?.example}`),
  );
}
