import { expect, test } from "vitest";
import { encode } from "./encode.ts";
import { ParameterError } from "./errors/index.ts";

test.each([
  ["f1", "f1"],
  ["a b", "a%20b"],
  ["a/b", "a%2Fb"],
  ["../secrets", "..%2Fsecrets"],
  ["..\\secrets", "..%5Csecrets"],
  ["...", "..."],
  [".hidden", ".hidden"],
  ["%2e%2e", "%252e%252e"],
  ["a?b=c#d", "a%3Fb%3Dc%23d"],
  ["a;b", "a%3Bb"],
  ["{other}", "%7Bother%7D"],
  ["a\r\nb", "a%0D%0Ab"],
  ["😀", "%F0%9F%98%80"],
  ["null", "null"],
  [0, "0"],
  [12345678901234567890n, "12345678901234567890"],
  [false, "false"],
])("encodes %s as %s", (value, encoded) => {
  expect([encode("id", value, "path"), encode("id", value, "query")]).toEqual([encoded, encoded]);
});

test.each(["", ".", ".."])("%j changes a path, but not a query", (value) => {
  expect(() => encode("id", value, "path")).toThrow(
    new ParameterError(`id is ${JSON.stringify(value)}, which a path cannot have`),
  );
  expect(encode("id", value, "query")).toBe(value);
});

test.each([
  [null, "id is object, which a query cannot have"],
  [undefined, "id is undefined, which a query cannot have"],
  [["f1"], "id is object, which a query cannot have"],
  [{ id: "f1" }, "id is object, which a query cannot have"],
  [new Date(0), "id is object, which a query cannot have"],
  [() => "f1", "id is function, which a query cannot have"],
  [Symbol("f1"), "id is symbol, which a query cannot have"],
  ["a\ud800b", 'id is "a\\ud800b", which a query cannot have'],
])("refuses %o", (value, message) => {
  expect(() => encode("id", value, "query")).toThrow(new ParameterError(message));
});
