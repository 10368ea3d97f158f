import { getEventListeners } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { failureOf } from "../testing/contract.ts";
import { untilAborted, wait, withTimeout } from "./abort.ts";

const never = () => new Promise<never>(() => {});
const expired = new Error("timed out");

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("resolves to the result of the work", async () => {
  expect(
    await withTimeout(
      undefined,
      1000,
      () => expired,
      async () => "done",
    ),
  ).toBe("done");
});

test("rejects with the error of the work", async () => {
  const failure = new Error("broken");

  await expect(
    withTimeout(
      undefined,
      1000,
      () => expired,
      () => Promise.reject(failure),
    ),
  ).rejects.toBe(failure);
});

test("rejects at the timeout and not earlier, even if the work ignores its signal", async () => {
  let outcome: unknown;
  const ended = failureOf(() => withTimeout(undefined, 1000, () => expired, never)).then((error) => {
    outcome = error;
  });

  await vi.advanceTimersByTimeAsync(999);
  expect(outcome).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  await ended;

  expect(outcome).toBe(expired);
});

test("rejects with the caller's reason at once, even if the work ignores its signal", async () => {
  const controller = new AbortController();
  const reason = new Error("changed my mind");
  const ended = failureOf(() => withTimeout(controller.signal, 1000, () => expired, never));

  controller.abort(reason);

  expect(await ended).toBe(reason);
});

test("does not start the work given a signal that is already aborted", async () => {
  let started = false;
  const work = async () => {
    started = true;
  };

  await expect(withTimeout(AbortSignal.abort("too late"), 1000, () => expired, work)).rejects.toBe("too late");
  expect(started).toBe(false);
});

test.each([
  ["the timeout is reached", () => vi.advanceTimersByTimeAsync(1000), expired],
  ["the caller aborts", (controller: AbortController) => controller.abort("stop"), "stop"],
])("aborts the work's signal when %s", async (_, end, reason) => {
  const controller = new AbortController();
  let inner: AbortSignal | undefined;
  const ended = failureOf(() =>
    withTimeout(
      controller.signal,
      1000,
      () => expired,
      (signal) => {
        inner = signal;
        return never();
      },
    ),
  );

  await end(controller);
  await ended;

  expect(inner?.reason).toBe(reason);
});

test("does not abort the work's signal once the work is done", async () => {
  const controller = new AbortController();
  const inner = await withTimeout(
    controller.signal,
    1000,
    () => expired,
    async (signal) => signal,
  );

  controller.abort();

  expect(inner.aborted).toBe(false);
});

test("ignores a failure of the work after the timeout", async () => {
  const work = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(new Error("aborted late")));
    });

  const ended = failureOf(() => withTimeout(undefined, 1000, () => expired, work));
  await vi.advanceTimersByTimeAsync(1000);

  // Vitest fails on an unhandled rejection.
  expect(await ended).toBe(expired);
});

test.each([
  ["the work is done", () => {}, async () => "done"],
  ["the work fails", () => {}, () => Promise.reject(new Error("broken"))],
  ["the timeout is reached", () => vi.advanceTimersByTimeAsync(1000), never],
  ["the caller aborts", (controller: AbortController) => controller.abort(), never],
])("leaves no timer and no listener when %s", async (_, end, work) => {
  const controller = new AbortController();
  const ended = Promise.allSettled([withTimeout<unknown>(controller.signal, 1000, () => expired, work)]);

  await end(controller);
  await ended;

  expect(vi.getTimerCount()).toBe(0);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
});

test("wait lasts the given number of seconds", async () => {
  let over = false;
  const ended = wait(1.5, undefined).then(() => {
    over = true;
  });

  await vi.advanceTimersByTimeAsync(1499);
  expect(over).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await ended;

  expect(over).toBe(true);
});

test("wait ends with the caller's reason at once", async () => {
  const controller = new AbortController();
  const ended = failureOf(() => wait(60, controller.signal));

  controller.abort("stop");

  expect(await ended).toBe("stop");
});

test("wait does not start given a signal that is already aborted", async () => {
  await expect(wait(60, AbortSignal.abort("too late"))).rejects.toBe("too late");
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  ["it is over", () => vi.advanceTimersByTimeAsync(60_000)],
  ["the caller aborts", (controller: AbortController) => controller.abort()],
])("wait leaves no timer and no listener when %s", async (_, end) => {
  const controller = new AbortController();
  const ended = Promise.allSettled([wait(60, controller.signal)]);

  await end(controller);
  await ended;

  expect(vi.getTimerCount()).toBe(0);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
});

test("untilAborted settles as the promise does and leaves no listener", async () => {
  const { signal } = new AbortController();

  const results = await Promise.allSettled([
    untilAborted(signal, Promise.resolve("done")),
    untilAborted(signal, Promise.reject(new Error("failed"))),
    untilAborted(undefined, Promise.resolve("done")),
  ]);

  expect(results).toEqual([
    { status: "fulfilled", value: "done" },
    { status: "rejected", reason: new Error("failed") },
    { status: "fulfilled", value: "done" },
  ]);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("untilAborted rejects with the signal's reason given a promise that never settles", async () => {
  const controller = new AbortController();
  const ended = untilAborted(controller.signal, new Promise(() => {}));

  controller.abort("enough");

  await expect(ended).rejects.toBe("enough");
});
