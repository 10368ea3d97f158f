import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createContractClient } from "@filespec/core";
import { type ClientView, clientView, methodsWith } from "@scripts/generate/client-view";
import { readContract } from "@scripts/read";
import { contractFile, listProviders } from "@scripts/read/providers";
import { generateRedoclyClient } from "@scripts/redocly";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { loadModules } from "./testing/suite/contract.ts";

interface Paginated {
  readonly items: (args?: object) => AsyncIterable<unknown>;
}
interface RedoclyModule {
  readonly OPERATIONS: object;
  readonly createClient: (operations: object, config: object) => { readonly [operationId: string]: Paginated };
}
interface Ours {
  readonly paginate: { readonly [operationId: string]: (params?: object) => AsyncIterable<unknown> };
}

const mockUrl = "https://mock.test";
const members = join(import.meta.dirname, "testing/contracts");
const contracts = [
  { name: "members", file: join(members, "members.yaml"), root: members },
  ...listProviders(workspace).map((name) => ({ name, file: contractFile(workspace, name), root: workspace })),
].map(({ name, file, root }) => {
  const reading = readContract(file, root);
  return { name, file, reading, view: clientView(reading.facts, name) };
});
const lists = contracts.flatMap((contract) =>
  methodsWith(contract.view, "paginate").map(({ operationId, members: { paginate }, parameters }) => {
    const numbers = [paginate?.data.param, paginate?.data.limit];
    const texts = parameters.filter((each) => numbers.includes(each.name) && each.schema?.type?.includes("string"));
    return {
      ...contract,
      operationId,
      style: paginate?.style,
      limit: paginate?.data.limit,
      hasTexts: texts.length > 0,
    };
  }),
);
const isCursor = ({ style }: { readonly style: string | undefined }): boolean => style === "cursor";
const walked = lists.filter((list) => isCursor(list) || !list.hasTexts);
const clients = new Map<string, RedoclyModule>();

beforeAll(async () => {
  for (const { name, file } of contracts.filter((each) => walked.some((list) => list.name === each.name))) {
    const { file: module, remove } = await generateRedoclyClient(newSpelling(file));
    afterAll(remove);
    clients.set(name, await import(pathToFileURL(module).href));
  }
});

test.each(walked)(
  "Redocly's client of $name walks the same items of $operationId as ours, though it reads hasMore with the style cursor alone",
  async ({ name, reading, view, operationId, limit }) => {
    const { contract, mockFetch } = await loadModules(reading, name, onTestFinished);
    const fetch = mockFetch({ [operationId]: { pages: 3 } });
    const given = limit ? { [limit]: 2 } : {};
    const { OPERATIONS, createClient } = clients.get(name) ?? {};
    const theirs = createClient?.(OPERATIONS ?? {}, { serverUrl: mockUrl, fetch, auth: authOf(view) })[operationId];
    const options: object = {
      baseUrl: mockUrl,
      fetch,
      ...Object.fromEntries(view.credentials.map((each) => [each.name, "k"])),
    };
    const ours = createContractClient<Ours>(contract, options);

    const items = await all(ours.paginate[operationId]?.(given));

    expect(items.length).toBeGreaterThan(2);
    expect(await all(theirs?.items({ query: given }))).toEqual(items);
  },
);

test.each(lists.filter((each) => !walked.includes(each)))(
  "Redocly makes no client of $name, whose $operationId takes its numbers as text",
  async ({ file }) => {
    await expect(generateRedoclyClient(newSpelling(file))).rejects.toThrow(/must accept a number \(got string\)/);
  },
);

/** A copy in which the extension is called as newer versions of Redocly's tools call it. */
function newSpelling(file: string): string {
  const text = readFileSync(file, "utf8").replaceAll("x-redocly-pagination", "x-redoclyPagination");
  return join(temporaryFolder({ "openapi.yaml": text }, afterAll), "openapi.yaml");
}

function authOf({ facts }: ClientView): object {
  return {
    bearer: "k",
    apiKey: Object.fromEntries(facts.securitySchemes.map(({ name }) => [name, "k"])),
  };
}

async function all(iterable: AsyncIterable<unknown> | undefined): Promise<unknown[]> {
  const items: unknown[] = [];
  for await (const item of iterable ?? []) {
    items.push(item);
  }
  return items;
}
