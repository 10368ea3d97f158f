import { inspect } from "node:util";
import { expect, test, vi } from "vitest";
import * as errors from "./index.ts";

const { ApiError, ConnectionError, FilespecError, ParameterError, ResponseError, TimeoutError } = errors;

const response = new Response(null);
const headers = new Headers();
const details = {
  operationId: "getFile",
  status: 404,
  code: "NOT_FOUND",
  body: { a: 1 },
  headers,
  retryAfter: 7,
  requestId: "r1",
};

const examples = [
  ["FilespecError", FilespecError, new FilespecError("m")],
  ["ApiError", ApiError, new ApiError("m", details)],
  ["ConnectionError", ConnectionError, new ConnectionError("m")],
  ["ParameterError", ParameterError, new ParameterError("m")],
  ["ResponseError", ResponseError, new ResponseError("m", { response })],
  ["TimeoutError", TimeoutError, new TimeoutError("m")],
] as const;

test.each(examples)("a %s has its name and message and is an Error and a FilespecError", (name, type, error) => {
  expect([error.name, error.message]).toEqual([name, "m"]);
  expect(error).toBeInstanceOf(Error);
  expect(error).toBeInstanceOf(FilespecError);
  expect(error).toBeInstanceOf(type);
});

test.each(examples)("a %s is of no other class", (name, _, error) => {
  const classes = examples.filter(([, type]) => error instanceof type).map(([each]) => each);

  expect(classes).toEqual(name === "FilespecError" ? [name] : ["FilespecError", name]);
});

test.each(examples)("a %s of another copy of the package is recognised", async (name, type) => {
  vi.resetModules();
  const copy: typeof errors = await import("./index.ts");
  const error = new copy[name]("m", { ...details, response });

  expect(copy[name]).not.toBe(type);
  expect(error).toBeInstanceOf(type);
  expect(error).toBeInstanceOf(FilespecError);
});

test.each([
  ["an error that only has the name", Object.assign(new Error("m"), { name: "ApiError" })],
  ["an object that only has the name", { name: "ApiError" }],
  ["null", null],
  ["undefined", undefined],
  ["a text", "ApiError"],
])("%s is not a FilespecError", (_, value) => {
  expect(value instanceof FilespecError).toBe(false);
  expect(value instanceof ApiError).toBe(false);
});

test("a subclass of the caller matches only its own errors", () => {
  class QuotaError extends ApiError {}

  expect(new QuotaError("m", details)).toBeInstanceOf(QuotaError);
  expect(new QuotaError("m", details)).toBeInstanceOf(ApiError);
  expect(new ApiError("m", details) instanceof QuotaError).toBe(false);
});

test("an ApiError has its details", () => {
  expect({ ...new ApiError("m", details) }).toEqual(details);
});

test("an error keeps its cause, which is not enumerable", () => {
  const cause = new TypeError("fetch failed");
  const error = new ConnectionError("m", { cause });

  expect(error.cause).toBe(cause);
  expect(Object.keys(error)).toEqual([]);
});

test("an error without a cause has none", () => {
  expect("cause" in new ResponseError("m", { response })).toBe(false);
});

test("a printed error begins with name and message and shows its details", () => {
  const shown = inspect(new ApiError("m", details));

  expect(shown).toMatch(/^ApiError: m\n/);
  expect(shown).toMatch(/status: 404/);
  expect(shown).not.toMatch(/Symbol/);
});

test("an error as JSON has its details", () => {
  expect(JSON.parse(JSON.stringify(new ApiError("m", details)))).toEqual({ ...details, headers: {} });
});
