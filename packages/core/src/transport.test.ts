import { getEventListeners } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answering, callOf, failureOf, json, silent } from "../testing/contract.ts";
import type { OutgoingRequest } from "./call.ts";
import { ConnectionError, ParameterError, TimeoutError } from "./errors/index.ts";
import type { Attempt } from "./options.ts";
import { send } from "./transport.ts";
import { valuesOf } from "./values.ts";

const url = "https://api.demo.test/v1/files/f1";

/** A request as the adapter passes it on without middleware. */
function parts(method = "GET"): OutgoingRequest {
  return { url, method, headers: new Headers({ "X-A": "1" }) };
}

function unavailable(): Response {
  return new Response("later", { status: 503, headers: { "Retry-After": "0" } });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(0.5);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("sends the request with its credential and lets fetch follow no redirect", async () => {
  const { fetch, requests } = answering(json({}));

  await send(callOf("getFile", { fetch }), parts());

  expect(
    requests.map(({ method, url, headers, redirect }) => ({ method, url, headers: [...headers], redirect })),
  ).toEqual([
    {
      method: "GET",
      url,
      headers: [
        ["x-a", "1"],
        ["x-api-key", "secret-key"],
      ],
      redirect: "manual",
    },
  ]);
});

test("gives the response and its body as text", async () => {
  const answer = json({ id: "f1" });
  const { fetch } = answering(answer);

  const sent = await send(callOf("getFile", { fetch }), parts());

  expect(sent).toEqual({ response: answer, body: '{"id":"f1"}' });
});

test.each([
  ["text", "plain"],
  ["arrayBuffer", new TextEncoder().encode("plain").buffer],
] as const)("reads the body of a success as %s", async (parseAs, body) => {
  const { fetch } = answering(new Response("plain"));

  const sent = await send(callOf("getFile", { fetch, init: { parseAs } }), parts());

  expect(sent.body).toEqual(body);
});

test("reads the body of a success as blob", async () => {
  const { fetch } = answering(new Response("plain"));

  const { body } = await send(callOf("getFile", { fetch, init: { parseAs: "blob" } }), parts());

  expect(body).toBeInstanceOf(Blob);
  expect(await new Response(body).text()).toBe("plain");
});

test("gives the body of a success as an unread stream", async () => {
  const answer = new Response("plain");
  const { fetch } = answering(answer);

  const sent = await send(callOf("getFile", { fetch, init: { parseAs: "stream" } }), parts());

  expect(sent.body).toBe(answer.body);
  expect(answer.bodyUsed).toBe(false);
});

test.each(["json", "text", "blob", "arrayBuffer", "stream"] as const)(
  "reads the body of a failure as text, even if %s is requested",
  async (parseAs) => {
    const { fetch } = answering(new Response("no", { status: 404 }));

    expect(await send(callOf("getFile", { fetch, init: { parseAs } }), parts())).toMatchObject({ body: "no" });
  },
);

test.each([
  "https://evil.test/v1/files/f1",
  "https://api.demo.test.evil.test/f1",
  "https://api.demo.test@evil.test/f1",
  "https://api.demo.test:8443/f1",
  "http://api.demo.test/f1",
])("refuses to send to %s, which is not at the credentials' origin", async (elsewhere) => {
  const asked: string[] = [];
  const { fetch, requests } = answering(json({}));
  const options = {
    apiKey: () => {
      asked.push("apiKey");
      return "secret-key";
    },
  };

  const error = await failureOf(() => send(callOf("getFile", { fetch, options }), { ...parts(), url: elsewhere }));

  expect(error).toEqual(
    new ParameterError(`demo.getFile: ${elsewhere} is not at https://api.demo.test, where the credentials belong`),
  );
  expect([requests, asked]).toEqual([[], []]);
});

test.each([
  ["getFile", [unavailable(), unavailable(), json({})], 200, 3],
  ["getFile", [unavailable(), unavailable(), unavailable(), json({})], 503, 3],
  ["getFile", [json({}, 404), json({})], 404, 1],
  ["putFile", [unavailable(), json({})], 200, 2],
  ["createFile", [unavailable(), json({})], 503, 1],
] as const)("%s is sent again if that is safe: %#", async (operationId, answers, status, count) => {
  const { fetch, requests } = answering(...answers);
  const call = callOf(operationId, { fetch });
  const { method } = call.operation;

  const sending = send(call, parts(method));
  await vi.runAllTimersAsync();

  expect((await sending).response.status).toBe(status);
  expect(requests.map((request) => request.method)).toEqual(Array(count).fill(method));
});

test.each([0, 1, 5])("sends again at most %i times", async (maxRetries) => {
  const { fetch, requests } = answering(...Array.from({ length: 9 }, unavailable));

  const sending = send(callOf("getFile", { fetch, maxRetries }), parts());
  await vi.runAllTimersAsync();
  await sending;

  expect(requests.length).toBe(maxRetries + 1);
});

test("gives a failed connection as a ConnectionError with its cause and the cause's code", async () => {
  const failure = new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code: "ECONNRESET" }) });
  const { fetch } = answering(failure);

  const error = await failureOf(() => send(callOf("getFile", { fetch, maxRetries: 0 }), parts()));

  expect(error).toEqual(
    new ConnectionError("demo.getFile: no complete response from https://api.demo.test: ECONNRESET", {
      cause: failure,
    }),
  );
  expect(valuesOf(error).cause).toBe(failure);
});

test.each([
  [new TypeError("Failed to fetch"), "demo.getFile: no complete response from https://api.demo.test: Failed to fetch"],
  [
    new TypeError("fetch failed", { cause: new Error("other side closed") }),
    "demo.getFile: no complete response from https://api.demo.test: other side closed",
  ],
  // The `code` of a DOMException is a number without meaning here.
  [
    new DOMException("The network changed", "NetworkError"),
    "demo.getFile: no complete response from https://api.demo.test: The network changed",
  ],
])("a ConnectionError gives the reason of %s", async (failure, message) => {
  const { fetch } = answering(failure);

  const error = await failureOf(() => send(callOf("getFile", { fetch, maxRetries: 0 }), parts()));

  expect(error).toMatchObject({ name: "ConnectionError", message });
});

test("a request is sent again if the body of its response breaks off", async () => {
  const broken = new ReadableStream({
    pull(controller) {
      controller.error(new TypeError("terminated"));
    },
  });
  const { fetch, requests } = answering(new Response(broken), json({ id: "f1" }));

  const sending = send(callOf("getFile", { fetch }), parts());
  await vi.runAllTimersAsync();

  expect((await sending).body).toBe('{"id":"f1"}');
  expect(requests.length).toBe(2);
});

test("a POST is not sent again after a failed connection", async () => {
  const { fetch, requests } = answering(new TypeError("fetch failed"), json({}));

  const error = await failureOf(() => send(callOf("createFile", { fetch }), parts("POST")));

  expect(error).toBeInstanceOf(ConnectionError);
  expect(requests.length).toBe(1);
});

test("rejects with the last error after the last retry", async () => {
  const failures = [new Error("first"), new Error("second"), new Error("third")];
  const { fetch } = answering(...failures);

  const sending = failureOf(() => send(callOf("getFile", { fetch }), parts()));
  await vi.runAllTimersAsync();

  expect(valuesOf(await sending).cause).toBe(failures[2]);
});

test("asks for the credential at each attempt", async () => {
  let count = 0;
  const { fetch, requests } = answering(unavailable(), unavailable(), json({}));
  const options = { apiKey: () => `key ${++count}` };

  const sending = send(callOf("getFile", { fetch, options }), parts());
  await vi.runAllTimersAsync();
  await sending;

  expect(requests.map(({ headers }) => headers.get("X-API-KEY"))).toEqual(["key 1", "key 2", "key 3"]);
});

test("an invalid credential is not asked for again", async () => {
  let count = 0;
  const { fetch, requests } = answering(json({}));
  const options = {
    apiKey: () => {
      count += 1;
      return "";
    },
  };

  const error = await failureOf(() => send(callOf("getFile", { fetch, options }), parts()));

  expect(error).toBeInstanceOf(ParameterError);
  expect([count, requests]).toEqual([1, []]);
});

test("waits with full jitter, longer each time", async () => {
  const attempts: Attempt[] = [];
  const { fetch } = answering(new Response(null, { status: 503 }), new TypeError("fetch failed"), json({}));

  const sending = send(callOf("getFile", { fetch, onAttempt: (attempt) => attempts.push(attempt) }), parts());
  await vi.runAllTimersAsync();
  await sending;

  expect(attempts).toEqual([
    { operationId: "getFile", attempt: 1, status: 503, error: undefined, delay: 0.25 },
    { operationId: "getFile", attempt: 2, status: undefined, error: expect.any(ConnectionError), delay: 0.5 },
    { operationId: "getFile", attempt: 3, status: 200, error: undefined, delay: undefined },
  ]);
});

test("waits as long as the server asks", async () => {
  const { fetch, requests } = answering(new Response(null, { status: 429, headers: { "Retry-After": "7" } }), json({}));

  const sending = send(callOf("getFile", { fetch }), parts());
  await vi.advanceTimersByTimeAsync(6999);
  expect(requests.length).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  await sending;

  expect(requests.length).toBe(2);
});

test("gives the response at once if the server asks to wait for more than a minute", async () => {
  const attempts: Attempt[] = [];
  const { fetch, requests } = answering(new Response(null, { status: 429, headers: { "Retry-After": "61" } }));

  const sent = await send(callOf("getFile", { fetch, onAttempt: (attempt) => attempts.push(attempt) }), parts());

  expect(sent.response.status).toBe(429);
  expect(requests.length).toBe(1);
  expect(attempts).toEqual([{ operationId: "getFile", attempt: 1, status: 429, error: undefined, delay: undefined }]);
});

/** Responds with headers and a body that never ends. */
const endless: typeof fetch = async () => new Response(new ReadableStream());

test.each([
  ["no response headers", silent],
  ["no end of the body", endless],
])("rejects with a TimeoutError given %s, and does not send again", async (_, fetch) => {
  let count = 0;
  const counting: typeof fetch = (input, init) => {
    count += 1;
    return fetch(input, init);
  };

  const sending = failureOf(() => send(callOf("getFile", { fetch: counting, timeout: 1000 }), parts()));
  await vi.advanceTimersByTimeAsync(1000);

  expect(await sending).toEqual(
    new TimeoutError("demo.getFile: no complete response from https://api.demo.test within 1000 ms"),
  );
  expect(count).toBe(1);
});

test("rejects with a TimeoutError given a credential function that never settles", async () => {
  const options = { apiKey: () => new Promise<string>(() => {}) };

  const sending = failureOf(() => send(callOf("getFile", { options, timeout: 1000 }), parts()));
  await vi.advanceTimersByTimeAsync(1000);

  expect(await sending).toBeInstanceOf(TimeoutError);
});

test("each attempt has the full timeout", async () => {
  const answers = [unavailable(), json({})];
  const slow: typeof fetch = () =>
    new Promise((resolve) => setTimeout(() => resolve(answers.shift() ?? Response.error()), 900));

  const sending = send(callOf("getFile", { fetch: slow, timeout: 1000 }), parts());
  await vi.runAllTimersAsync();

  expect((await sending).response.status).toBe(200);
});

test("aborts the signal of fetch at the timeout", async () => {
  let signal: AbortSignal | null | undefined;
  const fetch: typeof globalThis.fetch = (_, init) => {
    signal = init?.signal;
    return new Promise(() => {});
  };

  const sending = failureOf(() => send(callOf("getFile", { fetch, timeout: 1000 }), parts()));
  await vi.advanceTimersByTimeAsync(1000);
  await sending;

  expect(signal?.aborted).toBe(true);
});

test("calls onAttempt after an attempt that timed out", async () => {
  const attempts: Attempt[] = [];
  const onAttempt = (attempt: Attempt) => attempts.push(attempt);

  const sending = failureOf(() => send(callOf("getFile", { fetch: silent, timeout: 1000, onAttempt }), parts()));
  await vi.advanceTimersByTimeAsync(1000);

  expect(attempts).toEqual([
    { operationId: "getFile", attempt: 1, status: undefined, error: await sending, delay: undefined },
  ]);
});

test.each([
  ["while it waits for the response", silent],
  ["while the body is read", endless],
  [
    "while it waits for the next attempt",
    async () => new Response(null, { status: 503, headers: { "Retry-After": "60" } }),
  ],
])("an abort ends the call at once %s, and leaves no timer and no listener", async (_, fetch) => {
  const controller = new AbortController();
  const reason = new Error("changed my mind");
  const init = { signal: controller.signal };

  const sending = failureOf(() => send(callOf("getFile", { fetch, init }), parts()));
  await vi.advanceTimersByTimeAsync(10);
  controller.abort(reason);

  expect(await sending).toBe(reason);
  expect(vi.getTimerCount()).toBe(0);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
});

test("an abort whose reason is a filespec error is not a failed attempt", async () => {
  const attempts: Attempt[] = [];
  const controller = new AbortController();
  const reason = new ConnectionError("of another call");
  const onAttempt = (attempt: Attempt) => attempts.push(attempt);

  const sending = failureOf(() => send(callOf("getFile", { fetch: silent, init: controller, onAttempt }), parts()));
  controller.abort(reason);

  expect(await sending).toBe(reason);
  expect(attempts).toEqual([]);
});

test("an abort without a reason rejects with the platform's AbortError", async () => {
  const controller = new AbortController();

  const sending = failureOf(() => send(callOf("getFile", { fetch: silent, init: controller }), parts()));
  controller.abort();

  expect(await sending).toMatchObject({ name: "AbortError" });
});

test.each([
  ["succeeds", [json({})]],
  ["fails", [json({}, 404)]],
  ["is sent again", [unavailable(), new TypeError("fetch failed"), json({})]],
  ["fails at every attempt", [new Error("1"), new Error("2"), new Error("3")]],
])("a call that %s leaves no timer and no listener", async (_, answers) => {
  const controller = new AbortController();
  const { fetch } = answering(...answers);

  const sending = Promise.allSettled([send(callOf("getFile", { fetch, init: controller }), parts())]);
  await vi.runAllTimersAsync();
  await sending;

  expect(vi.getTimerCount()).toBe(0);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
});

test("sends the whole body of a platform Request again", async () => {
  const { fetch, requests } = answering(unavailable(), json({}));
  const request = new Request(url, { method: "PUT", body: '{"name":"n"}', headers: { "X-A": "1" } });

  const sending = send(callOf("putFile", { fetch }), request);
  await vi.runAllTimersAsync();
  await sending;

  expect(await Promise.all(requests.map((each) => each.text()))).toEqual(['{"name":"n"}', '{"name":"n"}']);
  expect(requests.map(({ headers, redirect }) => [headers.get("X-API-KEY"), headers.get("X-A"), redirect])).toEqual([
    ["secret-key", "1", "manual"],
    ["secret-key", "1", "manual"],
  ]);
});

test("a request that middleware changed to POST is sent once", async () => {
  const { fetch, requests } = answering(unavailable(), json({}));

  const sent = await send(callOf("getFile", { fetch }), new Request(url, { method: "POST", body: "{}" }));

  expect([sent.response.status, requests.length]).toEqual([503, 1]);
});

test("does not add the credential to the platform Request, which middleware can read", async () => {
  const { fetch } = answering(json({}));
  const request = new Request(url);

  await send(callOf("getFile", { fetch }), request);

  expect([...request.headers]).toEqual([]);
});
