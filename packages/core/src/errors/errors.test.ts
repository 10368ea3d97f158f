import { expect, test } from "vitest";
import * as errors from "./index.ts";

const { ApiError, ConnectionError, FilespecError, ParameterError, ProcessingError, ResponseError, TimeoutError } =
  errors;

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

const processing = { operationId: "getFile", state: "FAILED", reason: "codec", record: { a: 1 } };

const examples = [
  ["FilespecError", FilespecError, new FilespecError("m")],
  ["ApiError", ApiError, new ApiError("m", details)],
  ["ConnectionError", ConnectionError, new ConnectionError("m")],
  ["ParameterError", ParameterError, new ParameterError("m")],
  ["ProcessingError", ProcessingError, new ProcessingError("m", processing)],
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

test("an ApiError has its details, and shows all but the server's own words", () => {
  const error = new ApiError("m", details);
  const { body, headers: _, ...shown } = details;

  expect([error.body, error.headers]).toEqual([body, headers]);
  expect({ ...error }).toEqual(shown);
  expect(JSON.parse(JSON.stringify(error))).toEqual({ name: "ApiError", message: "m", ...shown });
});

test("a ProcessingError has its record, and shows the rest", () => {
  const error = new ProcessingError("m", processing);
  const { record, ...shown } = processing;

  expect([error.record, { ...error }]).toEqual([record, shown]);
});

test("an error keeps its cause and its response, which are not enumerable", () => {
  const cause = new TypeError("fetch failed");
  const error = new ResponseError("m", { response, cause });

  expect([error.cause, error.response]).toEqual([cause, response]);
  expect(Object.keys(error)).toEqual([]);
  expect("cause" in new ResponseError("m", { response })).toBe(false);
});
