import { expect, test } from "vitest";
import { listen, sendJson } from "../../testing/listen.ts";
import { createContractClient } from "../client.ts";
import type { Operation, Pagination } from "../contract.ts";
import { ApiError, ResponseError } from "../errors/index.ts";
import type { RequestOptions } from "../options.ts";
import { query } from "../query.ts";
import { byCursor, byLink, byOffset, byPage, type Pages, paginate } from "./paginate.ts";

const items = ["files"];
const numbered = { param: "offset", limit: "limit", items };

interface Client {
  readonly paginate: {
    readonly list: (params?: object, options?: RequestOptions) => Pages<number, { readonly files: number[] }>;
  };
}

test("items come one by one over all pages, and a page is asked for when its first item is", async () => {
  const { client, asked } = await clientOf(byOffset(numbered), slices([1, 2, 3, 4, 5]));
  const seen: number[] = [];
  const askedBefore: number[] = [];

  for await (const item of client.paginate.list({ limit: 2 })) {
    seen.push(item);
    askedBefore.push(asked.length);
  }

  expect(seen).toEqual([1, 2, 3, 4, 5]);
  expect(askedBefore).toEqual([1, 1, 2, 2, 3]);
  expect(asked).toEqual(["?limit=2", "?limit=2&offset=2", "?limit=2&offset=4"]);
});

test("pages come whole", async () => {
  const { client } = await clientOf(byOffset(numbered), slices([1, 2, 3]));

  expect(await all(client.paginate.list({ limit: 2 }).pages())).toEqual([{ files: [1, 2] }, { files: [3] }]);
});

test("a list begins where the parameters say", async () => {
  const { client, asked } = await clientOf(byOffset(numbered), slices([1, 2, 3]));

  expect(await all(client.paginate.list({ limit: 5, offset: "1" }))).toEqual([2, 3]);
  expect(asked).toEqual(["?limit=5&offset=1"]);
});

test.each<[string, Pagination, object]>([
  ["nothing says how many a page has", byOffset({ param: "offset", items }), {}],
  ["the caller asks for fewer than there are", byOffset(numbered), { limit: 2 }],
  ["the server gives fewer than the caller asks for", byOffset({ ...numbered, most: 2 }), { limit: 100 }],
  ["a page has its usual number", byOffset({ ...numbered, usual: 2 }), {}],
  ["a header has the number of all", byOffset({ ...numbered, total: "X-Total" }), { limit: 100 }],
  ["pages have numbers", byPage({ param: "page", limit: "limit", items, hasMore: ["meta", "more"] }), { limit: 100 }],
])("a list is whole where %s", async (_, pagination, params) => {
  const { client } = await clientOf(pagination, (search) => {
    const start = search.has("page") ? (Number(search.get("page")) - 1) * 2 : Number(search.get("offset") ?? 0);
    const files = [1, 2, 3, 4, 5].slice(start, start + 2);
    return [{ files, meta: { more: start + 2 < 5 } }, { "x-total": "5" }];
  });

  expect(await all(client.paginate.list(params))).toEqual([1, 2, 3, 4, 5]);
});

test("the number of all saves the request that finds no more", async () => {
  const { client, asked } = await clientOf(byOffset({ ...numbered, total: "x-total" }), slices([1, 2, 3, 4]));

  expect(await all(client.paginate.list({ limit: 2 }))).toEqual([1, 2, 3, 4]);
  expect(asked).toHaveLength(2);
});

test.each([{ files: [] }, { files: null }, {}])("an empty list is no error: %j", async (body) => {
  const { client, asked } = await clientOf(byOffset(numbered), () => [body]);

  expect(await all(client.paginate.list())).toEqual([]);
  expect(asked).toHaveLength(1);
});

test("a list that is no list is an error that says where it should be", async () => {
  const { client } = await clientOf(byOffset(numbered), () => [{ files: { 0: "a" } }]);

  await expect(all(client.paginate.list())).rejects.toThrow("demo.list: page 1 has no list at /files");
  await expect(all(client.paginate.list())).rejects.toBeInstanceOf(ResponseError);
});

test("a page that comes again ends the list, and is not given twice", async () => {
  const { client, asked } = await clientOf(byOffset(numbered), () => [{ files: [1, 2] }]);

  expect(await all(client.paginate.list({ limit: 2 }))).toEqual([1, 2]);
  expect(asked).toHaveLength(2);
});

test("an endless list ends when the caller does", async () => {
  const { client, asked } = await clientOf(byOffset(numbered), (search) => [{ files: [Number(search.get("offset"))] }]);
  let count = 0;

  for await (const _ of client.paginate.list({ limit: 1 })) {
    if (++count === 20) {
      break;
    }
  }

  expect(asked).toHaveLength(20);
});

test("cursors go from page to page, and one that was asked for before ends the list", async () => {
  const pages: { readonly [cursor: string]: object } = {
    first: { files: [1], next: "b" },
    b: { files: [2], next: "c" },
    c: { files: [3], next: "b" },
  };
  const { client, asked } = await clientOf(byCursor({ param: "after", items, cursor: ["next"] }), (search) => [
    pages[search.get("after") ?? "first"],
  ]);

  expect(await all(client.paginate.list())).toEqual([1, 2, 3]);
  expect(asked).toEqual(["", "?after=b", "?after=c"]);
});

test.each([undefined, null, ""])("a cursor of %j is the end", async (next) => {
  const { client } = await clientOf(byCursor({ param: "after", items, cursor: ["next"] }), () => [
    { files: [1], next },
  ]);

  expect(await all(client.paginate.list())).toEqual([1]);
});

test("a link to the next page is followed by its query, at the client's own server", async () => {
  const link = '<https://elsewhere.test/other?after=b&tag=x&tag=y>; rel="next", <https://elsewhere.test/>; rel="first"';
  const { client, asked } = await clientOf(byLink({ items }), (search) =>
    search.has("after") ? [{ files: [2] }] : [{ files: [1] }, { link }],
  );

  expect(await all(client.paginate.list())).toEqual([1, 2]);
  expect(asked).toEqual(["", "?after=b&tag=x&tag=y"]);
});

test("a link in the body is followed, too", async () => {
  const { client } = await clientOf(byLink({ items, link: ["next"] }), (search) =>
    search.has("after") ? [{ files: [2], next: null }] : [{ files: [1], next: "/list?after=b" }],
  );

  expect(await all(client.paginate.list())).toEqual([1, 2]);
});

test("an error of a page passes on, with the page's number and parameters", async () => {
  const { client } = await clientOf(byOffset(numbered), (search) =>
    search.has("offset") ? undefined : [{ files: [1, 2] }],
  );
  const seen: number[] = [];
  const failure: unknown = await (async () => {
    for await (const item of client.paginate.list({ limit: 2 }, { maxRetries: 0 })) {
      seen.push(item);
    }
  })().catch((error) => error);

  expect(seen).toEqual([1, 2]);
  expect(failure).toBeInstanceOf(ApiError);
  expect(failure).toMatchObject({ status: 500, page: { number: 2, params: { limit: 2, offset: 2 } } });
});

test("an abort ends the list with the signal's reason, which stays as it is", async () => {
  const { client } = await clientOf(byOffset(numbered), slices([1, 2, 3, 4]));
  const controller = new AbortController();
  const reason = new Error("enough");
  const list = async (): Promise<void> => {
    for await (const _ of client.paginate.list({ limit: 1 }, { signal: controller.signal })) {
      controller.abort(reason);
    }
  };

  await expect(list()).rejects.toBe(reason);
  expect(Object.getOwnPropertyNames(reason)).not.toContain("page");
});

test("what a call's options ask for is done for each page", async () => {
  const { client } = await clientOf(byOffset(numbered), slices([1, 2, 3]));
  const seen: number[] = [];

  await all(client.paginate.list({ limit: 1 }, { onResponse: ({ status }) => seen.push(status) }));

  expect(seen).toEqual([200, 200, 200, 200]);
});

test("integers that only the caller's parser can hold are no obstacle", async () => {
  const { url } = await listen((_request, response) => sendJson(response, { files: [1] }));
  const parseJson = (text: string): unknown =>
    JSON.parse(text, (_, value) => (typeof value === "number" ? BigInt(value) : value));
  const client = createContractClient<Client>(contractOf(byOffset(numbered)), { baseUrl: url, parseJson });

  expect(await all(client.paginate.list({ limit: 1n }))).toEqual([1n]);
});

type Answer = readonly [body: unknown, headers?: Record<string, string>];

async function clientOf(pagination: Pagination, answer: (search: URLSearchParams) => Answer | undefined) {
  const asked: string[] = [];
  const { url } = await listen((request, response) => {
    const { search, searchParams } = new URL(`${request.url}`, "http://demo");
    asked.push(search);
    const [body, headers] = answer(searchParams) ?? [];
    if (body === undefined) {
      response.writeHead(500).end();
    } else {
      sendJson(response, body, headers);
    }
  });
  return { client: createContractClient<Client>(contractOf(pagination), { baseUrl: url }), asked };
}

function contractOf(pagination: Pagination) {
  const parameters = Object.fromEntries(
    ["limit", "offset", "page", "after", "tag"].map((name) => [name, { in: "query" } as const]),
  );
  const list: Operation = {
    method: "GET",
    path: "/list",
    parameters,
    query,
    responses: { 200: "json" },
    security: [],
    paginate: pagination,
  };
  return {
    provider: "demo",
    version: "1",
    server: "",
    securitySchemes: {},
    operations: { list },
    members: { paginate },
  };
}

/** A server that does what it is asked for, with the number of all. */
function slices(files: readonly number[]) {
  return (search: URLSearchParams): Answer => {
    const offset = Number(search.get("offset") ?? 0);
    return [{ files: files.slice(offset, offset + Number(search.get("limit"))) }, { "x-total": `${files.length}` }];
  };
}

async function all<Item>(list: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of list) {
    found.push(item);
  }
  return found;
}
