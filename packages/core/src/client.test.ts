import { inspect } from "node:util";
import { expect, test, vi } from "vitest";
import { answering, contract, createDemo, failureOf, json, silent } from "../testing/contract.ts";
import { createContractClient } from "./client.ts";
import { ApiError, ConnectionError, ParameterError, ResponseError, TimeoutError } from "./errors/index.ts";
import type { Attempt } from "./options.ts";

const notFound = { error: { code: "NOT_FOUND", message: "No file" } };

test("a method resolves to the body of the response", async () => {
  const { fetch, requests } = answering(json({ id: "f1" }));
  const demo = createDemo({ fetch });

  const file = await demo.getFile({ fileId: "f1", tags: ["a"], headers: { "X-A": "1" } });

  expect(file).toEqual({ id: "f1" });
  expect(requests.map(({ method, url, headers }) => [method, url, headers.get("X-A")])).toEqual([
    ["GET", "https://api.demo.test/v1/files/f1/record?tags=a", "1"],
  ]);
});

test("a method sends its body", async () => {
  const { fetch, requests } = answering(json({ id: "f1" }, 201));
  const demo = createDemo({ fetch });

  await demo.createFile({ body: { name: "n" } });

  expect(await requests[0]?.json()).toEqual({ name: "n" });
});

test.each([
  ["getText", new Response("plain"), "plain"],
  ["getImage", new Response("png"), expect.any(Blob)],
  ["putFile", new Response(null, { status: 204 }), undefined],
] as const)("%s resolves to the kind of body that the contract documents", async (operationId, answer, body) => {
  const { fetch } = answering(answer);
  const demo = createDemo({ fetch, token: "t" });
  const parameters = operationId === "getImage" ? { fileId: "f1", width: 8 } : { fileId: "f1" };

  expect(await demo[operationId](parameters)).toEqual(body);
});

test("unknown fields and values are passed on", async () => {
  const body = { status: "TELEPORTED", since: { tomorrow: true } };
  const { fetch } = answering(json(body));

  expect(await createDemo({ fetch }).getFile({ fileId: "f1" })).toEqual(body);
});

test("a method rejects with an ApiError given a failure", async () => {
  const { fetch } = answering(json(notFound, 404));

  const error = await failureOf(() => createDemo({ fetch }).getFile({ fileId: "f1" }));

  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    name: "ApiError",
    message: "demo.getFile: 404 NOT_FOUND: No file",
    operationId: "getFile",
    status: 404,
    code: "NOT_FOUND",
    body: notFound,
  });
});

test.each([
  ["an empty 404", new Response(null, { status: 404 }), { status: 404, body: undefined }],
  [
    "an empty 404 with Content-Length",
    new Response(null, { status: 404, headers: { "content-length": "0" } }),
    { status: 404, body: undefined },
  ],
  ["304", new Response(null, { status: 304 }), { status: 304, body: undefined }],
  [
    "an HTML page",
    new Response("<html>", { status: 502, headers: { "Retry-After": "99" } }),
    { status: 502, retryAfter: 99 },
  ],
])("a method rejects with an ApiError given %s", async (_, answer, error) => {
  const { fetch } = answering(answer);

  await expect(createDemo({ fetch }).getFile({ fileId: "f1" })).rejects.toMatchObject({ name: "ApiError", ...error });
});

test("safe resolves to a success with its status", async () => {
  const answer = json({ id: "f1" });
  const { fetch } = answering(answer);

  const result = await createDemo({ fetch }).safe.getFile({ fileId: "f1" });

  expect(result).toEqual({ status: 200, ok: true, data: { id: "f1" }, response: answer });
});

test("safe resolves to a documented failure with its status", async () => {
  const answer = json(notFound, 404);
  const { fetch } = answering(answer);

  const result = await createDemo({ fetch }).safe.getFile({ fileId: "f1" });

  expect(result).toEqual({ status: 404, ok: false, error: notFound, retryAfter: undefined, response: answer });
});

test.each([
  ["an undocumented status", answering(json({}, 418)).fetch, ApiError],
  ["an empty 404 if JSON is documented", answering(new Response(null, { status: 404 })).fetch, ApiError],
  ["an HTML page with 200", answering(new Response("<html>")).fetch, ResponseError],
  [
    "a redirect to another origin",
    answering(new Response(null, { status: 302, headers: { location: "//evil.test" } })).fetch,
    ResponseError,
  ],
  ["a failed connection", answering(new TypeError("fetch failed")).fetch, ConnectionError],
])("safe resolves to an unexpected result given %s", async (_, fetch, type) => {
  const demo = createDemo({ fetch, maxRetries: 0 });

  const result = await demo.safe.getFile({ fileId: "f1" });

  expect(result).toMatchObject({ status: "unexpected", ok: false, error: expect.any(type) });
});

test("safe resolves to an unexpected result given no response in time", async () => {
  const result = await createDemo({ fetch: silent, timeout: 5 }).safe.getFile({ fileId: "f1" });

  expect(result).toMatchObject({ status: "unexpected", ok: false, error: expect.any(TimeoutError) });
});

test.each([
  ["a value that is not a path segment", { fileId: ".." }],
  ["a missing parameter", {}],
  ["an unknown parameter", { fileId: "f1", fileID: "f1" }],
])("safe rejects given %s, as the method does", async (_, parameters) => {
  const { fetch, requests } = answering(json({}));
  const demo = createDemo({ fetch });

  await expect(demo.safe.getFile(parameters)).rejects.toBeInstanceOf(ParameterError);
  await expect(demo.getFile(parameters)).rejects.toBeInstanceOf(ParameterError);
  expect(requests).toEqual([]);
});

test("a caller's abort rejects with the signal's reason, under safe too", async () => {
  const demo = createDemo({ fetch: silent });
  const controller = new AbortController();

  const call = failureOf(() => demo.getFile({ fileId: "f1" }, { signal: controller.signal }));
  const safe = failureOf(() => demo.safe.getFile({ fileId: "f1" }, { signal: controller.signal }));
  controller.abort();

  expect(await call).toBe(controller.signal.reason);
  expect(await safe).toBe(controller.signal.reason);
  expect(controller.signal.reason).toMatchObject({ name: "AbortError" });
});

test("GET resolves to openapi-fetch's result", async () => {
  const answer = json({ id: "f1" });
  const { fetch, requests } = answering(answer);
  const init = { params: { path: { fileId: "f1" }, query: { embed: ["a", "b"] } } };

  const result = await createDemo({ fetch }).GET("/files/{fileId}/record", init);

  expect(result).toEqual({ data: { id: "f1" }, response: answer });
  expect(requests.map(({ url, headers }) => [url, headers.get("X-API-KEY")])).toEqual([
    ["https://api.demo.test/v1/files/f1/record?embed=a,b", "secret-key"],
  ]);
});

test("PUT and request go the same way", async () => {
  const { fetch, requests } = answering(json({ id: "f1" }), json({ id: "f1" }));
  const demo = createDemo({ fetch });
  const init = { params: { path: { fileId: "f1" } }, body: { name: "n" } };

  await demo.PUT("/files/{fileId}", init);
  await demo.request("put", "/files/{fileId}", init);

  expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "PUT https://api.demo.test/v1/files/f1",
    "PUT https://api.demo.test/v1/files/f1",
  ]);
});

test("GET gives the error of a failure", async () => {
  const { fetch } = answering(json(notFound, 404));

  const { error } = await createDemo({ fetch }).GET("/files/{fileId}/record", { params: { path: { fileId: "f1" } } });

  expect(error).toEqual(notFound);
});

test.each([
  ["nothing", new Response(null, { status: 404, headers: { "content-length": "0" } })],
  ["an empty text", new Response("", { status: 404 })],
  ["the number 0", json(0, 404)],
  ["null", json(null, 404)],
])("GET gives an ApiError for a failure whose body is %s, which would look like a success", async (_, answer) => {
  const { fetch } = answering(answer);

  const { error } = await createDemo({ fetch }).GET("/files/{fileId}/record", { params: { path: { fileId: "f1" } } });

  expect(error).toBeInstanceOf(ApiError);
});

test("GET accepts a fetch of its own, as openapi-fetch does", async () => {
  const clients = answering(json({}));
  const own = answering(json({ id: "f1" }));
  const init = { params: { path: { fileId: "f1" } }, fetch: own.fetch };

  const { data } = await createDemo({ fetch: clients.fetch }).GET("/files/{fileId}/record", init);

  expect([data, clients.requests]).toEqual([{ id: "f1" }, []]);
});

test("GET refuses a path that the contract does not have", async () => {
  const { fetch, requests } = answering(json({}));

  const error = await failureOf(() => createDemo({ fetch }).GET("/admin"));

  expect(error).toEqual(new ParameterError("demo: the contract has no GET /admin"));
  expect(requests).toEqual([]);
});

test.each(["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"])("the client has %s", (method) => {
  expect(createDemo()).toHaveProperty(method, expect.any(Function));
});

test("middleware sees a call once, though it is sent three times, and no credential", async () => {
  const seen: unknown[] = [];
  const later = () => new Response(null, { status: 503, headers: { "Retry-After": "0" } });
  const { fetch, requests } = answering(later(), later(), json({ id: "f1" }));
  const demo = createDemo({ fetch });
  demo.use({
    onRequest: ({ request }) => {
      seen.push([...request.headers]);
    },
    onResponse: ({ response }) => {
      seen.push(response.status);
    },
  });

  const file = await demo.getFile({ fileId: "f1" });

  expect([file, seen]).toEqual([{ id: "f1" }, [[], 200]]);
  expect(requests.map(({ headers }) => headers.get("X-API-KEY"))).toEqual(Array(3).fill("secret-key"));
});

test("middleware cannot send the credential to another origin", async () => {
  const { fetch, requests } = answering(json({}));
  const demo = createDemo({ fetch });
  demo.use({ onRequest: ({ request }) => new Request("https://evil.test/", request) });

  await expect(demo.getFile({ fileId: "f1" })).rejects.toBeInstanceOf(ParameterError);
  expect(requests).toEqual([]);
});

test("a baseUrl in openapi-fetch's options cannot send the credential to another origin", async () => {
  const { fetch, requests } = answering(json({}));
  const init = { params: { path: { fileId: "f1" } }, baseUrl: "https://evil.test" };

  const call = createDemo({ fetch }).GET("/files/{fileId}/record", init);

  await expect(call).rejects.toBeInstanceOf(ParameterError);
  expect(requests).toEqual([]);
});

test("the credential comes from the environment, and nothing is sent without one", async () => {
  const { fetch, requests } = answering(json({}));
  const demo = createDemo({ fetch, apiKey: undefined });

  vi.stubEnv("DEMO_API_KEY", undefined);
  vi.stubEnv("DEMO_TOKEN", undefined);
  const error = await failureOf(() => demo.getFile({ fileId: "f1" }));
  vi.stubEnv("DEMO_API_KEY", "from environment");
  await demo.getFile({ fileId: "f1" });

  expect(error).toBeInstanceOf(ParameterError);
  expect(requests.map(({ headers }) => headers.get("X-API-KEY"))).toEqual(["from environment"]);
});

test.each([
  [{ baseUrl: "http://127.0.0.1:1/proxy/" }, "http://127.0.0.1:1/proxy/files/f1/record"],
  [{ server: "regional", account: "acme" }, "https://eu.demo.test/acme/files/f1/record"],
  [{ server: "regional", account: "a/b", region: "us" }, "https://us.demo.test/a%2Fb/files/f1/record"],
])("the options %j choose the server", async (options, url) => {
  const { fetch, requests } = answering(json({}));

  await createDemo({ fetch, ...options }).getFile({ fileId: "f1" });

  expect(requests.map((request) => request.url)).toEqual([url]);
});

test("an unknown server is refused when the client is created", () => {
  expect(() => createDemo({ server: "staging" })).toThrow(ParameterError);
});

test("a client needs no options", () => {
  expect(() => createContractClient(contract)).not.toThrow();
});

test("a call's retries and headers replace the client's", async () => {
  const attempts: Attempt[] = [];
  const { fetch, requests } = answering(
    ...Array.from({ length: 5 }, () => new Response(null, { status: 503, headers: { "Retry-After": "0" } })),
  );
  const demo = createDemo({
    fetch,
    maxRetries: 4,
    headers: { "X-A": "client" },
    onAttempt: (attempt) => attempts.push(attempt),
  });

  await demo.safe.getFile({ fileId: "f1" }, { maxRetries: 1, headers: { "X-A": "call" } });

  expect(attempts.map(({ attempt, delay }) => [attempt, delay])).toEqual([
    [1, 0],
    [2, undefined],
  ]);
  expect(requests.map(({ headers }) => headers.get("X-A"))).toEqual(["call", "call"]);
});

test("a call's timeout replaces the client's", async () => {
  const demo = createDemo({ fetch: silent, timeout: 60_000 });

  const error = await failureOf(() => demo.getFile({ fileId: "f1" }, { timeout: 5 }));

  expect(error).toEqual(new TimeoutError("demo.getFile: no complete response from https://api.demo.test within 5 ms"));
});

test("onResponse is called with the final response", async () => {
  const told: number[] = [];
  const { fetch } = answering(new Response(null, { status: 503, headers: { "Retry-After": "0" } }), json({}));

  await createDemo({ fetch }).getFile({ fileId: "f1" }, { onResponse: ({ status }) => told.push(status) });

  expect(told).toEqual([200]);
});

test("the platform's fetch is looked up at the time of the call", async () => {
  const demo = createDemo();
  vi.stubGlobal("fetch", answering(json({ id: "stubbed" })).fetch);

  const file = await demo.getFile({ fileId: "f1" });
  vi.unstubAllGlobals();

  expect(file).toEqual({ id: "stubbed" });
});

test("a printed client shows no credential", () => {
  const demo = createDemo({ apiKey: "secret-key", token: "secret-token" });

  const shown = `${inspect(demo, { depth: Infinity, showHidden: true })}${JSON.stringify(demo)}`;

  expect(shown).not.toMatch(/secret-key|secret-token/);
});
