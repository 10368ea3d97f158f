import { expect, test } from "vitest";
import { essenceOf, isJson, parseMediaType } from "./media-type.ts";

test.each([
  ["application/json", true],
  ["Application/JSON; Charset=UTF-8", true],
  ["text/json", true],
  ["application/problem+json", true],
  ["application/vnd.github.v3+JSON", true],
  ["application/json;", true],
  ["application/jsonl", false],
  ["application/json-seq", false],
  ["application/x-ndjson", false],
  ["application/xml; profile=a+json", false],
  ["text/plain", false],
  ["*/*", false],
  ["json", false],
  ["", false],
])("%s is JSON: %s", (mediaType, expected) => {
  expect(isJson(mediaType)).toBe(expected);
});

test("parses type, subtype and parameters", () => {
  expect(parseMediaType('Text/CSV; Charset="utf-8"; header=present')).toEqual({
    essence: "text/csv",
    parameters: new Map([
      ["charset", "utf-8"],
      ["header", "present"],
    ]),
  });
});

test("parses a media range", () => {
  expect(parseMediaType("image/*")?.essence).toBe("image/*");
});

test.each(["", "json", "text", "a b/c"])("%j is not a media type", (text) => {
  expect(parseMediaType(text)).toBeUndefined();
});

test("the essence of a text that is not a media type is what stands before its parameters", () => {
  expect(essenceOf(" JSON ; a=b")).toBe("json");
});
