import { expect, test } from "vitest";
import { callOf } from "../testing/contract.ts";
import { apiFailure } from "./api-failure.ts";
import { ApiError } from "./errors/index.ts";

const call = callOf("getFile");

function answer(status: number, headers: { readonly [name: string]: string } = {}): Response {
  return new Response(null, { status, headers });
}

test("makes an error with the details of the response", () => {
  const response = answer(404, { "X-Request-Id": "r1", "Retry-After": "7" });
  const body = { error: { code: "NOT_FOUND", message: "No file found" }, extra: 1 };

  const error = apiFailure(call, response, body);

  expect(error).toEqual(
    new ApiError("demo.getFile: 404 NOT_FOUND: No file found; wait 7 s", {
      operationId: "getFile",
      status: 404,
      code: "NOT_FOUND",
      body,
      headers: response.headers,
      retryAfter: 7,
      requestId: "r1",
    }),
  );
  expect(error.headers).toBe(response.headers);
});

test.each([
  ["error as an object", { error: { code: "NOT_FOUND", message: "No file" } }, "NOT_FOUND", "404 NOT_FOUND: No file"],
  ["error as a text", { error: "No file" }, undefined, "404: No file"],
  ["error as a code", { error: "NOT_FOUND" }, "NOT_FOUND", "404 NOT_FOUND"],
  ["error beside message", { error: "Not Found", message: "No file" }, "Not Found", "404 Not Found: No file"],
  ["code and message", { code: "NOT_FOUND", message: "No file" }, "NOT_FOUND", "404 NOT_FOUND: No file"],
  ["code and error", { code: "not_found", error: "No file" }, "not_found", "404 not_found: No file"],
  ["code alone", { code: "NOT_FOUND" }, "NOT_FOUND", "404 NOT_FOUND"],
  ["a code that is a number", { code: 17, message: "No file" }, undefined, "404: No file"],
  ["message alone", { message: "No file" }, undefined, "404: No file"],
  ["code and message that are equal", { code: "GONE", message: "GONE" }, "GONE", "404 GONE"],
  ["detail", { detail: "No file" }, undefined, "404: No file"],
  ["detail as a list", { detail: [{ loc: ["path"], msg: "not a UUID" }] }, undefined, "404: not a UUID"],
  ["a problem", { type: "about:blank", title: "Not Found", detail: "No file" }, undefined, "404: No file"],
  ["a problem's title", { type: "about:blank", title: "Not Found", status: 404 }, undefined, "404: Not Found"],
  ["empty texts", { error: { code: "", message: "" }, message: "No file" }, undefined, "404: No file"],
  ["texts of another type", { error: { code: {}, message: [] }, detail: [null], title: 1 }, undefined, "404"],
  ["no text", {}, undefined, "404"],
  ["a list", ["No file"], undefined, "404"],
  ["null", null, undefined, "404"],
  ["a number", 17, undefined, "404"],
  ["a text", "No file", undefined, "404: No file"],
  ["an HTML page", "<html><title>Not Found</title></html>", undefined, "404"],
  ["nothing", undefined, undefined, "404"],
])("finds code and message given %s", (_, body, code, words) => {
  const error = apiFailure(call, answer(404), body);

  expect([error.code, error.message]).toEqual([code, `demo.getFile: ${words}`]);
});

test.each([
  ["", undefined],
  [undefined, undefined],
  [null, null],
  ["text", "text"],
  [{ a: 1 }, { a: 1 }],
])("gives the body %j as %j", (body, kept) => {
  expect(apiFailure(call, answer(404), body).body).toEqual(kept);
});

test.each([
  [{ "X-Request-Id": "a", "Request-Id": "b" }, "a"],
  [{ "Request-Id": "b" }, "b"],
  [{}, undefined],
])("given the headers %j the requestId is %s", (headers, name) => {
  expect(apiFailure(call, answer(500, headers), undefined).requestId).toBe(name);
});

test("says after 401 which credentials to check", () => {
  const { message } = apiFailure(call, answer(401), { message: "Bad key" });

  expect(message).toBe("demo.getFile: 401: Bad key; check apiKey (or DEMO_API_KEY), token (or DEMO_TOKEN)");
});

test("does not mention credentials after 401 if the operation takes none", () => {
  expect(apiFailure(callOf("getText"), answer(401), { message: "No" }).message).toBe("demo.getText: 401: No");
});

test("says after 429 how long to wait, if the response does", () => {
  const { message, retryAfter } = apiFailure(call, answer(429, { "Retry-After": "120" }), undefined);

  expect([message, retryAfter]).toEqual(["demo.getFile: 429; wait 120 s", 120]);
});

// JSON can have a member `toString`, and converting such an object to a string throws.
test.each([{ error: { toString: 1, message: "No file" } }, { error: [{ toString: 1 }], message: "No file" }])(
  "describes %j without converting objects to strings",
  (body) => {
    expect(apiFailure(call, answer(404), body).message).toBe("demo.getFile: 404: No file");
  },
);
