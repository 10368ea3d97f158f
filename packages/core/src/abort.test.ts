import { getEventListeners, setMaxListeners } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { failureOf, silent, ways } from "../testing/contract.ts";
import { abortReason, onAbort, timedOut, wait, within } from "./abort.ts";
import { ParameterError } from "./errors/index.ts";

const never = () => new Promise<never>(() => {});

/** A signal of an older platform: it has neither `reason` nor `throwIfAborted`. */
class OldSignal extends EventTarget {
  aborted = false;

  abort(): void {
    this.aborted = true;
    this.dispatchEvent(new Event("abort"));
  }
}

// The compiler demands the members that older platforms do not have.
const oldSignal = () => new OldSignal() as OldSignal & AbortSignal;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("settles as the work does", async () => {
  const failure = new Error("broken");

  expect(await within(undefined, 1000, async () => "done")).toBe("done");
  expect(await failureOf(() => within(undefined, 1000, () => Promise.reject(failure)))).toBe(failure);
});

test("rejects when the time is over and not earlier, even if the work ignores its signal", async () => {
  const outcome = vi.fn();
  const ended = within(undefined, 1000, never).catch(outcome);

  await vi.advanceTimersByTimeAsync(999);
  expect(outcome).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await ended;

  expect(outcome).toHaveBeenCalledWith(timedOut);
});

test("rejects with the caller's reason at once, even if the work ignores its signal", async () => {
  const controller = new AbortController();
  const ended = failureOf(() => within(controller.signal, 1000, never));

  controller.abort("changed my mind");

  expect(await ended).toBe("changed my mind");
});

test.each([
  ["the signal is already aborted", AbortSignal.abort("too late"), 1000, "too late"],
  ["no time is left", undefined, 0, timedOut],
  ["the time was over before", undefined, -1, timedOut],
])("does not start the work if %s, and leaves no timer", async (_, signal, milliseconds, reason) => {
  const work = vi.fn(never);

  expect(await failureOf(() => within(signal, milliseconds, work))).toBe(reason);
  expect(work).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  ["the time is over", () => vi.advanceTimersByTimeAsync(1000), timedOut],
  ["the caller aborts", (controller: AbortController) => controller.abort("stop"), "stop"],
])("aborts the work's signal when %s", async (_, end, reason) => {
  const controller = new AbortController();
  const signals: AbortSignal[] = [];
  const work = (signal: AbortSignal) => {
    signals.push(signal);
    return never();
  };
  const ended = failureOf(() => within(controller.signal, 1000, work));

  await end(controller);
  await ended;

  expect(signals.map((signal) => signal.reason)).toEqual([reason]);
});

test("does not abort the work's signal once the work is done", async () => {
  const controller = new AbortController();
  const inner = await within(controller.signal, 1000, async (signal) => signal);

  controller.abort();

  expect(inner.aborted).toBe(false);
});

test("a failure of the work after the time is over is no unhandled rejection", async () => {
  const work = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(new Error("aborted late")));
    });

  const ended = failureOf(() => within(undefined, 1000, work));
  await vi.advanceTimersByTimeAsync(1000);

  // Vitest fails on an unhandled rejection.
  expect(await ended).toBe(timedOut);
});

test.each([
  ["the work is done", () => {}, async () => "done"],
  ["the work fails", () => {}, () => Promise.reject(new Error("broken"))],
  ["the time is over", () => vi.advanceTimersByTimeAsync(1000), never],
  ["the caller aborts", (controller: AbortController) => controller.abort(), never],
])("leaves no timer and no listener when %s", async (_, end, work) => {
  const controller = new AbortController();
  const ended = Promise.allSettled([
    within<unknown>(controller.signal, 1000, work),
    work === never ? wait(1000, controller.signal) : undefined,
  ]);

  await end(controller);
  await ended;

  expect(vi.getTimerCount()).toBe(0);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
});

test("wait lasts the given milliseconds, and not at all given a negative number", async () => {
  const over = vi.fn();
  const ended = wait(1500, undefined).then(over);
  await wait(-1, undefined);

  await vi.advanceTimersByTimeAsync(1499);
  expect(over).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await ended;

  expect(over).toHaveBeenCalled();
});

test("a time that was over before gives no warning", async () => {
  vi.useRealTimers();
  const warn = vi.spyOn(process, "emitWarning");

  await wait(-1, undefined);

  expect(warn).not.toHaveBeenCalled();
});

test("fifty actions share one listener, each is done once, and none after its end", () => {
  const controller = new AbortController();
  const done: number[] = [];
  const releases = Array.from({ length: 50 }, (_, index) => onAbort(controller.signal, () => done.push(index)));

  expect(getEventListeners(controller.signal, "abort").length).toBe(1);
  for (const release of releases.slice(2)) {
    release();
    release();
  }
  controller.abort();
  for (const release of releases) {
    release();
  }

  expect(done).toEqual([0, 1]);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
});

test("a signal without a reason has an AbortError", () => {
  expect(abortReason(AbortSignal.abort("mine"))).toBe("mine");
  expect(abortReason(oldSignal())).toMatchObject({ name: "AbortError", message: "The call was aborted" });
});

test.each(ways)("a signal that is none is a ParameterError, not an unhandled rejection, %s", async (_, create) => {
  const signal = {} as AbortSignal;
  const demo = create({ fetch: silent });

  const errors = await Promise.all([
    failureOf(() => demo.getFile({ fileId: "f1" }, { signal })),
    failureOf(() => demo.safe.getFile({ fileId: "f1" }, { signal })),
  ]);

  expect(errors).toEqual(Array(2).fill(new ParameterError("demo.getFile: signal is not an AbortSignal")));
});

test.each(ways)("a signal without reason and throwIfAborted ends a call with an AbortError, %s", async (_, create) => {
  const signal = oldSignal();
  const get = (fetch: typeof globalThis.fetch) => create({ fetch }).safe.getFile({ fileId: "f1" }, { signal });

  const answered = await get(async () => Response.json({ id: "f1" }));
  const later = failureOf(() => get(silent));
  await vi.advanceTimersByTimeAsync(1);
  signal.abort();
  const before = failureOf(() => get(silent));

  expect(answered).toMatchObject({ status: 200, data: { id: "f1" } });
  expect(await later).toMatchObject({ name: "AbortError" });
  expect(await before).toMatchObject({ name: "AbortError" });
});

test.each(ways.flatMap(([name, create]) => [6, 50].map((count) => [count, name, create] as const)))(
  "%i concurrent calls on one signal give no warning and leave no listener, %s",
  async (count, _, create) => {
    vi.useRealTimers();
    const warnings: Error[] = [];
    const onWarning = (warning: Error) => warnings.push(warning);
    process.on("warning", onWarning);
    const controller = new AbortController();
    // Some versions of Node have no limit for a signal.
    setMaxListeners(5, controller.signal);
    const calls = (fetch: typeof globalThis.fetch) =>
      Promise.allSettled(
        Array.from({ length: count }, () => create({ fetch }).getFile({ fileId: "f1" }, { signal: controller.signal })),
      );

    const answered = await calls(async () => Response.json({}));
    const listeners = getEventListeners(controller.signal, "abort").length;
    const aborted = calls(silent);
    await new Promise((resolve) => setTimeout(resolve));
    controller.abort("enough");
    const reasons = (await aborted).map((result) => result.status === "rejected" && result.reason);
    // Node emits a warning on its next turn.
    await new Promise((resolve) => setTimeout(resolve));
    process.off("warning", onWarning);

    expect(answered).toEqual(Array(count).fill({ status: "fulfilled", value: {} }));
    expect(reasons).toEqual(Array(count).fill("enough"));
    expect([warnings, listeners, getEventListeners(controller.signal, "abort")]).toEqual([[], 0, []]);
  },
);
