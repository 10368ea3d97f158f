import { getEventListeners } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answering, callOf, failureOf, json, type OperationId, silent } from "../testing/contract.ts";
import type { Call } from "./call.ts";
import { ConnectionError, ParameterError, TimeoutError } from "./errors/index.ts";
import type { Attempt, BaseOptions } from "./options.ts";
import { send } from "./transport.ts";

const url = "https://api.demo.test/v1/files/f1";
const outgoing = (method = "GET") => ({ url, method, headers: { "x-a": "1" } });

interface Changes extends BaseOptions, Partial<Pick<Call, "init" | "end">> {
  readonly operationId?: OperationId;
  readonly apiKey?: unknown;
}

/** Sends a call, and lets the time pass until it ends. */
async function sent(changes: Changes, method = "GET") {
  const { operationId = "getFile", init = {}, end = Infinity, timeout = 1000, maxRetries = 2, ...options } = changes;
  const call = callOf(operationId, { init, end, timeout, maxRetries, options: { apiKey: "secret-key", ...options } });
  const sending = send(call, outgoing(method));
  const [result] = await Promise.all([Promise.allSettled([sending]), vi.runAllTimersAsync()]);
  const [settled] = result;
  return settled.status === "fulfilled" ? settled.value : settled.reason;
}

function unavailable(): Response {
  return new Response("later", { status: 503, headers: { "Retry-After": "0" } });
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  vi.spyOn(Math, "random").mockReturnValue(0.5);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("sends the request with its credential and lets fetch follow no redirect", async () => {
  const fetch = vi.fn(async () => json({}));

  await sent({ fetch });

  expect(fetch.mock.calls).toEqual([
    [
      url,
      {
        method: "GET",
        headers: { "x-a": "1", "x-api-key": "secret-key" },
        // Which a body that is a stream asks for: https://fetch.spec.whatwg.org/#dom-requestinit-duplex
        duplex: "half",
        redirect: "manual",
        signal: expect.any(AbortSignal),
      },
    ],
  ]);
});

test.each([
  ["getFile", json({ id: "f1" }), '{"id":"f1"}'],
  ["checkFile", new Response(null), ""],
  ["getText", new Response("plain"), "plain"],
  ["getText", new Response("no", { status: 404 }), "no"],
  ["getImage", new Response("no", { status: 404 }), "no"],
  ["exportFiles", new Response("no", { status: 500 }), "no"],
] as const)("%s gives the response and its body as text: %#", async (operationId, answer, body) => {
  const fetch = async () => answer;

  expect(await sent({ fetch, operationId, token: "t", maxRetries: 0 } as Changes)).toEqual({ response: answer, body });
});

test.each([
  ["GET", [unavailable(), unavailable(), json({})], 200, 3],
  ["GET", [unavailable(), unavailable(), unavailable(), json({})], 503, 3],
  ["GET", [json({}, 404), json({})], 404, 1],
  ["PUT", [unavailable(), json({})], 200, 2],
  // What middleware has changed counts, not the contract's method.
  ["POST", [unavailable(), json({})], 503, 1],
] as const)("%s is sent again if that is safe: %#", async (method, answers, status, count) => {
  const { fetch, requests } = answering(...answers);

  expect(await sent({ fetch }, method)).toMatchObject({ response: { status } });
  expect(requests.map((request) => request.method)).toEqual(Array(count).fill(method));
});

test.each([
  ["GET", 3],
  ["POST", 1],
])("a %s that fails at every attempt rejects with the last error, after %i attempts", async (method, count) => {
  const failures = [new Error("1"), new Error("2"), new Error("3")];
  const { fetch, requests } = answering(...failures);

  const error = await sent({ fetch }, method);

  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toHaveProperty("message", `demo.getFile: no complete response from https://api.demo.test: ${count}`);
  expect(requests.length).toBe(count);
});

test.each([
  ["no response", silent],
  ["no end of the body", async () => new Response(new ReadableStream())],
])("a GET that gets %s in time is sent again, and a POST is not", async (_, hanging) => {
  const fetch = vi.fn(hanging);

  const errors = [await sent({ fetch }), await sent({ fetch }, "POST")];

  expect(errors).toEqual(Array(2).fill(new TimeoutError("demo.getFile: no complete response within 1000 ms")));
  expect(fetch).toHaveBeenCalledTimes(3 + 1);
});

const inAMinute = async () => new Response("later", { status: 503, headers: { "Retry-After": "60" } });

test.each<[string, Changes, number]>([
  ["an attempt that hangs", { fetch: silent, timeout: 10_000 }, 1],
  ["attempts that hang, one after the other", { fetch: silent, timeout: 1000 }, 3],
  ["a body that hangs", { fetch: async () => new Response(new ReadableStream()), timeout: 10_000 }, 1],
  ["a wait that would end after it", { fetch: inAMinute }, 1],
  ["a credential function that hangs", { fetch: silent, apiKey: () => new Promise(() => {}), timeout: 10_000 }, 0],
])("the deadline ends %s with a TimeoutError", async (_, changes, count) => {
  const fetch = vi.fn(changes.fetch);
  vi.spyOn(Math, "random").mockReturnValue(0);

  const error = await sent({ ...changes, fetch, end: 2500 });

  expect(error).toEqual(new TimeoutError("demo.getFile: no complete response before the deadline"));
  expect(fetch).toHaveBeenCalledTimes(count);
  expect([Date.now(), vi.getTimerCount()]).toEqual([2500, 0]);
});

// Timers and `Date` do not run by the same clock.
test("no request follows a wait that the deadline ends, even if its timer fires early", async () => {
  const fetch = vi.fn(inAMinute);
  vi.spyOn(Date, "now").mockReturnValue(0);

  const error = await sent({ fetch, end: 2500 });

  expect(error).toEqual(new TimeoutError("demo.getFile: no complete response before the deadline"));
  expect(fetch).toHaveBeenCalledTimes(1);
});

test("an answer before the deadline counts, and leaves no timer", async () => {
  const { fetch } = answering(unavailable(), json({}));

  expect(await sent({ fetch, end: 2500 })).toMatchObject({ response: { status: 200 } });
  expect(vi.getTimerCount()).toBe(0);
});

test("asks for the credential at each attempt, and not again for one that is invalid", async () => {
  const keys = ["key 1", "key 2", ""];
  const { fetch, requests } = answering(unavailable(), unavailable(), json({}));

  expect(await sent({ fetch, apiKey: () => keys.shift() })).toBeInstanceOf(ParameterError);
  expect(requests.map(({ headers }) => headers.get("X-API-KEY"))).toEqual(["key 1", "key 2"]);
});

test("onAttempt is told of each attempt, and the wait is random and grows", async () => {
  const attempts: Attempt[] = [];
  const answers = [async () => new Response(null, { status: 503 }), async () => Promise.reject(new Error("x")), silent];
  const fetch: typeof globalThis.fetch = (input, init) => (answers.shift() ?? (async () => json({})))(input, init);

  await sent({ fetch, maxRetries: 3, onAttempt: (attempt) => attempts.push(attempt) });

  expect(attempts).toEqual([
    { operationId: "getFile", attempt: 1, status: 503, error: undefined, delay: 0.25 },
    { operationId: "getFile", attempt: 2, status: undefined, error: expect.any(ConnectionError), delay: 0.5 },
    { operationId: "getFile", attempt: 3, status: undefined, error: expect.any(TimeoutError), delay: 1 },
    { operationId: "getFile", attempt: 4, status: 200, error: undefined, delay: undefined },
  ]);
});

test.each([
  ["5, 5", 5000, 2],
  ["5 ", 5000, 2],
  ["60", 60_000, 2],
  ["61", 0, 1],
  ["9".repeat(400), 0, 1],
])("after Retry-After: %s the call ends at %i ms, after %i requests", async (value, end, count) => {
  const { fetch, requests } = answering(
    new Response(null, { status: 429, headers: { "Retry-After": value } }),
    json({}),
  );

  await sent({ fetch });

  expect([Date.now(), requests.length]).toEqual([end, count]);
});

test.each([
  ["while it waits for the response", silent],
  ["while the body is read", async () => new Response(new ReadableStream())],
  ["while it waits for the next attempt", inAMinute],
])("an abort ends the call at once %s, and leaves no timer and no listener", async (_, fetch) => {
  const controller = new AbortController();
  const attempts: Attempt[] = [];
  const options = { apiKey: "k", fetch, onAttempt: (attempt: Attempt) => attempts.push(attempt) };
  // Even a filespec error, as the reason, is not an attempt's.
  const reason = new ConnectionError("of another call");

  const sending = failureOf(() => send(callOf("getFile", { options, init: controller }), outgoing()));
  await vi.advanceTimersByTimeAsync(10);
  controller.abort(reason);

  expect(await sending).toBe(reason);
  expect(attempts.map(({ status }) => status)).toEqual(fetch === inAMinute ? [503] : []);
  expect(vi.getTimerCount()).toBe(0);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
});

test.each([
  ["succeeds", [json({})]],
  ["fails", [json({}, 404)]],
  ["is sent again", [unavailable(), new TypeError("fetch failed"), json({})]],
  ["fails at every attempt", [new Error("1"), new Error("2"), new Error("3")]],
])("a call that %s leaves no timer and no listener", async (_, answers) => {
  const init = new AbortController();
  const { fetch } = answering(...answers);

  await sent({ fetch, init, end: 60_000 });

  expect(vi.getTimerCount()).toBe(0);
  expect(getEventListeners(init.signal, "abort")).toEqual([]);
});
