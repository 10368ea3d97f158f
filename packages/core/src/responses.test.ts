import { expect, test } from "vitest";
import { contract } from "../testing/contract.ts";
import { bodyType, documentedStatus, isJson } from "./responses.ts";

const { getFile } = contract.operations;
const responses = { 200: null, 404: null, "4XX": null, "5XX": null };

test.each([
  [responses, 200, 200],
  [responses, 404, 404],
  [responses, 418, "4XX"],
  [responses, 503, "5XX"],
  [responses, 201, undefined],
  [{ ...responses, default: null }, 201, "default"],
  [{ ...responses, default: null }, 418, "4XX"],
  [{}, 200, undefined],
])("given the responses %j, status %i is documented as %s", (documented, status, name) => {
  expect(documentedStatus({ ...getFile, responses: documented }, status)).toBe(name);
});

test.each([
  ["application/json", true],
  ["application/json; charset=utf-8", true],
  ["application/problem+json", true],
  ["application/vnd.demo.v1+JSON;v=1", true],
  ["text/json", true],
  ["text/html", false],
  ["text/html; was=application/json", false],
  ["application/jsonl", false],
  ["application/x-ndjson", false],
  ["", false],
  [null, false],
  [undefined, false],
])("isJson given %j is %s", (mediaType, answer) => {
  expect(isJson(mediaType)).toBe(answer);
});

test.each([
  [{ 200: "application/json" }, "json"],
  [{ 201: "application/hal+json", 404: "text/plain" }, "json"],
  [{ 204: null }, "json"],
  [{ 404: "text/plain" }, "json"],
  [{}, "json"],
  [{ 200: "text/csv" }, "text"],
  [{ "2XX": "text/plain" }, "text"],
  [{ default: "text/plain" }, "text"],
  [{ 200: "image/png" }, "blob"],
  [{ 200: "application/octet-stream", 206: "application/json" }, "blob"],
])("the body that %j documents is read as %s", (documented, type) => {
  expect(bodyType({ ...getFile, responses: documented })).toBe(type);
});
