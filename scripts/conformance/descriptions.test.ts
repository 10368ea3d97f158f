import { createContractClient, type RequestOptions, type ServerSentEvent } from "@filespec/core";
import { createPathClient } from "@filespec/core/paths";
import { readText } from "@scripts/read";
import { expect, onTestFinished, test } from "vitest";
import { type Answer, type Arrived, listen } from "./testing/round-trip/loopback.ts";
import { loadContract } from "./testing/suite/contract.ts";

// From a description to what a call gives: cases that clients of other generators get wrong.

const item = { type: "object", required: ["percent"], properties: { percent: { type: "integer" } } };
const bytes = { type: "string", format: "binary" };
const text = { type: "string" };
const json = (schema: object) => ({ "application/json": { schema } });
const isJson = { "content-type": "application/json" };

test("a response is read as its own status says, not as the first success of the description", async () => {
  const client = await clientOf(
    { 200: { content: { "application/pdf": { schema: bytes } } }, 202: { content: json(item) } },
    (request, response) =>
      request.url === "/items/late"
        ? response.writeHead(202, isJson).end('{"percent":40}')
        : response.writeHead(200, { "content-type": "application/pdf" }).end("%PDF-1.7"),
  );

  const done = await client.safe.call({ id: "done" });
  const late = await client.safe.call({ id: "late" });

  expect([done.status, await (done.data as Blob).text()]).toEqual([200, "%PDF-1.7"]);
  expect(late).toMatchObject({ status: 202, data: { percent: 40 } });
});

test("a response of several media types is read as its own says", async () => {
  const client = await clientOf(
    { 200: { content: { "image/*": { schema: bytes }, ...json(item) } } },
    ({ url }, response) =>
      url === "/items/image"
        ? response.writeHead(200, { "content-type": "image/png" }).end("png")
        : response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end('{"percent":1}'),
  );

  const image = await client.call({ id: "image" });
  const record = await client.call({ id: "record" });

  expect(image).toBeInstanceOf(Blob);
  expect(record).toEqual({ percent: 1 });
});

test.each([
  ["oneOf with null", { oneOf: [item, { type: "null" }] }],
  ["a type that may be null", { type: ["object", "null"] }],
  ["a reference to a schema that may be null", { $ref: "#/components/schemas/Maybe" }],
  ["a reference or null", { oneOf: [{ $ref: "#/components/schemas/Item" }, { type: "null" }] }],
])("null is a response where its schema allows it: %s", async (_, schema) => {
  const client = await clientOf({ 200: { content: json(schema) } }, (_request, response) =>
    response.writeHead(200, isJson).end("null"),
  );

  const value = await client.call({ id: "7" });
  const result = await client.safe.call({ id: "7" });

  expect([value, result]).toEqual([null, { status: 200, ok: true, data: null }]);
});

test("null is no response where its schema does not allow it", async () => {
  const client = await clientOf({ 200: { content: json(item) } }, (_request, response) =>
    response.writeHead(200, isJson).end("null"),
  );

  await expect(client.call({ id: "7" })).rejects.toMatchObject({ name: "ResponseError" });
});

test("HEAD has no body, whatever its description says", async () => {
  const headers: (string | null)[] = [];
  const client = await clientOf(
    { 200: { content: json(item) }, 404: { content: json(item) } },
    ({ url }, response) =>
      response.writeHead(url === "/items/a" ? 200 : 404, { ...isJson, "content-length": "27", etag: '"1"' }).end(),
    { method: "head" },
  );

  const there = await client.call({ id: "a" }, { onResponse: (each) => headers.push(each.headers.get("etag")) });
  const results = [await client.safe.call({ id: "a" }), await client.safe.call({ id: "b" })];

  expect([there, headers]).toEqual([undefined, ['"1"']]);
  expect(results).toMatchObject([
    { status: 200, ok: true, data: undefined },
    { status: 404, ok: false, error: undefined },
  ]);
});

test.each([
  ["*/*", '{"percent":2}', { percent: 2 }],
  ["application/*", '{"percent":2}', { percent: 2 }],
])("content under %s with the schema of an object is JSON", async (mediaType, body, value) => {
  const client = await clientOf({ 200: { content: { [mediaType]: { schema: item } } } }, (_request, response) =>
    response.writeHead(200, isJson).end(body),
  );

  expect(await client.call({ id: "1" })).toEqual(value);
});

test("a documented redirect is a result with its headers, and no credential follows it", async () => {
  const storage = await listen(onTestFinished, (_request, response) => response.end("bytes"));
  const location = `${storage.url}/signed?sig=1`;
  const client = await clientOf(
    { 200: { content: { "image/jpeg": { schema: bytes } } }, 302: { headers: { Location: { schema: text } } } },
    (_request, response) => response.writeHead(302, { location }).end(),
  );

  const result = await client.safe.call({ id: "1" });
  const value = await client.call({ id: "1" });

  expect([result.status, result.ok, result.response?.headers.get("location"), value]).toEqual([
    302,
    true,
    location,
    undefined,
  ]);
  expect(storage.requests).toEqual([]);
});

test("an undocumented redirect is followed within the origin", async () => {
  const client = await clientOf({ 200: { content: json(item) } }, ({ url }, response) =>
    url === "/moved"
      ? response.writeHead(200, isJson).end('{"percent":3}')
      : response.writeHead(302, { location: "/moved" }).end(),
  );

  expect(await client.call({ id: "1" })).toEqual({ percent: 3 });
});

test.each([
  [{ 200: { content: { "application/xml": { schema: text }, ...json(item) } } }, {}, "application/json"],
  [{ 200: { content: { "application/pdf": { schema: bytes } } } }, {}, "application/pdf"],
  [
    { 200: { content: json(item) }, 404: { content: { "application/problem+json": { schema: item } } } },
    {},
    "application/json, application/problem+json",
  ],
  [{ 200: { content: json(item) } }, { headers: { ACCEPT: "application/xml" } }, "application/xml"],
])(
  "Accept names what the client reads of %j, unless the caller names another: %j",
  async (responses, options, accept) => {
    const seen: unknown[] = [];
    const client = await clientOf(responses, ({ headers }, response) => {
      seen.push(headers.accept);
      response.writeHead(200, isJson).end('{"percent":1}');
    });

    await client.safe.call({ id: "1" }, options);

    expect(seen).toEqual([accept]);
  },
);

test.each(["without", "with"])(
  "a fetch of the caller's is called with a URL and an init, %s middleware",
  async (way) => {
    const calls: unknown[][] = [];
    const contract = await contractOf({ 200: { content: json(item) } });
    const fetch = async (...args: unknown[]) => {
      calls.push(args);
      return Response.json({ percent: 1 });
    };
    const client = createPathClient<AnyClient>(contract, { ...server("http://api.test"), fetch });
    if (way === "with") {
      client.use({ onRequest: () => undefined });
    }
    const dispatcher = {};

    await client.call({ id: "1" }, { dispatcher, next: { tags: ["a"] }, cache: "no-store", keepalive: true });
    await client.GET("/items/{id}", { params: { path: { id: "1" } }, dispatcher, cache: "no-store" });

    expect(calls.map(([url]) => url)).toEqual(["http://api.test/items/1", "http://api.test/items/1"]);
    expect(calls.map(([, init]) => init)).toMatchObject([
      { method: "GET", dispatcher, next: { tags: ["a"] }, cache: "no-store", keepalive: true, redirect: "manual" },
      { method: "GET", dispatcher, cache: "no-store", redirect: "manual" },
    ]);
  },
);

/** What arrives of a body, read by the platform's own parsers. */
function arrived({ headers, body }: Arrived): Response {
  return new Response(new Uint8Array(body), { headers: { "content-type": `${headers["content-type"]}` } });
}

function sending(mediaType: string, schema: object, method = "post"): Kind {
  return { method, requestBody: { required: true, content: { [mediaType]: { schema } } } };
}

test("parts of a form arrive as they were given: texts, lists, objects and a file with its name", async () => {
  const forms: Promise<FormData>[] = [];
  const client = await clientOf(
    { 204: {} },
    async (request, response) => {
      forms.push(arrived(request).formData());
      response.writeHead(204).end();
    },
    sending("multipart/form-data", {
      type: "object",
      properties: { file: bytes, tags: { type: "array", items: text } },
    }),
  );
  const file = new File(["bytes of a clip"], "clip.mov", { type: "video/quicktime" });

  await client.call({ id: "1", body: { file, tags: ["a", "b"], details: { owner: "é" }, none: undefined } });

  const form = await forms[0];
  const got = form?.get("file");
  expect([form?.getAll("tags"), form?.get("details"), form?.has("none")]).toEqual([["a", "b"], '{"owner":"é"}', false]);
  expect(got instanceof File && [got.name, got.type, await got.text()]).toEqual([
    "clip.mov",
    "video/quicktime",
    "bytes of a clip",
  ]);
});

test.each<[string, string, object, unknown, string]>([
  ["a form", "application/x-www-form-urlencoded", { type: "object" }, { a: "b c", d: [1, 2] }, "a=b+c&d=1&d=2"],
  ["a text", "text/csv", text, "a;é", "a;é"],
  ["XML", "application/xml", text, "<a/>", "<a/>"],
  ["a Blob", "application/octet-stream", bytes, new Blob(["bytes"]), "bytes"],
  ["an ArrayBuffer", "image/png", bytes, new TextEncoder().encode("bytes").buffer, "bytes"],
  ["a typed array", "image/png", bytes, new TextEncoder().encode("bytes"), "bytes"],
])("%s arrives as it was given, with the media type of its description", async (_, mediaType, schema, body, text) => {
  const seen: unknown[] = [];
  const client = await clientOf(
    { 204: {} },
    async (request, response) => {
      seen.push(request.headers["content-type"], await arrived(request).text());
      response.writeHead(204).end();
    },
    sending(mediaType, schema),
  );

  await client.call({ id: "1", body });

  expect(seen).toEqual([mediaType, text]);
});

test("a stream arrives as it was given, and is sent once, since it can be read once", async () => {
  const seen: string[] = [];
  const client = await clientOf(
    { 204: {} },
    async (request, response) => {
      seen.push(await arrived(request).text());
      response.writeHead(503).end();
    },
    sending("application/octet-stream", bytes, "put"),
  );

  const call = client.call({ id: "1", body: new Blob(["bytes"]).stream() });

  await expect(call).rejects.toMatchObject({ name: "ApiError", status: 503 });
  expect(seen).toEqual(["bytes"]);
});

test("reserved characters go out as they are where the description allows them, and the value stays one", async () => {
  const urls: unknown[] = [];
  const client = await clientOf(
    { 204: {} },
    ({ url }, response) => {
      urls.push(url);
      response.writeHead(204).end();
    },
    {
      parameters: [
        { name: "within", in: "query", required: true, allowReserved: true, schema: text },
        { name: "note", in: "query", schema: text },
        { name: "ids", in: "query", explode: false, allowReserved: true, schema: { type: "array", items: text } },
      ],
    },
  );

  await client.call({ id: "1", within: "box(1,2;3:4)/x", note: "a/b,c", ids: ["a:1", "b/2"] });
  await client.call({ id: "1", within: "a&b#c+d" });

  expect(urls).toEqual(["/items/1?within=box(1,2;3:4)/x&note=a%2Fb%2Cc&ids=a:1,b/2", "/items/1?within=a%26b%23c%2Bd"]);
});

test("events are given as they arrive, and leaving the loop closes the connection", async () => {
  let closed = 0;
  const client = await clientOf(
    { 200: { content: { "text/event-stream": { schema: item } } } },
    (_request, response) => {
      let count = 0;
      response.writeHead(200, { "content-type": "text/event-stream" });
      const timer = setInterval(() => response.write(`id: ${count}\ndata: {"percent":${count++}}\n\n`), 5);
      response.on("close", () => {
        clearInterval(timer);
        closed += 1;
      });
    },
    {},
    { maxRetries: 0, timeout: 5_000 },
  );
  const events = (await client.call({ id: "1" })) as AsyncIterable<ServerSentEvent<{ percent: number }>>;
  const seen: [string, number][] = [];

  for await (const { id, data } of events) {
    if (seen.push([id, data.percent]) === 3) {
      break;
    }
  }
  await expect.poll(() => closed).toBe(1);

  expect(seen).toEqual([
    ["0", 0],
    ["1", 1],
    ["2", 2],
  ]);
});

test("lines of JSON without an end are a stream", async () => {
  const client = await clientOf(
    { 200: { content: { "application/x-ndjson": { schema: item } } } },
    (_request, response) =>
      response.writeHead(200, { "content-type": "application/x-ndjson" }).write('{"percent":1}\n'),
  );

  const stream = (await client.call({ id: "1" })) as ReadableStream<Uint8Array>;
  const reader = stream.getReader();
  const { value } = await reader.read();
  await reader.cancel();

  expect(new TextDecoder().decode(value)).toBe('{"percent":1}\n');
});

test("an integer that a number cannot hold is never another one without a word", async () => {
  const contract = await contractOf({ 200: { content: json(item) } });
  const fetch = async () => new Response('{"percent":9007199254740993}', { headers: isJson });
  const parseJson = (given: string) => JSON.parse(given.replace(/\d{16,}/g, '"$&"'));

  const refused = createContractClient<AnyClient>(contract, { ...server("http://api.test"), fetch }).call({ id: "1" });
  const read = await createContractClient<AnyClient>(contract, { ...server("http://api.test"), fetch, parseJson }).call(
    {
      id: "1",
    },
  );

  await expect(refused).rejects.toMatchObject({
    name: "ResponseError",
    message: expect.stringContaining("9007199254740993"),
  });
  expect(read).toEqual({ percent: "9007199254740993" });
});

type Method<Result> = (parameters: object, options?: RequestOptions) => Promise<Result>;

interface AnyResult {
  readonly status: unknown;
  readonly ok: boolean;
  readonly data?: unknown;
  readonly response?: Response;
}

interface AnyClient {
  readonly call: Method<unknown>;
  readonly safe: { readonly call: Method<AnyResult> };
  readonly use: (middleware: object) => void;
  readonly GET: (path: string, init: object) => Promise<unknown>;
}

interface Kind {
  readonly method?: string;
  readonly parameters?: readonly object[];
  readonly requestBody?: object;
}

/** The contract of an API with one operation of these responses. */
function contractOf(responses: object, { method = "get", parameters: more = [], requestBody }: Kind = {}) {
  const parameters = [{ name: "id", in: "path", required: true, schema: text }, ...more];
  const description = {
    openapi: "3.1.0",
    info: { title: "Items", version: "1" },
    security: [{ key: [] }],
    paths: { "/items/{id}": { [method]: { operationId: "call", parameters, requestBody, responses } } },
    components: {
      securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } },
      schemas: { Item: item, Maybe: { anyOf: [item, { type: "null" }] } },
    },
  };
  return loadContract(readText(JSON.stringify(description), "openapi.json"), "items", onTestFinished);
}

async function clientOf(responses: object, answer: Answer, kind: Kind = {}, options = {}): Promise<AnyClient> {
  const contract = await contractOf(responses, kind);
  const { url } = await listen(onTestFinished, answer);
  return createContractClient<AnyClient>(contract, { ...server(url), ...options });
}

function server(baseUrl: string): object {
  return { baseUrl, key: "secret-key" };
}
