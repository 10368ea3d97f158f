import { expect, test } from "vitest";
import type { Contract, Operation } from "../contract.ts";
import { byCursor, byLink, paginate } from "../members/paginate.ts";
import { query } from "../query.ts";
import type { MockDetails } from "./data.ts";
import { blobOf, createMockClientOf } from "./factories.ts";
import { mockFetchOf } from "./mock-fetch.ts";

type Create = (overrides?: object) => typeof fetch & { readonly calls: readonly object[] };

const operation = (path: string, more: Partial<Operation> = {}): Operation => ({
  method: "GET",
  path,
  responses: { 200: "json" },
  security: [],
  ...more,
});
const contract: Contract = {
  provider: "demo",
  version: "0.0.0",
  server: "https://api.demo.test/v1",
  securitySchemes: {},
  members: { paginate },
  operations: {
    getFile: operation("/files/{id}", { responses: { 200: "json", "4XX": "json", 503: "json", default: "json" } }),
    getLatest: operation("/files/latest"),
    dropFile: operation("/files/{id}", { method: "DELETE", responses: { 204: null } }),
    putFile: operation("/files/{id}", { method: "PUT" }),
    readFile: operation("/files/{id}/content", { responses: { 200: "text", 302: null } }),
    beginUpload: operation("/uploads", {
      method: "POST",
      upload: {
        name: "name",
        bytes: "bytes",
        type: "type",
        urls: ["to", "urls"],
        partBytes: ["size"],
        completion: { operationId: "getFile" },
      },
    }),
    getRecord: operation("/records/{id}", { download: { url: ["url"] }, responses: { 101: "json", 200: "json" } }),
    listCursor: operation("/cursor", {
      parameters: { after: { in: "query" } },
      query,
      paginate: byCursor({ param: "after", items: ["files"], cursor: ["next"] }),
    }),
    listLinks: operation("/links", { parameters: { page: { in: "query" } }, query, paginate: byLink({ items: [] }) }),
  },
};
const examples = {
  getFile: { 200: { id: "f1", size: { bytes: 1, unit: "B" } }, "4XX": { code: 4 }, default: { code: 0 } },
  getLatest: { 200: { id: "latest" } },
  putFile: { 200: { id: "f1" } },
  readFile: { 200: blobOf("\u0000é", "image/png") },
  beginUpload: { 200: { to: { urls: ["https://storage.test/1"] }, size: 8 } },
  getRecord: { 101: {}, 200: { url: "content/<a>" } },
  listCursor: { 200: { files: [{ id: "a" }, { id: "b" }], next: "x" } },
  listLinks: { 200: ["a"] },
};
const details: MockDetails = {
  readFile: {
    answers: {
      200: { type: "image/png", others: { "text/csv": { body: "a,b" }, "text/plain": {} } },
      302: { headers: { Location: "https://storage.test/f1" } },
    },
  },
  listCursor: { pages: { style: "cursor", param: "after", items: ["files"], cursor: ["next"], name: "id" } },
  listLinks: { pages: { style: "link", param: "page", items: [] } },
};
const mockFetch = mockFetchOf<Create>(contract, examples, details);
const base = "https://api.demo.test/v1";

async function ask(overrides: object, path: string, init?: RequestInit): Promise<[number, string, string | null]> {
  const response = await mockFetch(overrides)(path, init);
  return [response.status, await response.text(), response.headers.get("content-type")];
}

test.each<[string, object, string, [number, string, string | null]]>([
  [
    "the path of a base URL of its own",
    {},
    "http://localhost:1/a/b/files/latest",
    [200, '{"id":"latest"}', "application/json"],
  ],
  ["a status that a range has", { getFile: 418 }, `${base}/files/1`, [418, '{"code":4}', "application/json"]],
  ["a status that only default has", { getFile: 500 }, `${base}/files/1`, [500, '{"code":0}', "application/json"]],
  [
    "another media type",
    { readFile: { contentType: "text/csv" } },
    `${base}/files/1/content`,
    [200, "a,b", "text/csv"],
  ],
  ["a redirect", { readFile: 302 }, `${base}/files/1/content`, [302, "", null]],
  ["bytes", {}, `${base}/files/1/content`, [200, "\u0000é", "image/png"]],
  [
    "a part of a part",
    { getFile: { body: { size: { bytes: 2 } } } },
    `${base}/files/1`,
    [200, '{"id":"f1","size":{"bytes":2,"unit":"B"}}', "application/json"],
  ],
])("answers %s", async (_, overrides, url, want) => {
  expect(await ask(overrides, url)).toEqual(want);
});

test.each(["/größe/{id}/a b", '/"{id}"/[x];y=(z)', "/{id}\u001b\u202e"])(
  "finds the path %j as a URL writes it",
  async (path) => {
    const operations = { getSize: operation(path) };
    const mock = mockFetchOf<Create>({ ...contract, operations }, { getSize: { 200: 1 } }, {})();

    await mock(base + path.replace("{id}", "a%2Fb"));

    expect(mock.calls).toMatchObject([{ operationId: "getSize", params: { id: "a/b" } }]);
  },
);

test("answers nothing where the contract has nothing", async () => {
  expect(await ask({}, `${base}/files/1`, { method: "DELETE" })).toEqual([204, "", null]);
});

test("a status that has no body has none, whatever it is told", async () => {
  expect(await ask({ getFile: { status: 304, body: {} } }, `${base}/files/1`)).toEqual([304, "", null]);
});

test.each<[string, number, object, string[]]>([
  [
    "as many as the file has parts",
    17,
    {},
    ["https://storage.test/1", "https://storage.test/1-2", "https://storage.test/1-3"],
  ],
  ["those of the example where they are enough", 8, {}, ["https://storage.test/1"]],
  ["those that are told", 17, { body: { to: { urls: ["https://storage.test/a"] } } }, ["https://storage.test/a"]],
])("an upload begins with addresses: %s", async (_, bytes, override, want) => {
  const mock = mockFetch({ beginUpload: override });
  const headers = { "content-type": "application/json" };
  const init = { method: "POST", headers, body: JSON.stringify({ bytes }) };

  const { to } = await (await mock(`${base}/uploads`, init)).json();
  const put = await mock(to.urls.at(-1), { method: "PUT", body: "part" });

  expect([to.urls, put.status]).toEqual([want, 200]);
});

test("an address without a server is below the base URL, as it is for the client", async () => {
  const mock = mockFetch();
  await mock(`${base}/records/1`);

  const content = await mock(new URL("content/<a>", base), { headers: { range: "bytes=4-" } });

  expect([content.status, await content.text(), content.headers.get("content-length")]).toEqual([206, "ent", "3"]);
});

test.each([
  ["JSON", { "content-type": "application/json" }, '{"a":1}', { a: 1 }],
  ["a form", { "content-type": "application/x-www-form-urlencoded" }, "a=1&b=2&b=3", { a: "1", b: ["2", "3"] }],
  ["a text", { "content-type": "text/plain" }, "a=1", "a=1"],
  ["broken JSON as a text", { "content-type": "application/json" }, "{", "{"],
  ["nothing", {}, undefined, undefined],
])("keeps what was sent: %s", async (_, headers, body, want) => {
  const mock = mockFetch();

  await mock(`${base}/files/a%20b?tag=x&tag=y`, { method: "PUT", headers, body: body ?? null });

  expect(mock.calls).toEqual([
    { operationId: "putFile", params: { id: "a b", tag: ["x", "y"] }, body: want, request: expect.any(Request) },
  ]);
});

test.each<[string, object, string]>([
  ["an operation", { getFiles: 200 }, "demo: no operation getFiles, only getFile,getLatest,dropFile,putFile,readFile"],
  [
    "a status of no response",
    { getRecord: 101 },
    "demo.getRecord: no response can have the status 101, only 200 to 599",
  ],
  ["a status", { getLatest: 404 }, "demo.getLatest: the contract has no 404, only 200"],
  [
    "a name",
    { getFile: { stauts: 404 } },
    "demo.getFile: an answer has no stauts, only a status, or status, body, headers, contentType",
  ],
  [
    "a state",
    { getFile: { pages: 2 } },
    "demo.getFile: an answer has no pages, only a status, or status, body, headers, contentType",
  ],
  ["a text as status", { getFile: { status: "404" } }, 'demo.getFile: an answer has no status "404", only a status'],
  ["a text", { getFile: "404" }, 'demo.getFile: an answer has no "404", only a status'],
  [
    "null",
    { listCursor: null },
    "demo.listCursor: an answer has no null, only a status, or status, body, headers, contentType, pages",
  ],
  ["a body", { getFile: 503 }, "demo.getFile: the contract shows no body of 503, only of 200,4XX,default; give one"],
  [
    "a media type",
    { readFile: { status: 200, contentType: "a/b" } },
    "demo.readFile: 200 has no a/b, only image/png, text/csv, text/plain",
  ],
  [
    "a body of a media type",
    { readFile: { status: 200, contentType: "text/plain" } },
    "demo.readFile: the contract shows no body of 200",
  ],
])("refuses %s that the contract does not have", (_, overrides, message) => {
  expect(() => mockFetch(overrides)).toThrow(
    expect.objectContaining({ name: "ParameterError", message: expect.stringContaining(message) }),
  );
});

test("lists of all ways have as many pages as asked, and end", async () => {
  interface Client {
    readonly paginate: { readonly [name: string]: () => { readonly pages: () => AsyncIterable<unknown> } };
  }
  const create = createMockClientOf<(overrides: object) => Client>(contract, examples, details);
  const client = create({ listCursor: { pages: 2 }, listLinks: { pages: 3 } });
  const pagesOf = async (name: string) => {
    const pages = [];
    for await (const page of client.paginate[name]?.().pages() ?? []) {
      pages.push(page);
    }
    return pages;
  };

  expect(await pagesOf("listCursor")).toEqual([
    { files: [{ id: "a" }, { id: "b" }], next: "2" },
    { files: [{ id: "a-3" }], next: "" },
  ]);
  expect(await pagesOf("listLinks")).toEqual([["a"], ["a-2"], ["a-3"]]);
});

test("what a function says is held as what stands there itself", async () => {
  const mock = mockFetch({ getFile: () => ({ stauts: 404 }), getLatest: () => "404" });

  await expect(mock(`${base}/files/1`)).rejects.toThrow("demo.getFile: an answer has no stauts");
  await expect(mock(`${base}/files/latest`)).rejects.toThrow('demo.getLatest: an answer has no "404"');
});

test("ends with the signal of its request", async () => {
  const call = mockFetch()(`${base}/files/1`, { signal: AbortSignal.abort(new Error("enough")) });

  await expect(call).rejects.toThrow("enough");
});
