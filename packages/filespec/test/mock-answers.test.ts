import { clientView, methodsOf } from "@scripts/generate/client-view";
import { readContract, shownValues } from "@scripts/read";
import { contractFile, listProviders } from "@scripts/read/providers";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, test } from "vitest";

type Answer = (overrides: object) => (url: string, init: object) => Promise<Response>;

interface Subject {
  readonly name: string;
  readonly status: string;
  readonly hasBody: boolean;
  /** Those that the contract shows a value of, without those of the body. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Answers this operation with this status. */
  readonly answer: () => Promise<Response>;
  /** What the provider's validators find in the answer, as a client of the provider would. */
  readonly differences: (response: Response) => Promise<unknown[]>;
}

const subjects = (await Promise.all(listProviders(workspace).map(subjectsOf))).flat();

test("there are operations of every provider", () => {
  expect(new Set(subjects.map(({ name }) => name.split(".")[0]))).toEqual(new Set(listProviders(workspace)));
  expect(subjects.length).toBeGreaterThan(100);
  expect(subjects.flatMap(({ headers }) => headers).length).toBeGreaterThan(10);
});

test.each(subjects)("$name is mocked with $status", async ({ status, hasBody, headers, answer, differences }) => {
  const response = await answer();

  expect(`${response.status}`).toBe(status);
  expect((await response.clone().text()) !== "").toBe(hasBody);
  expect(headers.map(([name]) => [name, response.headers.get(name)])).toEqual(headers);
  expect(await differences(response)).toEqual([]);
});

async function subjectsOf(provider: string): Promise<Subject[]> {
  const { mockFetch }: { mockFetch: Answer } = await import(`filespec/${provider}/mock`);
  const { validateStrictly } = await import(`filespec/${provider}/validate`);
  const { facts } = readContract(contractFile(workspace, provider), workspace);
  return methodsOf(clientView(facts, provider)).flatMap(({ operationId, method, path, responses }) =>
    responses.map(({ status, bodies, facts: response }) => ({
      name: `${provider}.${operationId}`,
      status,
      hasBody: bodies.length > 0,
      headers: response.headers.flatMap((header): [string, string][] => {
        const [value] = shownValues(facts, header);
        return value === undefined || /^content-/i.test(header.name) ? [] : [[header.name, `${value}`]];
      }),
      answer: () =>
        mockFetch({ [operationId]: Number(status) })(`https://api.test/base${path.replace(/\{[^{}]*\}/g, "a-1")}`, {
          method,
        }),
      differences: async (response) => {
        const found: unknown[] = [];
        if (/json/.test(response.headers.get("content-type") ?? "")) {
          const options = { onDrift: (drift: unknown) => found.push(drift) };
          const call = { label: provider, secrets: [], options };
          validateStrictly(await response.json(), { operationId, documented: status, response, call });
        }
        return found;
      },
    })),
  );
}
