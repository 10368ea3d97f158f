import { inspect } from "node:util";
import { expect, test, vi } from "vitest";
import { memberOf } from "./contract.ts";
import { rejection, type TestedClient } from "./tested-client.ts";

type WaitFor = { readonly [operationId: string]: (params: object, options?: object) => Promise<unknown> };

/** `client.waitFor`: the clock is the test's. */
export function testWaiting(tested: TestedClient): void {
  const file = (status: string, rest: object = {}): (() => Response) => {
    return () => Response.json({ id: "f1", status, ...rest });
  };
  const start = (...answers: (() => Response)[]) => {
    vi.useFakeTimers();
    const times: number[] = [];
    const begin = Date.now();
    const { client } = tested.injected(
      (_, count) => {
        times.push(Date.now() - begin);
        return answers[Math.min(count, answers.length) - 1]?.() ?? new Response();
      },
      { maxRetries: 0 },
    );
    const { getFile } = memberOf<WaitFor>(client, "waitFor");
    const ended = async (options?: object, milliseconds = 3_600_000): Promise<unknown> => {
      const call = getFile?.({ fileId: "f1" }, options).catch((error: unknown) => error);
      await vi.advanceTimersByTimeAsync(milliseconds);
      return call;
    };
    return { times, ended };
  };

  test("waitFor looks again, with pauses that grow, and resolves to the record when its state is final", async () => {
    const { times, ended } = start(file("NEW"), file("NEW"), file("NEW"), file("READY"));

    expect(await ended()).toEqual({ id: "f1", status: "READY" });
    expect(times).toEqual([0, 500, 1250, 2375]);
  });

  for (const { given, state } of [
    { given: "one that no page names", state: "MOVED" },
    { given: "none", state: undefined },
    { given: "no text", state: 7 },
  ]) {
    test(`A state that is not known goes on waiting — ${given}`, async () => {
      const { ended } = start(() => Response.json({ id: "f1", status: state }), file("READY"));

      expect(await ended()).toMatchObject({ status: "READY" });
    });
  }

  test("A record that failed is a ProcessingError with its state, the server's reason and the record", async () => {
    const { ended } = start(file("NEW"), file("FAILED", { why: "no such codec" }));

    const error = await ended();

    expect(error).toMatchObject({
      name: "ProcessingError",
      operationId: "getFile",
      state: "FAILED",
      reason: "no such codec",
      record: { id: "f1", status: "FAILED", why: "no such codec" },
    });
    expect(inspect(error)).not.toContain("f1");
  });

  test("When the deadline is over it is a TimeoutError that says the last state", async () => {
    const { ended, times } = start(file("NEW"));

    const error = await ended({ deadline: 5_000 });

    expect(error).toMatchObject({ name: "TimeoutError", message: expect.stringContaining("still NEW after 5000 ms") });
    expect(times.at(-1)).toBeLessThan(5_000);
  });

  const later = { "retry-after": "20" };
  for (const { given, answer } of [
    { given: "with the record", answer: () => Response.json({ status: "NEW" }, { headers: later }) },
    { given: "with a 429", answer: () => new Response("", { status: 429, headers: later }) },
    { given: "with a 503", answer: () => new Response("", { status: 503, headers: later }) },
  ]) {
    test(`A server that says when to come back is heeded — ${given}`, async () => {
      const { times, ended } = start(answer, file("READY"));

      expect(await ended()).toMatchObject({ status: "READY" });
      expect(times).toEqual([0, 20_000]);
    });
  }

  test("Another failure ends waiting at once", async () => {
    const { ended, times } = start(() => Response.json({ code: "NOT_FOUND" }, { status: 404 }));

    expect(await ended()).toMatchObject({ name: "ApiError", status: 404 });
    expect(times).toHaveLength(1);
  });

  test("onProgress is called with the record after each look", async () => {
    const seen: unknown[] = [];
    const { ended } = start(file("NEW"), file("READY"));

    await ended({ onProgress: ({ status }: { status: string }) => seen.push(status) });

    expect(seen).toEqual(["NEW", "READY"]);
  });

  test("An abort ends the pause at once, with the signal's reason", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const { client } = tested.injected(file("NEW"));
    const { getFile } = memberOf<WaitFor>(client, "waitFor");

    const call = rejection(
      getFile?.(
        { fileId: "f1" },
        {
          signal: controller.signal,
          interval: 60_000,
          onProgress: () => queueMicrotask(() => controller.abort(reason)),
        },
      ) ?? Promise.resolve(),
    );

    expect(await call).toBe(reason);
  });
}
