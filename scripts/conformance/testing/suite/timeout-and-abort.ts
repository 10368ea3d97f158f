import { inspect } from "node:util";
import * as errors from "@filespec/core/errors";
import { expect, test, vi } from "vitest";
import { type Answer, drip, send, sendBytes, sendJson, sendPart, silence } from "./server.ts";
import { inEachWay, rejection, type TestedClient, type Trial, ways } from "./tested-client.ts";

const never = new Promise<never>(() => {});

/** What does this first and then never ends. */
const hanging = (first: () => void) => () => {
  first();
  return never;
};

/** No call hangs, and none leaves anything behind. */
export function testTimeoutAndAbort(tested: TestedClient): void {
  const { credentials, failure, success } = tested;
  const ok = sendJson(success.status, success.body);
  const [credential = ""] = Object.keys(credentials);

  const slow: readonly (readonly [string, Answer])[] = [
    ["no answer at all", silence],
    ["half a head", sendBytes("HTTP/1.1 200 OK\r\nContent-Type: appl", "hang")],
    ["a head without its body", sendPart(success.status, "")],
    ["half a body", sendPart(success.status, '{"a":')],
    ["a body that drips", drip(success.status)],
    ["a failure whose body drips", drip(failure.status)],
    ["a redirect to no answer", send(302, "", { location: "next" })],
  ];
  for (const [given, answer] of slow) {
    test(`A server that does not finish its answer in time leads to a TimeoutError — ${given}`, async () => {
      const endings = await inEachWay(() => tested.against([answer, silence]), { timeout: 40 });

      for (const { way, outcome, rejected } of endings) {
        expect(outcome, way).toBeInstanceOf(errors.TimeoutError);
        expect(rejected, way).toBe(way !== "safe");
      }
    });
  }

  test("The call's timeout is used rather than the client's", async () => {
    const make = () => tested.against([silence], { timeout: 60_000 });

    for (const { way, outcome } of await inEachWay(make, { timeout: 30 })) {
      expect(outcome, way).toBeInstanceOf(errors.TimeoutError);
      expect(outcome, way).toMatchObject({ message: expect.stringContaining("30 ms") });
    }
  });

  test("The client's timeout is used where the call has none", async () => {
    for (const { way, outcome } of await inEachWay(() => tested.against([silence], { timeout: 30 }))) {
      expect(outcome, way).toBeInstanceOf(errors.TimeoutError);
    }
  });

  const deaf = [
    { given: "before the answer", respond: () => never },
    {
      given: "within the body",
      respond: () => new Response(new ReadableStream({ pull: () => never, cancel: () => never })),
    },
  ];
  for (const { given, respond } of deaf) {
    test(`A fetch that ignores its AbortSignal cannot keep a call from ending — ${given}`, async () => {
      const { method } = tested.injected(respond);

      expect(await rejection(method({ timeout: 30 }))).toBeInstanceOf(errors.TimeoutError);
    });
  }

  test("A credential function that never answers ends with the timeout", async () => {
    const { method, requests } = tested.against([ok], { [credential]: () => never });

    expect(await rejection(method({ timeout: 30 }))).toBeInstanceOf(errors.TimeoutError);
    expect(requests).toEqual([]);
  });

  test("By default an attempt has 30 seconds", async () => {
    vi.useFakeTimers();
    const ends: unknown[] = [];
    const { method } = tested.injected(() => never);

    const call = rejection(method({ maxRetries: 0 })).then((error) => ends.push(error.name));
    await vi.advanceTimersByTimeAsync(29_999);
    const early = [...ends];
    await vi.advanceTimersByTimeAsync(1);
    await call;

    expect([early, ends]).toEqual([[], ["TimeoutError"]]);
  });

  test("Each attempt has the whole timeout", async () => {
    vi.useFakeTimers();
    const { method } = tested.injected(async (_, count) => {
      await new Promise((resolve) => setTimeout(resolve, 29_000));
      return count < 3 ? new Response("", { status: 503 }) : Response.json(success.body);
    });

    const call = method();
    await vi.advanceTimersByTimeAsync(90_000);

    expect(await call).toEqual(success.body);
  });

  const senseless = [
    ...[0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31].map((timeout) => ({ timeout })),
    ...[-1, Number.NaN].map((maxRetries) => ({ maxRetries })),
  ];
  test("A timeout or maxRetries that makes no sense is refused before anything is sent", async () => {
    for (const options of senseless) {
      const onClient = await inEachWay(() => tested.against([ok], options));
      const onCall = await inEachWay(() => tested.against([ok]), options);

      for (const { outcome, rejected, requests } of [...onClient, ...onCall]) {
        expect(outcome, inspect(options)).toBeInstanceOf(errors.ParameterError);
        expect([rejected, requests], inspect(options)).toEqual([true, []]);
      }
    }
  });

  const unfinished = (pull: () => Promise<never>) =>
    new Response(new ReadableStream({ pull }), { headers: { "content-type": "application/json" } });

  /** When the caller aborts. Each makes a trial that calls `abort` at that moment. */
  const moments: readonly (readonly [string, (abort: () => void) => Trial])[] = [
    ["while the credential is awaited", (abort) => tested.against([ok], { [credential]: hanging(abort) })],
    ["before the answer", (abort) => tested.against([abort])],
    ["within a body", (abort) => tested.injected(() => unfinished(hanging(abort)))],
    [
      "within a body that arrives from a server",
      (abort) =>
        tested.against([sendPart(success.status, "{")], {
          fetch: async (input: Request | string, init: RequestInit) => {
            const response = await fetch(input, init);
            setImmediate(abort);
            return response;
          },
        }),
    ],
    [
      "while it waits to send again",
      (abort) => {
        // The wait never ends by itself.
        vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
        const failed = (): Response => new Response("", { status: 503, headers: { "retry-after": "30" } });
        return tested.injected(failed, { onAttempt: () => setImmediate(abort) });
      },
    ],
  ];
  for (const [moment, make] of moments) {
    test(`An abort ends the call with the platform's AbortError — ${moment}`, async () => {
      for (const way of ways) {
        const controller = new AbortController();

        const reason = await rejection(make(() => controller.abort())[way]({ signal: controller.signal }));

        expect(reason, way).toBe(controller.signal.reason);
        expect([reason instanceof DOMException, reason.name], way).toEqual([true, "AbortError"]);
      }
    });
  }

  test("An abort before the call ends it with the platform's AbortError, and nothing is sent", async () => {
    const signal = AbortSignal.abort();

    for (const { way, outcome, rejected, requests } of await inEachWay(() => tested.against([ok]), { signal })) {
      expect([outcome, rejected, requests], way).toEqual([signal.reason, true, []]);
    }
  });

  test("An abort after the call changes nothing", async () => {
    const controller = new AbortController();
    const { method } = tested.against([ok]);

    const body = await method({ signal: controller.signal });
    controller.abort();

    expect(body).toEqual(success.body);
  });

  const reasons = [
    { given: "an error of the caller", reason: new Error("Enough") },
    { given: "a string", reason: "enough" },
    { given: "a TypeError, as fetch throws it", reason: new TypeError("fetch failed") },
    { given: "a filespec error", reason: new errors.ConnectionError("Another call failed") },
  ];
  for (const { given, reason } of reasons) {
    test(`Method, safe and GET reject with the reason of the abort itself — ${given}`, async () => {
      for (const way of ways) {
        const controller = new AbortController();
        const trial = tested.against([() => controller.abort(reason), silence]);

        const rejected = await rejection(trial[way]({ signal: controller.signal }));

        expect(rejected, way).toBe(reason);
        expect(trial.requests, way).toHaveLength(1);
      }
    });
  }

  test("Your own AbortSignal.timeout ends the call with the platform's error, not with our TimeoutError", async () => {
    const { method } = tested.against([silence]);

    const error = await rejection(method({ signal: AbortSignal.timeout(20) }));

    expect([error.name, error instanceof errors.TimeoutError]).toEqual(["TimeoutError", false]);
  });

  for (const end of ["a timeout", "an abort"]) {
    test(`The request itself is given up — after ${end}`, async () => {
      const { method, requests } = tested.injected(() => never);

      const limit = end === "an abort" ? { signal: AbortSignal.timeout(20) } : { timeout: 20 };
      await rejection(method({ ...limit, maxRetries: 0 }));

      expect(requests.map(({ signal }) => signal.aborted)).toEqual([true]);
    });
  }
}
