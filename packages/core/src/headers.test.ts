import { afterEach, expect, test, vi } from "vitest";
import { callOf } from "../testing/contract.ts";
import { ParameterError } from "./errors/index.ts";
import { headersOf, type SentHeaders, setHeader } from "./headers.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ["getFile", undefined, { accept: "application/json", "user-agent": "filespec-demo/1.2.3" }],
  ["checkFile", undefined, { "user-agent": "filespec-demo/1.2.3" }],
  ["getImage", undefined, { accept: "image/png", "user-agent": "filespec-demo/1.2.3" }],
  [
    "createFile",
    { name: "n" },
    {
      accept: "application/json",
      "content-type": "application/vnd.demo+json",
      "user-agent": "filespec-demo/1.2.3",
    },
  ],
  ["createFile", undefined, { accept: "application/json", "user-agent": "filespec-demo/1.2.3" }],
] as const)("%s with the body %j asks for what the contract documents", (operationId, body, headers) => {
  expect(headersOf(callOf(operationId, { params: { body } }))).toEqual(headers);
});

test("the caller's own Accept, Content-Type and User-Agent win", () => {
  const headers = { Accept: "text/csv", "USER-AGENT": "mine", "content-Type": "text/csv" };

  expect(headersOf(callOf("createFile", { params: { body: "a" }, options: { headers } }))).toEqual({
    accept: "text/csv",
    "content-type": "text/csv",
    "user-agent": "mine",
  });
});

test.each([
  ["Node.js/24", "filespec-demo/1.2.3"],
  ["Cloudflare-Workers", "filespec-demo/1.2.3"],
  [undefined, "filespec-demo/1.2.3"],
  ["Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0", undefined],
])("on a platform that calls itself %s the User-Agent is %s", (userAgent, sent) => {
  vi.stubGlobal("navigator", userAgent && { userAgent });

  expect(headersOf(callOf("getFile"))["user-agent"]).toBe(sent);
});

test("a call's headers replace the client's, and header parameters replace both", () => {
  const options = { headers: { "X-A": "client", "X-B": "client", "X-C": "client", "X-D": "client" } };
  const init = { headers: { "x-b": "call", "X-C": "call", "X-D": null, "X-E": undefined } };
  const params = { header: { "X-C": 7 } };

  expect(headersOf(callOf("checkFile", { options, init, params }))).toEqual({
    "user-agent": "filespec-demo/1.2.3",
    "x-a": "client",
    "x-b": "call",
    "x-c": "7",
  });
});

test.each([
  ["", ""],
  ["tab\there", "tab\there"],
  ["café \xff", "café \xff"],
  [7, "7"],
  [true, "true"],
  [["a", "b"], "a,b"],
  [null, undefined],
  [undefined, undefined],
])("the value %j is sent as %j", (value, sent) => {
  const headers: SentHeaders = { "x-a": "before" };

  setHeader(headers, "X-A", value, "demo.getFile");

  expect(headers["x-a"]).toBe(sent);
});

test.each(["a\nb", "a\rb", "a\r\nX-Injected: 1", "a\0b", "a\x7fb", "Ā", "😀", "\u2028", ["a", "b\n"]])(
  "the value %j is refused and not repeated",
  (value) => {
    expect(() => setHeader({}, "X-B", value, "demo.getFile")).toThrow(
      new ParameterError('demo.getFile: "X-B" has a character that is not allowed in headers'),
    );
  },
);

// `Headers` throws a TypeError here, which no caller of a client expects.
test.each(["a b", "", "a:b", "ä", "a\n"])("the name %j is refused", (name) => {
  expect(() => setHeader({}, name, "1", "demo.getFile")).toThrow(ParameterError);
});
