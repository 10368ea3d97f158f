import { join } from "node:path";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { readHar } from "./read-har.ts";

const request = {
  method: "get",
  url: "https://api.demo.test/files/f1?a=b",
  headers: [{ name: "Accept", value: "*/*" }],
};

test("reads an exchange", () => {
  const har = read({ log: { entries: [entry({ mimeType: "Application/JSON; charset=utf-8", text: "{}", size: 2 })] } });

  expect(har).toEqual({
    exchanges: [
      {
        entry: 1,
        method: "GET",
        url: new URL("https://api.demo.test/files/f1?a=b"),
        headers: [{ name: "Accept", value: "*/*" }],
        requestBody: undefined,
        responseHeaders: [],
        status: 200,
        mediaType: "application/json",
        body: { kind: "text", text: "{}", cut: false },
      },
    ],
    broken: [],
  });
});

test.each([
  ["base64", { text: "eyJhIjoxfQ==", encoding: "base64", size: 7 }, { kind: "text", text: '{"a":1}', cut: false }],
  ["a byte order mark", { text: "\uFEFF{}" }, { kind: "text", text: "{}", cut: undefined }],
  ["fewer bytes than there were", { text: '{"a":', size: 900 }, { kind: "text", text: '{"a":', cut: true }],
  [
    "more bytes than were sent, as compressed ones are",
    { text: "{}", size: 1 },
    { kind: "text", text: "{}", cut: false },
  ],
  ["no size", { text: "{}", size: -1 }, { kind: "text", text: "{}", cut: undefined }],
  ["no text", { size: 2 }, { kind: "absent", size: 2 }],
  ["an empty text of an empty body", { text: "", size: 0 }, { kind: "empty" }],
  ["an empty text of a body", { text: "", size: 10 }, { kind: "absent", size: 10 }],
  ["a text that is none", { text: 5 }, { kind: "absent", size: 0 }],
])("reads a body given %s", (_, content, body) => {
  expect(read({ log: { entries: [entry(content)] } }).exchanges[0]?.body).toEqual(body);
});

test("takes the media type from the header where the content names none", () => {
  const response = { status: 200, headers: [{ name: "content-type", value: "text/html" }], content: { mimeType: "" } };

  expect(read({ log: { entries: [{ request, response }] } }).exchanges[0]?.mediaType).toBe("text/html");
});

test("names the entries that are not exchanges", () => {
  const entries = [null, 5, {}, { request }, { request: { ...request, url: "data:,x" }, response: { status: 200 } }];

  expect(read({ log: { entries } })).toEqual({ exchanges: [], broken: [1, 2, 3, 4, 5] });
});

test.each([
  ["text that is not JSON", "<html>", "this is not a HAR file, it is not JSON; save the traffic as HAR 1.2"],
  ["JSON without entries", { log: {} }, "this is not a HAR file, it has no log.entries; save the traffic as HAR 1.2"],
  ["JSON that is not an object", "null", "this is not a HAR file, it has no log.entries; save the traffic as HAR 1.2"],
])("refuses %s", (_, content, message) => {
  expect(() => read(content)).toThrow(
    expect.objectContaining({ name: "ContractError", message: expect.stringContaining(message) }),
  );
});

test("refuses a file that is not there, and a folder", () => {
  const folder = temporaryFolder();

  expect(() => readHar(join(folder, "none.har"))).toThrow("none.har:1:1: cannot be read (ENOENT); name a file");
  expect(() => readHar(folder)).toThrow("cannot be read (EISDIR); name a file");
});

function entry(content: object): object {
  return { request, response: { status: 200, headers: [], content } };
}

function read(har: string | object): ReturnType<typeof readHar> {
  return readHar(join(temporaryFolder({ "traffic.har": har }), "traffic.har"));
}
