import { inspect } from "node:util";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createContractClient } from "../client.ts";
import type { Operation, Waiting } from "../contract.ts";
import { ApiError, ParameterError, ProcessingError, TimeoutError } from "../errors/index.ts";
import { type WaitOptions, waitFor } from "./wait-for.ts";

const waiting: Waiting = { state: ["status"], succeeded: ["STORED"], failed: ["FAILED"], reason: ["why"] };

interface Client {
  readonly waitFor: { readonly get: (params?: object, options?: WaitOptions<unknown>) => Promise<unknown> };
}

beforeEach(() => {
  vi.useFakeTimers();
  // The longest of each pause.
  vi.spyOn(Math, "random").mockReturnValue(1);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test("looks again, with growing pauses, until the state is final, and gives the record", async () => {
  const { client, times } = clientOf(["PROCESSING", "PROCESSING", "odd", undefined, "STORED", "PROCESSING"]);

  const record = await settled(client.waitFor.get());

  expect(record).toEqual({ status: "STORED", why: "no space" });
  expect(times).toEqual([0, 1000, 2500, 4750, 8125]);
});

test("pauses are no longer than 30 seconds, and are spread", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const { client, times } = clientOf([...Array(12).fill("PROCESSING"), "STORED"]);

  await settled(client.waitFor.get({}, { interval: 20_000 }));

  expect(times.slice(0, 5)).toEqual([0, 10_000, 25_000, 40_000, 55_000]);
});

test("each look's record is told", async () => {
  const { client } = clientOf(["PROCESSING", "STORED"]);
  const seen: unknown[] = [];

  await settled(client.waitFor.get({}, { onProgress: (record) => seen.push(record) }));

  expect(seen).toMatchObject([{ status: "PROCESSING" }, { status: "STORED" }]);
});

test("a failure is an error with the provider's words and the record, which is not shown", async () => {
  const { client } = clientOf(["PROCESSING", "FAILED"]);

  const error = await settled(client.waitFor.get().catch((each: unknown) => each));

  expect(error).toBeInstanceOf(ProcessingError);
  expect(error).toMatchObject({
    message: "demo.get: FAILED: no space",
    operationId: "get",
    state: "FAILED",
    reason: "no space",
    record: { status: "FAILED", why: "no space" },
  });
  expect(inspect(error)).not.toContain("record");
});

test("where the states that go on are named, every other one is a failure", async () => {
  const { client } = clientOf(["pending", undefined, "broken"], {
    state: ["status"],
    succeeded: ["done"],
    pending: ["pending"],
  });

  await expect(settled(client.waitFor.get())).rejects.toMatchObject({ state: "broken", reason: undefined });
});

test("when the time is over, the error says what the state still is", async () => {
  const { client, times } = clientOf(Array(50).fill("PROCESSING"));

  const error = await settled(client.waitFor.get({}, { deadline: 5000 }).catch((each: unknown) => each));

  expect(error).toEqual(new TimeoutError("demo.get: still PROCESSING after 5000 ms"));
  expect(Date.now() - start).toBe(5000);
  expect(times).toEqual([0, 1000, 2500, 4750]);
});

test("waiting ends by itself after ten minutes", async () => {
  const { client } = clientOf(Array(100).fill("PROCESSING"));

  await expect(settled(client.waitFor.get())).rejects.toBeInstanceOf(TimeoutError);
  expect(Date.now() - start).toBe(600_000);
});

test("a server that says when to come back is heeded, with the record and in place of it", async () => {
  const { client, times } = clientOf(["PROCESSING", 429, 503, "STORED"], waiting, { "retry-after": "100" });

  expect(await settled(client.waitFor.get())).toMatchObject({ status: "STORED" });
  expect(times).toEqual([0, 100_000, 200_000, 300_000]);
});

test.each([404, 500])("what is no record is an error: %i", async (status) => {
  const { client } = clientOf(["PROCESSING", status]);

  await expect(settled(client.waitFor.get({}, { maxRetries: 0 }))).rejects.toBeInstanceOf(ApiError);
});

test("an abort ends the pause at once, with the signal's reason", async () => {
  const { client } = clientOf(Array(9).fill("PROCESSING"));
  const controller = new AbortController();
  const reason = new Error("enough");
  setTimeout(() => controller.abort(reason), 1200);

  await expect(settled(client.waitFor.get({}, { signal: controller.signal }))).rejects.toBe(reason);
  expect(Date.now() - start).toBe(1200);
});

test.each([{ deadline: 0 }, { interval: -1 }, { interval: Number.NaN }])("%j is refused", async (options) => {
  const { client, times } = clientOf(["STORED"]);

  await expect(settled(client.waitFor.get({}, options))).rejects.toBeInstanceOf(ParameterError);
  expect(times).toEqual([]);
});

const start = 1_700_000_000_000;

function clientOf(states: readonly unknown[], wait: Waiting = waiting, headers: Record<string, string> = {}) {
  vi.setSystemTime(start);
  const times: number[] = [];
  const fetch = async (): Promise<Response> => {
    const state = states[times.push(Date.now() - start) - 1];
    return typeof state === "number"
      ? Response.json({}, { status: state, headers })
      : Response.json({ status: state, why: "no space" }, { headers });
  };
  const get: Operation = { method: "GET", path: "/f", responses: { 200: "json" }, security: [], wait };
  const contract = {
    provider: "demo",
    version: "1",
    server: "https://api.demo.test",
    securitySchemes: {},
    operations: { get },
    members: { waitFor },
  };
  return { client: createContractClient<Client>(contract, { fetch }), times };
}

/** Lets time pass until the work is done. */
async function settled<Result>(work: Promise<Result>): Promise<Result> {
  let isDone = false;
  const end = () => {
    isDone = true;
  };
  work.then(end, end);
  while (!isDone) {
    await vi.advanceTimersToNextTimerAsync();
  }
  return work;
}
