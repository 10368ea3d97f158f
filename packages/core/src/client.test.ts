import { inspect } from "node:util";
import { expect, test, vi } from "vitest";
import { answering, createDemo, failureOf, json, silent, ways } from "../testing/contract.ts";
import { ApiError, ConnectionError, ParameterError, ResponseError, TimeoutError } from "./errors/index.ts";
import type { Attempt } from "./options.ts";
import { valuesOf } from "./values.ts";

const file = { fileId: "f1" };
const notFound = { error: { code: "NOT_FOUND", message: "No file" } };

test.each(ways)("a method sends its parameters and resolves to the body, %s", async (_, create) => {
  const { fetch, requests } = answering(json({ id: "f1", status: "TELEPORTED" }), json({ id: "f1" }, 201));
  const demo = create({ fetch });

  const got = await demo.getFile({ fileId: "a/b", tags: ["a"], embed: ["b", "c"], headers: { "X-A": "1" } });
  const created = await demo.createFile({ body: { name: "n" } });

  expect([got, created]).toEqual([{ id: "f1", status: "TELEPORTED" }, { id: "f1" }]);
  expect(requests.map(({ method, url, headers }) => [method, url, Object.fromEntries(headers)])).toEqual([
    [
      "GET",
      "https://api.demo.test/v1/files/a%2Fb/record?tags=a&embed=b,c",
      { accept: "application/json", "user-agent": "filespec-demo/1.2.3", "x-a": "1", "x-api-key": "secret-key" },
    ],
    [
      "POST",
      "https://api.demo.test/v1/files",
      {
        accept: "application/json",
        "content-type": "application/vnd.demo+json",
        "user-agent": "filespec-demo/1.2.3",
        "x-api-key": "secret-key",
      },
    ],
  ]);
  expect(await requests[1]?.json()).toEqual({ name: "n" });
});

test.each(ways)(
  "fetch is called with a URL and an init that has what core does not know, too, %s",
  async (_, create) => {
    const fetch = vi.fn(async (..._: Parameters<typeof globalThis.fetch>) => json({}));
    const dispatcher = { dispatch: () => false };
    const next = { revalidate: 60, tags: ["a"] };
    const known = { timeout: 60_000, deadline: 60_000, maxRetries: 1, maxResponseBytes: 9, onResponse: () => {} };

    await create({ fetch }).putFile(
      { ...file, body: {} },
      { ...known, dispatcher, next, cache: "no-store", priority: "low" },
    );

    const [[url, init] = [], ...others] = fetch.mock.calls;
    expect([url, others]).toEqual(["https://api.demo.test/v1/files/f1", []]);
    expect(init).toMatchObject({ method: "PUT", redirect: "manual", cache: "no-store", priority: "low" });
    expect(valuesOf(init).dispatcher).toBe(dispatcher);
    expect(valuesOf(init).next).toBe(next);
    expect(Object.keys(known).filter((name) => name in valuesOf(init))).toEqual([]);
    expect(await new Response(init?.body).text()).toBe("{}");
  },
);

test.each(ways)("a status text that headers cannot have is no TypeError, %s", async (_, create) => {
  const answer = (status: number) => Object.defineProperty(json(notFound, status), "statusText", { value: "200 ✓" });
  const { fetch } = answering(answer(200), answer(404));
  const demo = create({ fetch });

  expect(await demo.getFile(file)).toEqual(notFound);
  expect(await failureOf(() => demo.getFile(file))).toBeInstanceOf(ApiError);
});

test.each([
  [json(notFound, 404), { message: "demo.getFile: 404 NOT_FOUND: No file", code: "NOT_FOUND", body: notFound }],
  [new Response(null, { status: 404 }), { message: "demo.getFile: 404", body: undefined }],
  [new Response(null, { status: 304 }), { message: "demo.getFile: 304", body: undefined }],
  [new Response("<html>", { status: 502, headers: { "Retry-After": "99" } }), { body: "<html>", retryAfter: 99 }],
])("a method rejects with an ApiError given a failure: %#", async (answer, details) => {
  const error = await failureOf(() => createDemo({ fetch: async () => answer }).getFile(file));

  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ operationId: "getFile", status: answer.status, headers: answer.headers, ...details });
});

test("safe resolves to a result with its status, whose response is not printed", async () => {
  const answers = [json({ id: "f1" }), json(notFound, 404, { "Retry-After": "7" })];
  const demo = createDemo({ fetch: answering(...answers).fetch });

  const results = [await demo.safe.getFile(file), await demo.safe.getFile(file)];

  expect(results).toEqual([
    { status: 200, ok: true, data: { id: "f1" } },
    { status: 404, ok: false, error: notFound, retryAfter: 7 },
  ]);
  expect(results.map(({ response }) => response)).toEqual(answers);
  expect(inspect(results)).not.toContain("response");
});

test.each([
  ["an undocumented status", async () => json({}, 418), ApiError, 418],
  ["an empty 404 if JSON is documented", async () => new Response(null, { status: 404 }), ApiError, 404],
  ["an HTML page with 200", async () => new Response("<html>"), ResponseError, 200],
  ["a failed connection", () => Promise.reject(new TypeError("fetch failed")), ConnectionError, undefined],
  ["no response in time", silent, TimeoutError, undefined],
])("safe resolves to an unexpected result given %s", async (_, fetch, type, status) => {
  const demo = createDemo({ fetch, maxRetries: 0, ...(fetch === silent && { timeout: 5 }) });

  const result = await demo.safe.getFile(file);

  expect(result).toEqual({ status: "unexpected", ok: false, error: expect.any(type) });
  expect(result.response?.status).toBe(status);
});

test.each([
  ["a value that is not a path segment", { fileId: ".." }],
  ["a missing parameter", {}],
  ["no parameters", undefined],
  ["an unknown parameter", { fileId: "f1", fileID: "f1" }],
  ["a header with a line break", { fileId: "f1", headers: { "X-A": "a\nb" } }],
  ["a query with a lone surrogate", { fileId: "f1", tags: "\ud800" }],
])("method and safe reject given %s, before anything is sent", async (_, parameters) => {
  const { fetch, requests } = answering(json({}));

  for (const [, create] of ways) {
    const demo = create({ fetch });
    await expect(demo.safe.getFile(parameters)).rejects.toBeInstanceOf(ParameterError);
    await expect(demo.getFile(parameters)).rejects.toBeInstanceOf(ParameterError);
  }

  expect(requests).toEqual([]);
});

test.each([
  { timeout: 0 },
  { timeout: -1 },
  { timeout: Number.NaN },
  { timeout: Infinity },
  { timeout: 2 ** 31 },
  { maxRetries: -1 },
  { maxRetries: Number.NaN },
  { deadline: 0 },
  { deadline: Number.NaN },
  { maxResponseBytes: 0 },
  { maxResponseBytes: Number.NaN },
])("%j is refused before anything is sent, of client or call", async (options) => {
  const fetch = vi.fn(silent);

  const errors = [
    await failureOf(() => createDemo({ fetch, ...options }).getFile(file)),
    await failureOf(() => createDemo({ fetch }).safe.getFile(file, options)),
  ];

  const message = "demo.getFile: timeout, deadline, maxRetries or maxResponseBytes is out of range";
  expect(errors).toEqual(Array(2).fill(new ParameterError(message)));
  expect(fetch).not.toHaveBeenCalled();
});

test.each(ways)("an abort rejects with the signal's reason, under safe too, %s", async (_, create) => {
  const demo = create({ fetch: silent });
  const controller = new AbortController();
  // A filespec error of another call is a reason like any other.
  const reason = new TimeoutError("of another call");

  const calls = [demo, demo.safe].map(({ getFile }) => failureOf(() => getFile(file, controller)));
  controller.abort(reason);
  const later = failureOf(() => demo.safe.getFile(file, controller));

  expect(await Promise.all([...calls, later])).toEqual([reason, reason, reason]);
});

test("what came before the caller's abort stays an outcome", async () => {
  const controller = new AbortController();
  const fetch = async () => new Response("<html>");
  const onResponse = () => controller.abort();

  const result = await createDemo({ fetch }).safe.getFile(file, { signal: controller.signal, onResponse });

  expect(result).toMatchObject({ status: "unexpected", error: expect.any(ResponseError) });
});

test.each(ways)("the deadline ends the whole call with a TimeoutError, %s", async (_, create) => {
  const demo = create({ fetch: silent, deadline: 60_000 });

  const error = await failureOf(() => demo.getFile(file, { deadline: 50 }));

  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toHaveProperty("message", expect.stringMatching(/^demo\.getFile: .*deadline/));
});

test("a call's options replace the client's", async () => {
  const attempts: Attempt[] = [];
  const { fetch, requests } = answering(
    ...Array.from({ length: 5 }, () => new Response(null, { status: 503, headers: { "Retry-After": "0" } })),
  );
  const onAttempt = (attempt: Attempt) => attempts.push(attempt);
  const demo = createDemo({ fetch, maxRetries: 4, timeout: 60_000, headers: { "X-A": "client" }, onAttempt });

  await demo.safe.getFile(file, { maxRetries: 1, headers: { "X-A": "call" } });
  const error = await failureOf(() => createDemo({ fetch: silent, maxRetries: 0 }).getFile(file, { timeout: 5 }));

  expect(attempts.map(({ attempt, delay }) => [attempt, delay])).toEqual([
    [1, 0],
    [2, undefined],
  ]);
  expect(requests.map(({ headers }) => headers.get("X-A"))).toEqual(["call", "call"]);
  expect(error).toEqual(new TimeoutError("demo.getFile: no complete response within 5 ms"));
});

test("the platform's fetch and the environment's credential are looked up at the time of the call", async () => {
  const { fetch, requests } = answering(json({ id: "stubbed" }));
  const demo = createDemo({ apiKey: undefined });
  vi.stubGlobal("fetch", fetch);
  vi.stubEnv("DEMO_API_KEY", "from environment");

  const got = await demo.getFile(file);
  vi.unstubAllGlobals();

  expect(got).toEqual({ id: "stubbed" });
  expect(requests.map(({ headers }) => headers.get("X-API-KEY"))).toEqual(["from environment"]);
});
