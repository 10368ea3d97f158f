import { expect, test } from "vitest";
import { ParameterError } from "./errors/index.ts";
import { encodeSegment, fillPath } from "./path.ts";

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
  ["$&", "%24%26"],
  ["a\r\nb", "a%0D%0Ab"],
  ["ü", "%C3%BC"],
  ["😀", "%F0%9F%98%80"],
  ["null", "null"],
  [0, "0"],
  [12345678901234567890n, "12345678901234567890"],
  [false, "false"],
])("encodeSegment encodes %s as %s", (value, segment) => {
  expect(encodeSegment("fileId", value)).toBe(segment);
});

test.each([
  ["", 'fileId is "", which is not allowed in a path'],
  [".", 'fileId is ".", which is not allowed in a path'],
  ["..", 'fileId is "..", which is not allowed in a path'],
  [null, "fileId is object, which is not allowed in a path"],
  [undefined, "fileId is undefined, which is not allowed in a path"],
  [["f1"], "fileId is object, which is not allowed in a path"],
  [{ id: "f1" }, "fileId is object, which is not allowed in a path"],
  [() => "f1", "fileId is function, which is not allowed in a path"],
  [Symbol("f1"), "fileId is symbol, which is not allowed in a path"],
  ["a\ud800b", 'fileId is "a\\ud800b", which is not allowed in a path'],
])("encodeSegment refuses %o", (value, message) => {
  expect(() => encodeSegment("fileId", value)).toThrow(new ParameterError(message));
});

test("fillPath replaces each template with the parameter of its name", () => {
  const url = fillPath("https://api.demo.test/a/{owner}/b/{file-id}", { owner: "o/1", "file-id": 2 }, "demo.getFile");

  expect(url).toBe("https://api.demo.test/a/o%2F1/b/2");
});

test("fillPath does not replace a template within a value", () => {
  const url = fillPath("https://api.demo.test/{a}/{b}", { a: "{b}", b: "$1" }, "demo.getFile");

  expect(url).toBe("https://api.demo.test/%7Bb%7D/%241");
});

test.each(["missing", "constructor", "__proto__"])("fillPath refuses a URL given no own parameter %s", (name) => {
  const fill = () => fillPath(`https://api.demo.test/{${name}}`, {}, "demo.getFile");

  expect(fill).toThrow(new ParameterError(`demo.getFile: ${name} is "", which is not allowed in a path`));
});
