import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { contract } from "../testing/contract.ts";
import { retryAfter, retryDelay, retryHeader } from "./retry.ts";

const { getFile, createFile } = contract.operations;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-11-21T22:00:00.500Z") });
  vi.spyOn(Math, "random").mockReturnValue(0.5);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function answer(status: number, headers?: HeadersInit): Response {
  return new Response(null, headers ? { status, headers } : { status });
}

test.each([
  ["GET", 408, 0.25],
  ["GET", 429, 0.25],
  ["GET", 500, 0.25],
  ["GET", 502, 0.25],
  ["GET", 503, 0.25],
  ["GET", 504, 0.25],
  ["HEAD", 503, 0.25],
  ["OPTIONS", 503, 0.25],
  ["PUT", 503, 0.25],
  ["DELETE", 503, 0.25],
  ["TRACE", 503, 0.25],
  ["POST", 503, undefined],
  ["PATCH", 503, undefined],
  ["QUERY", 503, undefined],
  ["GET", 200, undefined],
  ["GET", 304, undefined],
  ["GET", 400, undefined],
  ["GET", 401, undefined],
  ["GET", 404, undefined],
  ["GET", 409, undefined],
  ["GET", 501, undefined],
  ["GET", 505, undefined],
])("after %s and status %i the delay is %s", (method, status, delay) => {
  expect(retryDelay(getFile, method, answer(status), 1)).toBe(delay);
});

test.each([
  ["GET", 0.25],
  ["PUT", 0.25],
  ["POST", undefined],
  ["PATCH", undefined],
])("after %s and no response the delay is %s", (method, delay) => {
  expect(retryDelay(getFile, method, undefined, 1)).toBe(delay);
});

test.each([
  [1, 0, 0],
  [1, 1, 0.5],
  [2, 1, 1],
  [3, 1, 2],
  [5, 1, 8],
  [6, 1, 8],
  [2000, 1, 8],
])("after attempt %i and random %d the delay is %d, full jitter under a growing limit", (attempt, random, delay) => {
  vi.spyOn(Math, "random").mockReturnValue(random);

  expect(retryDelay(getFile, "GET", undefined, attempt)).toBe(delay);
});

test.each([
  ["0", 0],
  ["7", 7],
  ["60", 60],
  ["61", undefined],
  ["86400", undefined],
  ["Sat, 21 Nov 2026 22:00:30 GMT", 30],
  ["Sat, 21 Nov 2026 21:00:00 GMT", 0],
  ["Sat, 21 Nov 2026 23:00:00 GMT", undefined],
  ["5, 5", 5],
  ["9".repeat(400), undefined],
  ["soon", 0.25],
])("after 503 with Retry-After: %s the delay is %s", (value, delay) => {
  expect(retryDelay(getFile, "GET", answer(503, { "Retry-After": value }), 1)).toBe(delay);
});

test.each([
  ["0", 0],
  ["120", 120],
  ["1.5", 1.5],
  ["1000000000", 1_000_000_000],
  ["1795298640000", 240],
  ["Sat, 21 Nov 2026 22:02:00 GMT", 120],
  ["Saturday, 21-Nov-26 22:02:00 GMT", 120],
  ["Sat, 21 Nov 2026 22:00:01 GMT", 1],
  ["Sat, 21 Nov 2026 21:00:00 GMT", 0],
  ["Thu, 01 Jan 1970 00:00:00 GMT", 0],
  ["1795298520", 120],
  ["1795291200", 0],
  ["", undefined],
  ["-1", undefined],
  ["+1", undefined],
  ["1e3", undefined],
  ["0x10", undefined],
  ["5 ", 5],
  ["5\t", 5],
  ["5, 5", 5],
  ["5,7", 5],
  ["5 , soon", 5],
  ["5 soon", undefined],
  ["Infinity", undefined],
  ["NaN", undefined],
  ["soon", undefined],
  ["not a date GMT", undefined],
  ["2026-11-21", undefined],
])("retryAfter reads %j as %s", (value, seconds) => {
  expect(retryAfter(getFile, answer(503, { "Retry-After": value }))).toBe(seconds);
});

test("a trailing blank is no part of the delay", () => {
  // `Headers` trims values, but not every platform's fetch gives one that does: no real one can stand in for those.
  const headers = { get: () => "5 \t" } as unknown as Headers;

  expect(retryHeader("Retry-After")(headers)).toBe(5);
});

test("a delay of 400 digits is a number that JSON can show, and too long to wait for", () => {
  const response = answer(503, { "Retry-After": "9".repeat(400) });

  expect(retryDelay(getFile, "GET", response, 1)).toBeUndefined();
  expect(JSON.parse(JSON.stringify(retryAfter(getFile, response)))).toBeGreaterThan(60);
});

test.each([
  [{}, undefined],
  [{ "Retry-After": "7" }, 7],
  [{ "X-RateLimit-Retry-After": "1795298520" }, 120],
  [{ "Retry-After": "7", "X-RateLimit-Retry-After": "1795298520" }, 120],
])("given %j retryAfter reads the header that the contract declares, or else Retry-After", (headers, seconds) => {
  expect(retryAfter(createFile, answer(503, headers))).toBe(seconds);
});

test("retryAfter ignores a header that the contract does not declare", () => {
  expect(retryAfter(getFile, answer(503, { "X-RateLimit-Retry-After": "1795298520" }))).toBeUndefined();
});

test("retryAfter reads Retry-After if the declared header does not parse", () => {
  expect(retryAfter(createFile, answer(503, { "X-RateLimit-Retry-After": "soon", "Retry-After": "5" }))).toBe(5);
});
