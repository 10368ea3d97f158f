import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { failureOf } from "../testing/contract.ts";
import type { Answer, OutgoingRequest, RequestHandlers } from "./call.ts";
import { createRawClient, serializeParameter } from "./openapi-fetch.ts";

type Middleware = Parameters<ReturnType<typeof createRawClient>["use"]>[number];

const observer: Middleware = { onRequest: () => undefined };

/** The request as `fetch` would receive it. */
function received(request: OutgoingRequest | undefined): Request {
  return new Request(request?.url ?? "", request);
}

/** Handlers that record each request and always give the same answer. */
function recording(response: Response, body: Answer["body"]) {
  const sent: OutgoingRequest[] = [];
  const handlers: RequestHandlers = {
    headers: { "X-A": "1" },
    pathSerializer: (url, path) => url.replace("{id}", `${path.id ?? "none"}`),
    querySerializer: (query) => (query.q ? `q=${query.q}` : ""),
    send: async (request) => {
      sent.push(request);
      return { response, body };
    },
  };
  return { handlers, sent };
}

/** A client without middleware, and one with middleware that changes nothing: the adapter treats them differently. */
const ways = [
  ["without middleware", () => createRawClient("https://api.demo.test")],
  [
    "with middleware",
    () => {
      const client = createRawClient("https://api.demo.test");
      client.use(observer);
      return client;
    },
  ],
] as const;

test.each(ways)("%s, passes the complete request to send", async (_, create) => {
  const { handlers, sent } = recording(new Response(null), "{}");
  const init = { params: { path: { id: "f1" }, query: { q: 1 } }, body: { a: 1 } };

  await create().request("PUT", "/files/{id}", init, handlers);

  const request = received(sent[0]);
  expect([request.url, request.method, [...request.headers]]).toEqual([
    "https://api.demo.test/files/f1?q=1",
    "PUT",
    [
      ["content-type", "application/json"],
      ["x-a", "1"],
    ],
  ]);
  expect(await request.text()).toBe('{"a":1}');
});

test.each(ways)("%s, passes every path to the serializer, with or without parameters", async (_, create) => {
  const { handlers, sent } = recording(new Response(null), "{}");

  await create().request("GET", "/files/{id}", {}, handlers);

  expect(sent.map(({ url }) => url)).toEqual(["https://api.demo.test/files/none"]);
});

test("without middleware, makes no platform Request", async () => {
  const { handlers, sent } = recording(new Response(null), "{}");

  await createRawClient("https://api.demo.test").request("GET", "/", {}, handlers);

  expect(sent[0]).not.toBeInstanceOf(Request);
});

test("with middleware, makes a platform Request", async () => {
  const { handlers, sent } = recording(new Response(null), "{}");
  const client = createRawClient("https://api.demo.test");
  client.use(observer);

  await client.request("GET", "/", {}, handlers);

  expect(sent[0]).toBeInstanceOf(Request);
});

test("with middleware of one call, makes a platform Request for that call only", async () => {
  const { handlers, sent } = recording(new Response(null), "{}");
  const client = createRawClient("https://api.demo.test");
  const init = { params: {}, middleware: [observer] };

  await client.request("GET", "/", init, handlers);
  await client.request("GET", "/", {}, handlers);

  expect(sent.map((request) => request instanceof Request)).toEqual([true, false]);
});

test.each(ways)("%s, no option of a call replaces a handler", async (_, create) => {
  const { handlers, sent } = recording(new Response(null), "{}");
  const init = {
    fetch: () => Promise.reject(new Error("fetched elsewhere")),
    Request: class {},
    pathSerializer: () => "https://evil.test",
    method: "DELETE",
    headers: { "X-A": "other" },
  };

  await create().request("GET", "/files/{id}", init, handlers);

  const request = received(sent[0]);
  expect([request.url, request.method, [...request.headers]]).toEqual([
    "https://api.demo.test/files/none",
    "GET",
    [["x-a", "1"]],
  ]);
});

test.each(
  ways.flatMap(([name, create]) =>
    (
      [
        [undefined, '{"a":1}', { a: 1 }],
        ["json", '{"a":1}', { a: 1 }],
        ["text", '{"a":1}', '{"a":1}'],
        ["arrayBuffer", new TextEncoder().encode("x").buffer, new TextEncoder().encode("x").buffer],
      ] as const
    ).map(([parseAs, body, data]) => [name, parseAs, body, data, create] as const),
  ),
)("%s, gives the data of a success read as %s", async (_, parseAs, body, data, create) => {
  const { handlers } = recording(new Response(null, { headers: { "content-length": "7" } }), body);

  const result = await create().request("GET", "/", parseAs ? { parseAs } : {}, handlers);

  expect(result.data).toEqual(data);
});

test.each(ways)("%s, gives the data of a success read as blob", async (_, create) => {
  const { handlers } = recording(new Response(null), new Blob(["x"]));

  const { data } = await create().request("GET", "/", { parseAs: "blob" }, handlers);

  expect(data).toBeInstanceOf(Blob);
  expect(await (data as Blob).text()).toBe("x");
});

test.each(ways)("%s, gives a stream", async (_, create) => {
  const body = new Response("streamed").body;
  const { handlers } = recording(new Response(null), body);

  const { data } = await create().request("GET", "/", { parseAs: "stream" }, handlers);

  expect(data).toBeInstanceOf(ReadableStream);
  expect(await new Response(data as ReadableStream).text()).toBe("streamed");
});

test.each(
  ways.flatMap(([name, create]) =>
    [
      ['{"message":"No file"}', { message: "No file" }],
      ["<html>", "<html>"],
      ["", ""],
    ].map(([body, error]) => [name, body as string, error, create] as const),
  ),
)("%s, gives the error %j of a failure", async (_, body, error, create) => {
  const { handlers } = recording(new Response(null, { status: 404 }), body);

  expect((await create().request("GET", "/", { parseAs: "blob" }, handlers)).error).toEqual(error);
});

test.each(ways.flatMap(([name, create]) => ["0", undefined].map((length) => [name, length, create] as const)))(
  "%s, gives no data of an empty success with Content-Length %s",
  async (_, length, create) => {
    const { handlers } = recording(new Response(null, length ? { headers: { "content-length": length } } : {}), "");

    expect((await create().request("GET", "/", {}, handlers)).data).toBeUndefined();
  },
);

test.each(ways.flatMap(([name, create]) => [204, 205].map((status) => [name, status, create] as const)))(
  "%s, gives no data of status %i",
  async (_, status, create) => {
    const { handlers } = recording(new Response(null, { status }), "");

    const result = await create().request("GET", "/", {}, handlers);

    expect([result.data, result.response.status]).toEqual([undefined, status]);
  },
);

test.each(ways)("%s, gives the cause and the response of a success that does not parse", async (_, create) => {
  const { handlers } = recording(new Response(null, { headers: { "X-Request-Id": "r1" } }), "{");

  const { data, cause, response } = await create().request("GET", "/", {}, handlers);

  expect([data, response.headers.get("X-Request-Id")]).toEqual([undefined, "r1"]);
  expect(cause).toBeInstanceOf(SyntaxError);
});

test.each(
  ways.flatMap(([name, create]) =>
    // A SyntaxError may also come from a credential function that parses JSON.
    [new Error("not sent"), new SyntaxError("not sent")].map((failure) => [name, failure, create] as const),
  ),
)("%s, rejects with the error of send: %s", async (_, failure, create) => {
  const { handlers } = recording(new Response(null), "{}");

  const call = create().request("GET", "/", {}, { ...handlers, send: () => Promise.reject(failure) });

  await expect(call).rejects.toBe(failure);
});

test("without middleware, gives the Response that was received", async () => {
  const response = new Response(null);
  const { handlers } = recording(response, "{}");

  const result = await createRawClient("https://api.demo.test").request("GET", "/", {}, handlers);

  expect(result.response).toBe(response);
});

test("with middleware, gives a response of the same status, headers and URL", async () => {
  const answer = Object.defineProperty(
    new Response(null, { status: 404, statusText: "Gone away", headers: { "X-A": "1" } }),
    "url",
    { value: "https://api.demo.test/moved" },
  );
  const { handlers } = recording(answer, "no");
  const client = createRawClient("https://api.demo.test");
  client.use(observer);

  const { response } = await client.request("GET", "/", {}, handlers);

  expect([response.status, response.statusText, response.url, response.headers.get("X-A")]).toEqual([
    404,
    "Gone away",
    "https://api.demo.test/moved",
    "1",
  ]);
});

// Servers do send such a status, though `new Response` refuses one above 599.
test("with middleware, gives a response with status 999", async () => {
  const answer = Object.defineProperty(new Response(null, { status: 404 }), "status", { value: 999 });
  const { handlers } = recording(answer, "no");
  const client = createRawClient("https://api.demo.test");
  client.use(observer);

  const result = await client.request("GET", "/", {}, handlers);

  expect([result.error, result.response.status]).toEqual(["no", 999]);
});

test("middleware sees request and response of a call once, and can read the body", async () => {
  const seen: unknown[] = [];
  const { handlers } = recording(new Response(null), '{"a":1}');
  const client = createRawClient("https://api.demo.test");
  client.use({
    onRequest: ({ request, schemaPath }) => {
      seen.push([request.method, schemaPath]);
    },
    onResponse: async ({ response }) => {
      seen.push([response.status, await response.clone().text()]);
    },
  });

  const { data } = await client.request("GET", "/files", {}, handlers);

  expect([seen, data]).toEqual([
    [
      ["GET", "/files"],
      [200, '{"a":1}'],
    ],
    { a: 1 },
  ]);
});

test("middleware can change request and response", async () => {
  const { handlers, sent } = recording(new Response(null), "{}");
  const client = createRawClient("https://api.demo.test");
  client.use({
    onRequest: ({ request }) => new Request(request, { headers: { "X-B": "2" } }),
    onResponse: () => Response.json({ changed: true }),
  });

  const { data } = await client.request("GET", "/", {}, handlers);

  expect(data).toEqual({ changed: true });
  expect(sent.map(({ headers }) => [...new Headers(headers)])).toEqual([[["x-b", "2"]]]);
});

test.each([new Error("mine"), new SyntaxError("mine")])("rejects with the error of middleware: %s", async (failure) => {
  const { handlers } = recording(new Response(null), "{}");
  const client = createRawClient("https://api.demo.test");
  client.use({
    onResponse: () => {
      throw failure;
    },
  });

  await expect(client.request("GET", "/", {}, handlers)).rejects.toBe(failure);
});

test("middleware can give the response itself", async () => {
  const { handlers, sent } = recording(new Response(null), "{}");
  const answer = Response.json({ cached: true });
  const client = createRawClient("https://api.demo.test");
  client.use({ onRequest: () => answer });

  const { data, response } = await client.request("GET", "/", {}, handlers);

  expect([data, sent]).toEqual([{ cached: true }, []]);
  expect(response).toBe(answer);
});

test("middleware that is ejected sees nothing", async () => {
  const seen: string[] = [];
  const { handlers } = recording(new Response(null), "{}");
  const client = createRawClient("https://api.demo.test");
  const middleware: Middleware = {
    onRequest: () => {
      seen.push("request");
    },
  };

  client.use(middleware);
  client.eject(middleware);
  await client.request("GET", "/", {}, handlers);

  expect(seen).toEqual([]);
});

// A platform Request listens to its signal until it is garbage-collected.
test.each(ways)("%s, leaves no listener on the caller's signal", async (_, create) => {
  const { signal } = new AbortController();
  const { handlers } = recording(new Response(null), "{}");

  await create().request("GET", "/", { signal }, handlers);

  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test.each([
  ["q", "a b&c", true, "q=a%20b%26c"],
  ["q", ["a", "b"], true, "q=a&q=b"],
  ["q", ["a", "b,c"], false, "q=a,b%2Cc"],
  ["q", 0, true, "q=0"],
  ["q", "", true, "q="],
  ["q", [], true, ""],
  ["q", null, true, ""],
  ["q", undefined, true, ""],
])("serializeParameter writes %s of %j with explode %s as %s", (name, value, explode, text) => {
  expect(serializeParameter(name, value, explode)).toBe(text);
});

test("a lone surrogate in a query is an error", async () => {
  expect(await failureOf(() => serializeParameter("q", "\ud800", true))).toBeInstanceOf(URIError);
});
