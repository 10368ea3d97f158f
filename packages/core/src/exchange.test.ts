import { expect, test } from "vitest";
import { answering, callOf, failureOf, json } from "../testing/contract.ts";
import type { Call, RawResult } from "./call.ts";
import { ParameterError } from "./errors/index.ts";
import { exchange } from "./exchange.ts";
import { createRawClient } from "./openapi-fetch.ts";
import { valuesOf } from "./values.ts";

const path = { fileId: "f1" };

function run(call: Call): Promise<RawResult> {
  return exchange(createRawClient("https://api.demo.test/v1").request, call);
}

test("sends path, query, headers and credential as the contract says", async () => {
  const { fetch, requests } = answering(json({ id: "f1" }));
  const init = { params: { path: { fileId: "a/b" }, query: { tags: ["a", "b"], embed: ["c", "d"] } } };

  await run(callOf("getFile", { fetch, init }));

  expect(requests.map(({ method, url, headers }) => [method, url, [...headers]])).toEqual([
    ["GET", "https://api.demo.test/v1/files/a%2Fb/record?tags=a&tags=b&embed=c,d", [["x-api-key", "secret-key"]]],
  ]);
});

test("sends a body as JSON", async () => {
  const { fetch, requests } = answering(json({}, 201));

  await run(callOf("createFile", { fetch, init: { body: { name: "n" } } }));

  expect(requests.map(({ method, headers }) => [method, headers.get("content-type")])).toEqual([
    ["POST", "application/json"],
  ]);
  expect(await requests[0]?.text()).toBe('{"name":"n"}');
});

test("a call's headers replace the client's, and header parameters replace both", async () => {
  const { fetch, requests } = answering(json({}));
  const options = {
    apiKey: "secret-key",
    headers: { "X-A": "client", "X-B": "client", "X-C": "client", "X-D": "client" },
  };
  const init = {
    params: { path, header: { "X-C": "parameter" } },
    headers: { "x-b": "call", "X-C": "call", "X-D": null },
  };

  await run(callOf("getFile", { fetch, options, init }));

  expect([...(requests[0]?.headers ?? [])]).toEqual([
    ["x-a", "client"],
    ["x-api-key", "secret-key"],
    ["x-b", "call"],
    ["x-c", "parameter"],
  ]);
});

test("a header of the caller does not replace the credential", async () => {
  const { fetch, requests } = answering(json({}));

  await run(callOf("getFile", { fetch, init: { params: { path }, headers: { "x-api-key": "other" } } }));

  expect(requests.map(({ headers }) => headers.get("X-API-KEY"))).toEqual(["secret-key"]);
});

test("gives data and response of a success", async () => {
  const answer = json({ id: "f1" });
  const { fetch } = answering(answer);

  const result = await run(callOf("getFile", { fetch, init: { params: { path } } }));

  expect(result).toEqual({ data: { id: "f1" }, response: answer });
  expect(result.response).toBe(answer);
});

test.each([
  ["JSON", json({ message: "No file" }, 404), { message: "No file" }],
  ["text", new Response("<html>", { status: 404 }), "<html>"],
  ["an undocumented status", json({ a: 1 }, 418), { a: 1 }],
])("gives the error of a failure: %s", async (_, answer, error) => {
  const { fetch } = answering(answer);

  const result = await run(callOf("getFile", { fetch, init: { params: { path } } }));

  expect(result).toEqual({ error, response: answer });
});

test.each([
  ["200, application/json", json([]), []],
  ["200 without a media type", new Response(new TextEncoder().encode("[1]")), [1]],
  ["200, application/hal+json", new Response("{}", { headers: { "content-type": "application/hal+json" } }), {}],
  ["a byte order mark", new Response("\ufeff{}", { headers: { "content-type": "application/json" } }), {}],
])("parses as JSON: %s", async (_, answer, data) => {
  const { fetch } = answering(answer);

  expect(await run(callOf("getFile", { fetch, init: { params: { path } } }))).toEqual({ data, response: answer });
});

test("a key __proto__ in the response stays data", async () => {
  const { fetch } = answering(
    new Response('{"__proto__":{"admin":true}}', { headers: { "content-type": "application/json" } }),
  );

  const { data } = await run(callOf("getFile", { fetch, init: { params: { path } } }));

  expect(Object.keys(valuesOf(data))).toEqual(["__proto__"]);
  expect(valuesOf(data).admin).toBeUndefined();
});

const type = { "content-type": "application/json" };

test.each([
  ["cut JSON", new Response('{"id":', { headers: type }), /JSON/],
  ["an HTML page with the media type of JSON", new Response("<html>", { headers: type }), /JSON/],
  ["an HTML page", new Response("<html>", { headers: { "content-type": "text/html" } }), /text\/html/],
  ["JSON with the media type of HTML", new Response("{}", { headers: { "content-type": "text/html" } }), /text\/html/],
  ["an empty body", new Response("", { headers: type }), /200\) is empty/],
  ["no body", new Response(null, { headers: { ...type, "content-length": "0" } }), /200\) is empty/],
  ["null", json(null), /200\) is empty/],
  ["a byte order mark alone", new Response("\ufeff", { headers: type }), /200\) is empty/],
  ["an undocumented 204", new Response(null, { status: 204 }), /no status 204/],
  ["an undocumented 202", json({}, 202), /no status 202/],
])("refuses %s if JSON is documented, and gives the response", async (_, answer, message) => {
  const { fetch } = answering(answer);

  const error = await failureOf(() => run(callOf("getFile", { fetch, init: { params: { path } } })));

  expect(error).toMatchObject({ name: "ResponseError", message: expect.stringMatching(message) });
  expect(valuesOf(error).message).toMatch(/^demo\.getFile: /);
  expect(valuesOf(error).response).toBe(answer);
});

test("keeps the parser's error as the cause", async () => {
  const { fetch } = answering(new Response('{"id":', { headers: type }));

  const error = await failureOf(() => run(callOf("getFile", { fetch, init: { params: { path } } })));

  expect(valuesOf(error).cause).toBeInstanceOf(SyntaxError);
});

test("accepts an empty response if the contract documents no body", async () => {
  const answer = new Response(null, { status: 204 });
  const { fetch } = answering(answer);

  const result = await run(callOf("putFile", { fetch, init: { params: { path } } }));

  expect(result).toEqual({ data: undefined, response: answer });
});

test("gives text if the contract documents text", async () => {
  const answer = new Response("plain");
  const { fetch } = answering(answer);

  const result = await run(callOf("getText", { fetch, init: { params: { path }, parseAs: "text" } }));

  expect(result).toEqual({ data: "plain", response: answer });
});

test.each([
  ["an undocumented 202", new Response("plain", { status: 202 })],
  ["an undocumented 204", new Response(null, { status: 204 })],
  ["an undocumented 206", new Response("pla", { status: 206 })],
])("refuses %s if text is documented", async (_, answer) => {
  const { fetch } = answering(answer);

  const error = await failureOf(() => run(callOf("getText", { fetch, init: { params: { path }, parseAs: "text" } })));

  expect(error).toMatchObject({ name: "ResponseError" });
});

test.each([
  ["a missing path parameter", { params: {} }, "demo.getFile: fileId is missing"],
  [
    "a path parameter that is not a path segment",
    { params: { path: { fileId: ".." } } },
    /demo.getFile: fileId is "\.\."/,
  ],
  ["a query with a lone surrogate", { params: { path, query: { tags: "\ud800" } } }, "demo.getFile: "],
  ["a header with a line break", { params: { path, header: { "X-A": "a\nb" } } }, "demo.getFile: X-A has a character"],
  [
    "a header of the call with a line break",
    { params: { path }, headers: { "X-A": "a\nb" } },
    "demo.getFile: X-A has a character",
  ],
  ["a timeout of 0", { params: { path }, timeout: 0 }, "demo.getFile: timeout (0 ms)"],
])("refuses %s before anything is sent", async (_, init, message) => {
  const { fetch, requests } = answering(json({}));
  const { timeout = 30_000 } = init as { timeout?: number };

  const error = await failureOf(() => run(callOf("getFile", { fetch, init, timeout })));

  expect(error).toBeInstanceOf(ParameterError);
  expect(valuesOf(error).message).toMatch(message);
  expect(requests).toEqual([]);
});

test.each([
  [0, 2],
  [-1, 2],
  [Number.NaN, 2],
  [Infinity, 2],
  [2 ** 31, 2],
  [1000, -1],
  [1000, Number.NaN],
])("refuses a timeout of %d ms with %d retries", async (timeout, maxRetries) => {
  const error = await failureOf(() => run(callOf("getFile", { timeout, maxRetries, init: { params: { path } } })));

  expect(error).toEqual(
    new ParameterError(`demo.getFile: timeout (${timeout} ms) or maxRetries (${maxRetries}) is out of range`),
  );
});

test.each([
  ["success", json({}), 200],
  ["failure", json({}, 404), 404],
  ["success that is refused", json({}, 202), 202],
  ["success that does not parse", new Response("{"), 200],
])("calls onResponse once with the response of a %s", async (_, answer, status) => {
  const told: Response[] = [];
  const { fetch } = answering(answer);
  const init = { params: { path }, onResponse: (response: Response) => told.push(response) };

  await Promise.allSettled([run(callOf("getFile", { fetch, init }))]);

  expect(told.map((response) => response.status)).toEqual([status]);
  expect(told[0]).toBe(answer);
});
