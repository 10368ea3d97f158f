import { readText } from "@scripts/read";
import { expect, onTestFinished, test } from "vitest";
import { startMockServer } from "./mock-server.ts";

const json = (value: unknown, headers = {}): object => ({
  200: { description: "A.", headers, content: { "application/json": { examples: { a: { value } } } } },
});
const query = (name: string): object => ({ name, in: "query" });
const list = (extensions: object, value: unknown): object => ({
  get: {
    operationId: "list",
    parameters: ["page", "offset", "cursor", "limit"].map(query),
    responses: json(value),
    ...extensions,
  },
});
const pagination = (extension: object): object => ({ "x-redocly-pagination": { items: "/files", ...extension } });
const files = [{ size: 1, id: "f" }, { id: "g" }];
const lists = {
  "/by-offset": list(
    {
      ...pagination({ style: "offset", offsetParam: "offset", limitParam: "limit" }),
      "x-filespec-total": { header: "X-Total" },
    },
    { files },
  ),
  "/by-page": list(pagination({ style: "page", offsetParam: "page", hasMore: "/more" }), { files, more: false }),
  "/by-cursor": list(pagination({ style: "cursor", cursorParam: "cursor", nextCursor: "/meta/next" }), { files }),
  "/by-link": list(pagination({ style: "link" }), { files }),
  "/by-body-link": list(pagination({ style: "body-link", nextLink: "/next" }), { files }),
  "/of-texts": list(pagination({ style: "offset", offsetParam: "offset", items: "" }), ["a"]),
};

test.each([
  ["/by-offset", '{"files":[{"size":1,"id":"f-0"},{"id":"g-1"}]}'],
  ["/by-offset?limit=3&offset=3", '{"files":[{"id":"g-3"},{"size":1,"id":"f-4"}]}'],
  ["/by-page?page=2", '{"files":[{"size":1,"id":"f-2"},{"id":"g-3"}],"more":true}'],
  ["/by-page?page=3", '{"files":[{"size":1,"id":"f-4"}],"more":false}'],
  ["/by-cursor", '{"files":[{"size":1,"id":"f-0"},{"id":"g-1"}],"meta":{"next":"2"}}'],
  ["/by-cursor?cursor=4", '{"files":[{"size":1,"id":"f-4"}],"meta":{"next":null}}'],
  ["/by-offset?offset=9", '{"files":[]}'],
  ["/of-texts?offset=4", '["a-4"]'],
])("a list has pages: %s", async (path, expected) => {
  const { url } = await liveMock(lists);

  const response = await fetch(url + path);

  expect(await response.text()).toBe(expected);
});

test("a list says how many items it has, and where the next page is", async () => {
  const { url } = await liveMock(lists);

  const responses = await Promise.all(["/by-offset", "/by-link", "/by-link?start=4"].map((path) => fetch(url + path)));
  const inBody = await (await fetch(`${url}/by-body-link`)).json();

  expect(responses.map(({ headers }) => [headers.get("x-total"), headers.get("link")])).toEqual([
    ["5", null],
    [null, `<${url}/by-link?start=2>; rel="next"`],
    [null, null],
  ]);
  expect(inBody).toMatchObject({ next: `${url}/by-body-link?start=2` });
});

const file = {
  "/files/{id}": {
    get: {
      operationId: "get",
      responses: json({ id: "f1", state: { now: "DONE" }, url: "https://storage.test/f1" }),
      "x-filespec-wait": { state: "/state/now", succeeded: ["DONE"], failed: ["FAILED"] },
      "x-filespec-download": { url: "/url" },
    },
  },
};

test("a record is being processed when it is first looked at", async () => {
  const { url } = await liveMock(file);
  const look = async (id: string): Promise<unknown> => (await (await fetch(`${url}/files/${id}`)).json()).state;

  expect([await look("a"), await look("b"), await look("a"), await look("a")]).toEqual([
    { now: "PROCESSING" },
    { now: "PROCESSING" },
    { now: "DONE" },
    { now: "DONE" },
  ]);
});

test("the content of a file is in the mock's own storage, whole or in part", async () => {
  const { url } = await liveMock(file);
  const record = await (await fetch(`${url}/files/f1`)).json();

  const whole = await fetch(record.url);
  const part = await fetch(record.url, { headers: { range: "bytes=4-8" } });

  expect([whole.status, await whole.text()]).toEqual([200, "The bytes of a file."]);
  expect([part.status, await part.text()]).toEqual([206, "bytes"]);
});

test.each([
  ["for each part of 8 bytes", { urls: "/urls", partBytes: "/size" }, 17, 3],
  ["for no byte", { urls: "/urls", partBytes: "/size" }, 0, 1],
])("an upload gets addresses of the storage, which keeps what is put there: %s", async (_, upload, bytes, count) => {
  const completion = { operationId: "begin" };
  const begin = {
    operationId: "begin",
    responses: json({ urls: ["https://storage.test/1"], size: 10_000 }),
    "x-filespec-upload": { name: "name", bytes: "bytes", type: "type", completion, ...upload },
  };
  const { url } = await liveMock({ "/uploads": { post: begin } });
  const response = await fetch(`${url}/uploads`, { method: "POST", body: JSON.stringify({ bytes }) });
  const { urls, size } = await response.json();

  await fetch(urls[0], { method: "PUT", body: "a part" });

  expect([urls.length, size]).toEqual([count, 8]);
  expect(await (await fetch(urls[0])).text()).toBe("a part");
});

test("a failure is as it is documented", async () => {
  const mock = await liveMock({
    "/files/{id}": {
      get: { ...file["/files/{id}"].get, responses: { 404: { description: "None.", content: {} }, ...json({}) } },
    },
  });
  mock.answerWith("404");

  expect((await fetch(`${mock.url}/files/f1`)).status).toBe(404);
});

async function liveMock(paths: object): ReturnType<typeof startMockServer> {
  const mock = await startMockServer(readText(JSON.stringify({ openapi: "3.1.1", paths }), "openapi.json").facts, {
    isLive: true,
  });
  onTestFinished(() => mock.close());
  return mock;
}
