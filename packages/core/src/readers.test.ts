import { expect, test } from "vitest";
import { answering, callOf, createDemo, failureOf } from "../testing/contract.ts";
import { ResponseError } from "./errors/index.ts";
import { blob, byType, bytes, json, stream, text } from "./readers.ts";

const call = callOf("exportFiles");

function answer(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, { headers: { "content-type": type } });
}

test("blob gives the bytes with their media type", async () => {
  const read = (await blob(answer(new Uint8Array([0, 255]), "image/png"), call)) as Blob;

  expect([read.type, new Uint8Array(await read.arrayBuffer())]).toEqual(["image/png", new Uint8Array([0, 255])]);
});

test("bytes gives an ArrayBuffer, text a string, and stream the unread body", async () => {
  const unread = answer("é", "text/plain");

  expect(await bytes(answer("é", "text/plain"), call)).toEqual(new Uint8Array([0xc3, 0xa9]).buffer);
  expect(await text(answer("é", "text/plain"), call)).toBe("é");
  expect(stream(unread, call)).toBe(unread.body);
  expect(unread.bodyUsed).toBe(false);
});

test.each([blob, bytes, text, json, byType({ "image/*": blob })])(
  "reader %# takes no more bytes than the call",
  async (reader) => {
    const read = () => reader(answer("0123456789", "image/png"), { ...call, maxResponseBytes: 9 });

    expect(await failureOf(read)).toMatchObject({ name: "ResponseError", message: /more than 9 bytes/ });
  },
);

test("json refuses what is not JSON, with the response and without the credential", async () => {
  const response = answer("{secret-key", "application/json");

  const error = await failureOf(() => json(response, { ...call, secrets: ["secret-key"] }));

  expect(error).toMatchObject({
    name: "ResponseError",
    message: "demo.exportFiles: 200: the application/json does not parse as JSON",
    response,
    cause: expect.any(SyntaxError),
  });
});

const one = async () => "first";
const other = async () => "second";

test.each([
  ["text/csv", "first"],
  ["TEXT/CSV ; charset=utf-8", "first"],
  ["image/png", "second"],
  ["image/svg+xml", "second"],
  ["application/zip", "first"],
  ["", "first"],
  // Every object has these members, and a server can name its type so.
  ["constructor", "first"],
  ["__proto__", "first"],
])("byType reads a body of the type %j with the %s reader", async (type, read) => {
  const reader = byType({ "text/csv": one, "image/*": other });

  expect(await reader(answer("", type), call)).toBe(read);
});

test("byType without readers gives nothing", async () => {
  expect(await byType({})(answer("a", "text/csv"), call)).toBeUndefined();
});

test.each([
  ["text/plain", "hello", "hello"],
  ["text/plain", "123", "123"],
  ["text/plain", "null", "null"],
  ["text/plain", '{"a":1}', '{"a":1}'],
  ["text/plain", "", ""],
  ["application/json", '{"a":1}', { a: 1 }],
  ["application/json", '"hello"', "hello"],
  ["application/json", '"123"', "123"],
  ["application/json", "0", 0],
  ["application/json", "false", false],
])("a method gives what its reader read, unchanged: %s %j", async (type, body, data) => {
  const { fetch } = answering(answer(body, type));

  expect(await createDemo({ fetch }).exportFiles()).toEqual(data);
});

test("a failure is JSON or text, whatever the reader", async () => {
  const failure = (body: string) => new Response(body, { status: 404 });
  const { fetch } = answering(failure('{"message":"No file"}'), failure("gone"));
  const demo = createDemo({ fetch, token: "t" });
  const call = () => failureOf(() => demo.getImage({ fileId: "f1", width: 1 }));

  expect([await call(), await call()]).toMatchObject([{ body: { message: "No file" } }, { body: "gone" }]);
});

test("an error of a reader's own is not sent again", async () => {
  const { fetch, requests } = answering(answer("{", "application/json"), answer("{}", "application/json"));

  expect(await failureOf(() => createDemo({ fetch }).exportFiles())).toBeInstanceOf(ResponseError);
  expect(requests.length).toBe(1);
});
