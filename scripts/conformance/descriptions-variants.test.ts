import type { ServerSentEvent } from "@filespec/core";
import { ResponseError } from "@filespec/core/errors";
import { expect, onTestFinished, test } from "vitest";
import { type Clients, clientsOf, describe, type Loopback, listen, ways } from "./testing/round-trip/loopback.ts";

// The same as in descriptions.test.ts, spelled in other ways: by reference, in OpenAPI 3.0, in ranges, beside others.

const item = { type: "object", required: ["percent"], properties: { percent: { type: "integer" } } };
const bytes = { type: "string", format: "binary" };
const text = { type: "string" };
const json = (schema: object) => ({ description: "", content: { "application/json": { schema } } });
const of = (mediaType: string, schema: object) => ({ description: "", content: { [mediaType]: { schema } } });
const isJson = { "content-type": "application/json" };
const components = {
  schemas: {
    Item: item,
    Maybe30: { ...item, nullable: true },
    Maybe31: { type: ["object", "null"], properties: item.properties },
    Deep: { allOf: [{ type: "object", properties: { inner: { $ref: "#/components/schemas/Item" } } }] },
  },
  responses: {
    Item: json({ $ref: "#/components/schemas/Item" }),
    Bytes: of("application/pdf", bytes),
    Moved: { description: "", headers: { Location: { schema: text } } },
    Events: of("text/event-stream; charset=utf-8", { $ref: "#/components/schemas/Item" }),
    Vendor: of("application/vnd.items.v2+json; charset=utf-8", { $ref: "#/components/schemas/Item" }),
  },
  parameters: {
    Within: { name: "within", in: "query", allowReserved: true, schema: text },
    Tags: {
      name: "tags",
      in: "query",
      style: "pipeDelimited",
      explode: false,
      allowReserved: true,
      schema: { type: "array", items: text },
    },
  },
};
const itemRef = { $ref: "#/components/responses/Item" };

test.each<[string, string, object]>([
  ["by reference", "3.1.0", { 200: { $ref: "#/components/responses/Bytes" }, 202: itemRef }],
  ["beside a range", "3.0.3", { "2XX": { $ref: "#/components/responses/Bytes" }, 202: itemRef }],
  ["beside default", "3.1.0", { 200: { $ref: "#/components/responses/Bytes" }, default: itemRef, 202: itemRef }],
])("a response is read as its own status says: %s", async (_, openapi, responses) => {
  const { clients, server } = await open({ call: { responses } }, openapi);
  for (const way of ways.filter((each) => each !== "request")) {
    server.answer = (_request, response) => response.writeHead(200, { "content-type": "application/pdf" }).end("%PDF");
    const done = await clients.call(way, "call");
    server.answer = (_request, response) => response.writeHead(202, isJson).end('{"percent":40}');
    const late = await clients.call(way, "call");

    expect([await (done as Blob).text(), late], way).toEqual(["%PDF", { percent: 40 }]);
  }
});

test.each<[string, string, object]>([
  ["nullable, by reference, in 3.0", "3.0.3", { 200: json({ $ref: "#/components/schemas/Maybe30" }) }],
  ["a list of types, by reference, in a range", "3.1.0", { "2XX": json({ $ref: "#/components/schemas/Maybe31" }) }],
  [
    "allOf with nullable, in 3.0",
    "3.0.3",
    { 200: json({ nullable: true, allOf: [{ $ref: "#/components/schemas/Item" }] }) },
  ],
  [
    "beside bytes",
    "3.1.0",
    {
      200: {
        description: "",
        content: { ...of("image/png", bytes).content, ...json({ $ref: "#/components/schemas/Maybe31" }).content },
      },
    },
  ],
])("null is a response where its schema allows it: %s", async (spelling, openapi, responses) => {
  const { clients, server } = await open({ call: { responses } }, openapi);
  server.answer = (_request, response) => response.writeHead(200, isJson).end("null");

  // openapi-fetch's own calls are not told which of several media types may be null.
  for (const way of ways.filter((each) => each !== "request" || spelling !== "beside bytes")) {
    expect(await clients.call(way, "call"), way).toBe(null);
  }
});

test.each<[string, string, object]>([
  ["by reference, in a range", "3.0.3", { "2XX": itemRef, "4XX": itemRef }],
  ["bytes, beside default", "3.1.0", { 200: { $ref: "#/components/responses/Bytes" }, default: itemRef }],
])("HEAD has no body: %s", async (_, openapi, responses) => {
  const { clients, server } = await open({ call: { method: "head", responses } }, openapi);
  server.answer = (_request, response) => response.writeHead(200, { ...isJson, "content-length": "27" }).end();
  const there = await Promise.all(ways.map((way) => clients.call(way, "call")));
  server.answer = (_request, response) => response.writeHead(404, { ...isJson, "content-length": "27" }).end();
  const gone = await clients.main.safe.call?.();

  expect(there).toEqual(ways.map(() => undefined));
  expect(gone).toMatchObject({ ok: false, error: undefined });
});

test("reserved characters go out as they are: by reference in 3.0, and in a list with bars of a path item", async () => {
  const parameters = ["Within", "Tags"].map((name) => ({ $ref: `#/components/parameters/${name}` }));
  const { clients, server } = await open({ call: { parameters, responses: { 200: itemRef } } }, "3.0.3");
  server.answer = (_request, response) => response.writeHead(200, isJson).end('{"percent":1}');

  for (const way of ways) {
    await clients.call(way, "call", { query: { within: "a/b?c:d&e#f", tags: ["g/h", "i:j,k"] } });
  }

  // A bar between two items; the comma is no delimiter here, but stays encoded.
  expect(server.requests.map(({ url }) => url)).toEqual(
    ways.map(() => "/call?within=a/b?c:d%26e%23f&tags=g/h%7Ci:j%2Ck"),
  );
});

test.each<[string, object]>([
  ["by reference and allOf", { $ref: "#/components/schemas/Deep" }],
  ["in an alternative", { oneOf: [text, { type: "object", properties: { inner: item } }] }],
  ["in additional members", { type: "object", additionalProperties: item }],
])("an object inside a deepObject is left out where it is optional, and else the method is: %s", async (_, schema) => {
  const filter = { name: "filter", in: "query", style: "deepObject", explode: true, schema };
  const operation = { responses: { 200: itemRef } };
  const { clients, server } = await open({
    call: { ...operation, parameters: [filter] },
    needs: { ...operation, parameters: [{ ...filter, required: true }] },
  });

  await expect(clients.call("method", "call", { query: { filter: { inner: { percent: 1 } } } })).rejects.toThrow(
    "api.call: no parameter filter, only ",
  );
  expect(Object.keys(clients.main)).toContain("call");
  expect(server.requests).toEqual([]);
});

test.each<[string, object]>([
  ["a list, by reference", { type: "array", items: { $ref: "#/components/schemas/Item" } }],
  ["an alternative, by reference", { oneOf: [{ type: "array", items: item }, { $ref: "#/components/schemas/Item" }] }],
])("content under */* is JSON in 3.0, also of a failure: %s", async (_, schema) => {
  const responses = { 200: of("*/*", schema), 404: of("*/*", { $ref: "#/components/schemas/Item" }) };
  const { clients, server } = await open({ call: { responses } }, "3.0.1");
  server.answer = (_request, response) => response.writeHead(200, isJson).end('[{"percent":2}]');
  const values = await Promise.all(ways.map((way) => clients.call(way, "call")));
  server.answer = (_request, response) => response.writeHead(404, isJson).end('{"percent":3}');
  const failure = await clients.main.safe.call?.();

  expect(values).toEqual(ways.map(() => [{ percent: 2 }]));
  expect(failure).toMatchObject({ status: 404, error: { percent: 3 } });
});

test.each<[string, string, object, number]>([
  ["in a range", "3.0.3", { 200: itemRef, "3XX": { $ref: "#/components/responses/Moved" } }, 303],
  ["by reference, alone", "3.1.0", { 308: { $ref: "#/components/responses/Moved" } }, 308],
])("a documented redirect is a result that nothing follows: %s", async (_, openapi, responses, status) => {
  const storage = await listen(onTestFinished);
  const { clients, server } = await open({ call: { responses } }, openapi);
  server.answer = (_request, response) => response.writeHead(status, { location: `${storage.url}/signed` }).end();

  const result = await clients.main.safe.call?.();

  expect([result?.response?.status, result?.headers.location]).toEqual([status, `${storage.url}/signed`]);
  expect(await clients.call("function", "call")).toBe(undefined);
  expect(storage.requests).toEqual([]);
});

test.each<[string, object, string | undefined]>([
  [
    "a vendor's JSON, by reference",
    { 200: { $ref: "#/components/responses/Vendor" } },
    "application/vnd.items.v2+json",
  ],
  ["events, by reference", { 200: { $ref: "#/components/responses/Events" } }, "text/event-stream"],
  [
    "statuses of several types",
    { 200: { $ref: "#/components/responses/Bytes" }, "4XX": itemRef },
    "application/pdf, application/json",
  ],
  ["a range", { 200: of("*/*", item) }, "application/json, */*;q=0.1"],
])("Accept names what the client reads: %s", async (_, responses, accept) => {
  const { clients, server } = await open({ call: { responses } });

  for (const way of ways) {
    await clients.call(way, "call").catch(() => undefined);
  }

  expect(server.requests.map(({ headers }) => headers.accept)).toEqual(ways.map(() => accept));
});

/** As old polyfills have it: without `reason` and `throwIfAborted`. */
class OldSignal extends EventTarget {
  aborted = false;

  abort(): void {
    this.aborted = true;
    this.dispatchEvent(new Event("abort"));
  }
}

test.each(ways)("a signal without a reason ends a call with an AbortError, and else harms none: %s", async (way) => {
  const { clients, server } = await open({ call: { responses: { 200: itemRef } } });
  server.answer = (_request, response) => response.writeHead(200, isJson).end('{"percent":1}');
  const calm = await clients.call(way, "call", {}, { signal: new OldSignal() });
  const signal = new OldSignal();
  server.answer = () => signal.abort();

  const late = clients.call(way, "call", {}, { signal });
  await expect(late).rejects.toMatchObject({ name: "AbortError" });
  await expect(clients.call(way, "call", {}, { signal })).rejects.toMatchObject({ name: "AbortError" });
  await expect(clients.stream(way, "call", {}, { signal })).rejects.toMatchObject({ name: "AbortError" });

  expect(calm).toEqual({ percent: 1 });
});

test.each(ways)(
  "a fetch of the caller's gets a URL and an init, with every option of the platform's: %s",
  async (way) => {
    const calls: unknown[][] = [];
    const fetch = async (...args: unknown[]) => {
      calls.push(args);
      return Response.json({ percent: 1 });
    };
    const put = { method: "put", requestBody: json(item), responses: { 200: itemRef } };
    const { clients } = await open({ put }, "3.1.0", { fetch });
    const dispatcher = {};

    await clients.call(
      way,
      "put",
      { body: { percent: 2 } },
      { dispatcher, cache: "no-store", credentials: "include", priority: "low", next: { revalidate: 1 } },
    );

    const [[url, init] = []] = calls;
    const { body, ...rest } = Object(init);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/put$/);
    expect(await new Response(body).json()).toEqual({ percent: 2 });
    expect(rest).toMatchObject({
      method: "PUT",
      dispatcher,
      cache: "no-store",
      credentials: "include",
      priority: "low",
      next: { revalidate: 1 },
    });
  },
);

test.each<[string, object, string]>([
  [
    "in a range, by reference",
    { "2XX": { $ref: "#/components/responses/Events" } },
    "text/event-stream; charset=utf-8",
  ],
  ["beside a failure in JSON", { 200: of("text/event-stream", item), default: itemRef }, "text/event-stream"],
])("events without an end are given as they arrive: %s", async (_, responses, type) => {
  const { clients, server } = await open({ call: { responses } });
  server.answer = (_request, response) =>
    response.writeHead(200, { "content-type": type }).write('data: {"percent":1}\n\n');

  for (const way of ways.filter((each) => each !== "request")) {
    const events = (await clients.call(way, "call")) as AsyncIterable<ServerSentEvent<object>>;
    const { value } = await events[Symbol.asyncIterator]().next();

    expect(value?.data, way).toEqual({ percent: 1 });
  }
});

test.each(["multipart/x-mixed-replace", "application/json-seq", "application/stream+json"])(
  "%s without an end is a stream",
  async (type) => {
    const { clients, server } = await open({ call: { responses: { "2XX": of(type, {}) } } });
    server.answer = (_request, response) => response.writeHead(200, { "content-type": type }).write("part");

    for (const way of ways.filter((each) => each !== "request")) {
      const reader = ((await clients.call(way, "call")) as ReadableStream<Uint8Array>).getReader();
      const { value } = await reader.read();
      await reader.cancel();

      expect(new TextDecoder().decode(value), way).toBe("part");
    }
  },
);

test.each([
  '{"percent":-9007199254740993}',
  '{"percent":1,"list":[{"id":12345678901234567891}]}',
  "[9007199254740993]",
  '{"text":"9007199254740993 \\"","id":9007199254740993}',
])("an integer that a number cannot hold is refused wherever it stands: %s", async (body) => {
  const responses = {
    200: json({}),
    202: { description: "", content: { ...json({}).content, "image/png": { schema: bytes } } },
  };
  const { clients, server } = await open({
    call: { responses },
    events: { responses: { 200: of("text/event-stream", item) } },
  });

  for (const status of [200, 202]) {
    server.answer = (_request, response) => response.writeHead(status, isJson).end(body);
    for (const way of ways) {
      await expect(clients.call(way, "call"), way).rejects.toBeInstanceOf(ResponseError);
    }
  }
  server.answer = (_request, response) =>
    response.writeHead(200, { "content-type": "text/event-stream" }).end(`data: ${body}\n\n`);
  const events = (await clients.call("method", "events")) as AsyncIterable<unknown>;
  await expect(events[Symbol.asyncIterator]().next()).rejects.toBeInstanceOf(ResponseError);
});

interface Opened {
  readonly clients: Clients;
  readonly server: Loopback;
}

async function open(
  operations: Parameters<typeof describe>[0],
  openapi = "3.1.0",
  options: object = {},
): Promise<Opened> {
  const server = await listen(onTestFinished);
  const given = { baseUrl: server.url, maxRetries: 0, ...options };
  return { server, clients: await clientsOf(describe(operations, components, openapi), given, onTestFinished) };
}
