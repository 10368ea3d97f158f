import { expect, test } from "vitest";
import { callOf, failureOf } from "../testing/contract.ts";
import { ApiError, ConnectionError, ParameterError, ResponseError, TimeoutError } from "./errors/index.ts";
import { resultOf, unexpectedResult } from "./results.ts";

const call = callOf("getFile");

function answer(status: number, headers: { readonly [name: string]: string } = {}): Response {
  return new Response(null, { status, headers });
}

test("resultOf gives a success with its status", () => {
  const response = answer(200);

  expect(resultOf(call, { data: { id: "f1" }, response })).toEqual({
    status: 200,
    ok: true,
    data: { id: "f1" },
    response,
  });
});

test("resultOf gives a documented failure with its status, its body and the seconds to wait", () => {
  const response = answer(404, { "Retry-After": "7" });

  expect(resultOf(call, { error: { message: "No file" }, response })).toEqual({
    status: 404,
    ok: false,
    error: { message: "No file" },
    retryAfter: 7,
    response,
  });
});

test("resultOf gives a failure that is documented by range with the range as its status", () => {
  const response = answer(503);

  expect(resultOf(call, { error: undefined, response })).toEqual({
    status: "5XX",
    ok: false,
    error: undefined,
    retryAfter: undefined,
    response,
  });
});

test("resultOf gives a failure that is documented by default with the status default", () => {
  const response = answer(409);
  const error = { title: "Conflict" };

  expect(resultOf(callOf("putFile"), { error, response })).toEqual({
    status: "default",
    ok: false,
    error,
    retryAfter: undefined,
    response,
  });
});

test("resultOf gives a documented text unchanged", () => {
  const response = answer(404);

  expect(resultOf(callOf("getText"), { error: "No file", response })).toMatchObject({ status: 404, error: "No file" });
});

test.each([
  ["a status that the contract does not document", 418, { message: "No coffee" }, "demo.getFile: 418: No coffee"],
  ["an empty body if JSON is documented", 404, undefined, "demo.getFile: 404"],
  ["null if JSON is documented", 404, null, "demo.getFile: 404"],
  ["an empty text if JSON is documented", 404, "", "demo.getFile: 404"],
  ["an HTML page if JSON is documented", 404, "<html></html>", "demo.getFile: 404"],
])("resultOf gives an unexpected result for %s", (_, status, error, message) => {
  const response = answer(status);

  const result = resultOf(call, { error, response });

  expect(result).toEqual({ status: "unexpected", ok: false, error: expect.any(ApiError), response });
  expect(result).toHaveProperty("error.message", message);
});

const response = answer(200);

test.each([
  ["a ConnectionError", new ConnectionError("c"), undefined],
  ["a TimeoutError", new TimeoutError("t"), undefined],
  ["a ResponseError, with its response", new ResponseError("r", { response }), response],
])("unexpectedResult gives %s", (_, error, expected) => {
  expect(unexpectedResult(error, undefined)).toEqual({ status: "unexpected", ok: false, error, response: expected });
});

test.each([
  ["the caller's mistake", new ParameterError("p")],
  ["an abort", new DOMException("stop", "AbortError")],
  ["an error of another kind", new TypeError("x")],
  ["a value that is not an error", null],
])("unexpectedResult throws %s again", async (_, error) => {
  expect(await failureOf(() => unexpectedResult(error, undefined))).toBe(error);
});

test("unexpectedResult throws the caller's reason again, even if it is a filespec error", async () => {
  const reason = new TimeoutError("of another call");

  expect(await failureOf(() => unexpectedResult(reason, AbortSignal.abort(reason)))).toBe(reason);
});

test("unexpectedResult gives an error that came before the caller's abort", () => {
  const error = new TimeoutError("t");

  expect(unexpectedResult(error, AbortSignal.abort())).toMatchObject({ status: "unexpected", error });
});
