import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Operation } from "../src/contract.ts";
import { retryAfter } from "../src/retry.ts";
import { contract } from "../testing/contract.ts";
import { headerText } from "../testing/texts.ts";

const { getFile, createFile } = contract.operations;

/** Milliseconds, up to the end of the year 9999, after which HTTP has no dates. */
const time = fc.integer({ min: 0, max: Date.UTC(9999, 11, 31, 23, 59, 59) });

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function secondsOf(
  value: string,
  now: number,
  operation: Operation = getFile,
  name = "Retry-After",
): number | undefined {
  vi.setSystemTime(now);
  return retryAfter(operation, new Response(null, { headers: { [name]: value } }));
}

const almostRight = fc.oneof(
  fc.integer({ min: 1, max: 400 }).map((digits) => "9".repeat(digits)),
  fc.double().map(String),
  fc.string({
    unit: fc.constantFrom("Sat, ", "21 ", "Nov ", "2026 ", "22:00:00 ", "99999999 ", "-", "GMT", " GMT", "0"),
  }),
);

test("any text is a number of seconds or nothing", () => {
  fc.assert(
    fc.property(fc.oneof(headerText(), almostRight), time, (value, now) => {
      const seconds = secondsOf(value, now);

      expect(seconds === undefined || (Number.isFinite(seconds) && seconds >= 0)).toBe(true);
    }),
    {
      numRuns: 5000,
      examples: [
        ["9".repeat(400), 0],
        ["1e999", 0],
        ["NaN", 0],
      ],
    },
  );
});

test("any HTTP date is the seconds until then, rounded up, or 0 if it has passed", () => {
  fc.assert(
    fc.property(time, time, (then, now) => {
      const date = new Date(then);
      const whole = date.setUTCMilliseconds(0);

      expect(secondsOf(date.toUTCString(), now)).toBe(Math.max(0, Math.ceil((whole - now) / 1000)));
    }),
    { numRuns: 1000 },
  );
});

test("any point in time in the contract's header is the seconds until then", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1e9 + 1, max: 4e9 }), time, (then, now) => {
      expect(secondsOf(`${then}`, now, createFile, "X-RateLimit-Retry-After")).toBe(
        Math.max(0, Math.ceil(then - now / 1000)),
      );
    }),
    { numRuns: 1000 },
  );
});
