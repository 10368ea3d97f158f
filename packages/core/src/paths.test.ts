import { getEventListeners } from "node:events";
import { expect, test, vi } from "vitest";
import {
  answering,
  createPathDemo,
  createWatchedDemo,
  failureOf,
  json,
  type PathDemoClient,
  silent,
} from "../testing/contract.ts";
import { ApiError, ParameterError, ResponseError, TimeoutError } from "./errors/index.ts";

type Middleware = Parameters<PathDemoClient["use"]>[number];

const path = "/files/{fileId}/record";
const params = { path: { fileId: "f1" } };
const file = { fileId: "f1" };

/** Platform objects carry a call with middleware, and plain ones a call without. */
const pathWays = [
  ["without middleware", createPathDemo],
  ["with middleware", createWatchedDemo],
] as const;

test.each(pathWays)("GET resolves to openapi-fetch's result, %s", async (_, create) => {
  const { fetch, requests } = answering(json({ id: "f1" }));
  const init = { params: { path: { fileId: "a/b" }, query: { embed: ["a", "b"], "x&y": { "]=": 1 } } } };

  const { data, error, response } = await create({ fetch }).GET(path, init);

  expect([data, error, response.status]).toEqual([{ id: "f1" }, undefined, 200]);
  expect(requests.map(({ url, headers }) => [url, Object.fromEntries(headers)])).toEqual([
    [
      "https://api.demo.test/v1/files/a%2Fb/record?embed=a,b&x%26y[%5D%3D]=1",
      { accept: "application/json", "user-agent": "filespec-demo/1.2.3", "x-api-key": "secret-key" },
    ],
  ]);
});

test.each(pathWays)("PUT, request and POST send a body with its content type, %s", async (_, create) => {
  const { fetch, requests } = answering(json({}), json({}), json({}, 201), json({}, 201));
  const demo = create({ fetch });
  const form = new FormData();
  form.append("name", "n");

  await demo.PUT("/files/{fileId}", { params, body: { name: "n" } });
  await demo.request("put", "/files/{fileId}", { params, body: { name: "n" } });
  await demo.POST("/files/upload", { body: form });
  await demo.POST("/files", { body: "raw", bodySerializer: String, headers: { "Content-Type": "text/csv" } });

  expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "PUT https://api.demo.test/v1/files/f1",
    "PUT https://api.demo.test/v1/files/f1",
    "POST https://api.demo.test/v1/files/upload",
    "POST https://api.demo.test/v1/files",
  ]);
  expect(requests.map(({ headers }) => headers.get("content-type")?.replace(/=.+/, ""))).toEqual([
    "application/json",
    "application/json",
    "multipart/form-data; boundary",
    "text/csv",
  ]);
  expect(await requests[0]?.json()).toEqual({ name: "n" });
  expect([...((await requests[2]?.formData()) ?? [])]).toEqual([["name", "n"]]);
  expect(await requests[3]?.text()).toBe("raw");
});

test.each([
  ["an object", { "X-A": "1", "X-B": null }],
  ["pairs", [["X-A", "1"]]],
  ["Headers", new Headers({ "X-A": "1" })],
])("GET takes headers as %s", async (_, headers) => {
  const { fetch, requests } = answering(json({}));

  await createPathDemo({ fetch, headers: { "X-A": "0" } }).GET(path, { params, headers: headers as {} });

  expect(requests.map((request) => [request.headers.get("x-a"), request.headers.get("x-b")])).toEqual([["1", null]]);
});

test.each(["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"])("the client has %s", (method) => {
  expect(createPathDemo()).toHaveProperty(method, expect.any(Function));
});

test("GET refuses what the contract does not have or allow, before anything is sent", async () => {
  const { fetch, requests } = answering(json({}));
  const demo = createPathDemo({ fetch });

  expect(await failureOf(() => demo.GET("/admin"))).toEqual(new ParameterError("demo: the contract has no GET /admin"));
  expect(await failureOf(() => demo.GET(path))).toEqual(new ParameterError("demo.getFile: fileId is missing"));
  expect(await failureOf(() => demo.GET(path, { params, timeout: 0 }))).toBeInstanceOf(ParameterError);
  expect(await failureOf(() => demo.GET(path, { params, headers: { "a b": "1" } }))).toBeInstanceOf(ParameterError);
  expect(requests).toEqual([]);
});

const parsed: readonly [string, unknown][] = [
  ["json", ["é"]],
  ["text", '["é"]'],
  ["blob", expect.any(Blob)],
  ["arrayBuffer", new TextEncoder().encode('["é"]').buffer],
  ["stream", expect.any(ReadableStream)],
];

test.each(pathWays.flatMap(([way, create]) => parsed.map((each) => [...each, way, create] as const)))(
  "parseAs %s gives %o, %s",
  async (parseAs, body, _, create) => {
    const { fetch } = answering(json(["é"]), json({ message: "No file" }, 404));
    const demo = create({ fetch });

    const { data } = await demo.GET(path, { params, parseAs });
    const { error } = await demo.GET(path, { params, parseAs });

    expect(data).toEqual(body);
    expect(data instanceof Blob || data instanceof ReadableStream ? await new Response(data).json() : ["é"]).toEqual([
      "é",
    ]);
    expect(error).toEqual({ message: "No file" });
  },
);

test.each(pathWays)("a failure gives its error, and never looks like a success, %s", async (_, create) => {
  const texts = ['{"message":"No file"}', "<html>", "", "0", "null"];
  const { fetch } = answering(...texts.map((text) => new Response(text, { status: 404 })));
  const demo = create({ fetch });
  const errors: unknown[] = [];

  for (const __ of texts) {
    errors.push((await demo.GET(path, { params })).error);
  }

  expect(errors).toEqual([{ message: "No file" }, "<html>", ...Array(3).fill(expect.any(ApiError))]);
});

test.each(pathWays)("a success without a documented body gives no data, %s", async (_, create) => {
  const { fetch } = answering(
    new Response(null, { status: 204 }),
    new Response("", { headers: { "content-length": "0" } }),
  );
  const demo = create({ fetch });

  expect((await demo.PUT("/files/{fileId}", { params, body: {} })).data).toBeUndefined();
  expect(await failureOf(() => demo.GET(path, { params }))).toBeInstanceOf(ResponseError);
});

test("without middleware the Response is the one that arrived, and no platform Request is made", async () => {
  const answer = json({});
  const demo = createPathDemo({ fetch: async () => answer });
  vi.stubGlobal("Request", undefined);

  const { response } = await demo.GET(path, { params });
  vi.unstubAllGlobals();

  expect(response).toBe(answer);
});

test("with middleware the response has the same status, text, headers and URL", async () => {
  const answer = Object.defineProperties(json({}, 404, { "X-A": "1" }), {
    url: { value: "https://api.demo.test/moved" },
    // Servers do send such a status, though `new Response` refuses one above 599.
    status: { value: 999 },
    statusText: { value: "Gone ✓" },
  });

  const { response } = await createWatchedDemo({ fetch: async () => answer }).GET(path, { params });

  expect([response.status, response.statusText, response.url, response.headers.get("X-A")]).toEqual([
    999,
    "Gone ?",
    "https://api.demo.test/moved",
    "1",
  ]);
});

test("middleware of one call sees that call only, and one that is ejected sees nothing", async () => {
  const seen: string[] = [];
  const watching = (name: string): Middleware => ({
    onRequest: ({ request }) => {
      seen.push(`${name} ${request instanceof Request}`);
    },
  });
  const ejected = watching("ejected");
  const demo = createPathDemo({ fetch: async () => json({}) });

  demo.use(ejected);
  demo.eject(ejected);
  await demo.GET(path, { params, middleware: [watching("call")] });
  await demo.GET(path, { params });
  await demo.getFile(file);

  expect(seen).toEqual(["call true"]);
});

test.each([
  "https://evil.test/",
  "https://api.demo.test.evil.test/",
  "http://api.demo.test/",
  "https://api.demo.test:1/",
])("the credential is not sent to %s, whoever asks for it", async (elsewhere) => {
  const apiKey = vi.fn(() => "secret-key");
  const { fetch, requests } = answering(json({}), json({}));
  const demo = createPathDemo({ fetch, apiKey });

  const own = await failureOf(() => demo.GET(path, { params, baseUrl: elsewhere }));
  demo.use({ onRequest: ({ request }) => new Request(elsewhere, request) });
  const middlewares = await failureOf(() => demo.getFile(file));

  expect([own, middlewares]).toEqual(Array(2).fill(expect.any(ParameterError)));
  expect(middlewares).toHaveProperty(
    "message",
    `demo.getFile: ${elsewhere} is not at https://api.demo.test, where the credentials belong`,
  );
  expect([requests, apiKey.mock.calls]).toEqual([[], []]);
});

test.each(pathWays)("GET accepts a fetch of its own, and serializers, %s", async (_, create) => {
  const own = answering(json({ id: "f1" }));
  const init = {
    params,
    fetch: own.fetch,
    pathSerializer: (url: string) => url.replace(/{.*/, "moved"),
    querySerializer: () => "a=1",
    baseUrl: "https://api.demo.test",
  };

  const { data } = await create({ fetch: silent }).GET(path, init);

  expect([data, own.requests.map(({ url }) => url)]).toEqual([{ id: "f1" }, ["https://api.demo.test/files/moved?a=1"]]);
});

test.each([
  ["onRequest", { onRequest: () => new Promise<undefined>(() => {}) }],
  ["onResponse", { onResponse: () => new Promise<undefined>(() => {}) }],
])("middleware whose %s never ends is ended by the deadline and by an abort", async (_, middleware) => {
  const controller = new AbortController();
  const demo = createPathDemo({ fetch: async () => json({}) });
  demo.use(middleware);

  const late = failureOf(() => demo.getFile(file, { deadline: 20 }));
  const aborted = failureOf(() => demo.GET(path, { params, ...controller, signal: controller.signal }));
  controller.abort("enough");

  expect(await aborted).toBe("enough");
  expect(await late).toEqual(new TimeoutError("demo.getFile: the deadline is over"));
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
});
