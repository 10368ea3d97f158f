import { expect, test } from "vitest";
import { callOf, failureOf } from "../testing/contract.ts";
import { ApiError, ConnectionError, ParameterError, ResponseError, TimeoutError } from "./errors/index.ts";
import { settle, unexpected } from "./results.ts";

const call = callOf("getFile");

function answer(status: number, headers: { readonly [name: string]: string } = {}): Response {
  return new Response(null, { status, headers });
}

test("settle gives a success under its status", () => {
  const response = answer(200);

  expect(settle(call, { data: { id: "f1" }, response })).toEqual({
    status: 200,
    ok: true,
    data: { id: "f1" },
    response,
  });
});

test("settle gives a documented failure under its status, with body and seconds to wait", () => {
  const response = answer(404, { "Retry-After": "7" });

  expect(settle(call, { error: { message: "No file" }, response })).toEqual({
    status: 404,
    ok: false,
    error: { message: "No file" },
    retryAfter: 7,
    response,
  });
});

test("settle gives a failure that the contract documents as a range under the range", () => {
  const response = answer(503);

  expect(settle(call, { error: undefined, response })).toEqual({
    status: "5XX",
    ok: false,
    error: undefined,
    retryAfter: undefined,
    response,
  });
});

test("settle gives a failure under the contract's default", () => {
  const response = answer(409);
  const error = { title: "Conflict" };

  expect(settle(callOf("putFile"), { error, response })).toEqual({
    status: "default",
    ok: false,
    error,
    retryAfter: undefined,
    response,
  });
});

test("settle gives a documented text as it is", () => {
  const response = answer(404);

  expect(settle(callOf("getText"), { error: "No file", response })).toMatchObject({ status: 404, error: "No file" });
});

test.each([
  ["a status that the contract does not name", 418, { message: "No coffee" }, "demo.getFile: 418: No coffee"],
  ["an empty body where JSON is promised", 404, undefined, "demo.getFile: 404"],
  ["null where JSON is promised", 404, null, "demo.getFile: 404"],
  ["an empty text where JSON is promised", 404, "", "demo.getFile: 404"],
  ["a page where JSON is promised", 404, "<html></html>", "demo.getFile: 404"],
])("settle gives %s as unexpected", (_, status, error, message) => {
  const response = answer(status);

  const result = settle(call, { error, response });

  expect(result).toEqual({ status: "unexpected", ok: false, error: expect.any(ApiError), response });
  expect(result).toHaveProperty("error.message", message);
});

const response = answer(200);

test.each([
  ["a ConnectionError", new ConnectionError("c"), undefined],
  ["a TimeoutError", new TimeoutError("t"), undefined],
  ["a ResponseError, with its response", new ResponseError("r", { response }), response],
])("unexpected gives %s", (_, error, expected) => {
  expect(unexpected(error, undefined)).toEqual({ status: "unexpected", ok: false, error, response: expected });
});

test.each([
  ["the caller's mistake", new ParameterError("p")],
  ["an abort", new DOMException("stop", "AbortError")],
  ["an error that is not ours", new TypeError("x")],
  ["what is no error", null],
])("unexpected throws %s again", async (_, error) => {
  expect(await failureOf(() => unexpected(error, undefined))).toBe(error);
});

test("unexpected throws the caller's reason again, though it is an error of ours", async () => {
  const reason = new TimeoutError("of another call");

  expect(await failureOf(() => unexpected(reason, AbortSignal.abort(reason)))).toBe(reason);
});

test("unexpected gives an error that came before the caller's abort", () => {
  const error = new TimeoutError("t");

  expect(unexpected(error, AbortSignal.abort())).toMatchObject({ status: "unexpected", error });
});
