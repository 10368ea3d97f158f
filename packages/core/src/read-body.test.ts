import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test, vi } from "vitest";
import { answering, callOf, createDemo, createPathDemo, failureOf, json, ways } from "../testing/contract.ts";
import { streaming } from "../testing/streams.ts";
import { ResponseError } from "./errors/index.ts";
import { readChunks, readText } from "./read-body.ts";

const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) {
    close();
  }
});

const call = callOf("getFile", { maxResponseBytes: 10 });

test.each([
  ["no chunk", []],
  ["one chunk", ["0123456789"]],
  ["many chunks", [..."0123456789"]],
  ["a character over two chunks", [new Uint8Array([0xc3]), new Uint8Array([0xa9])]],
])("reads %s of the size that the call takes", async (_, chunks) => {
  const expected = Buffer.concat(chunks.map((chunk) => Buffer.from(chunk))).toString();

  expect(await readText(streaming(chunks).response, call)).toBe(expected);
});

test("reads nothing from a response without a body", async () => {
  expect(await readText(new Response(null), call)).toBe("");
});

test("a body over maxResponseBytes is a ResponseError and is cancelled at the first byte too many", async () => {
  const { response, seen } = streaming(Array(1000).fill("0123"));

  const error = await failureOf(() => readChunks(response, call));

  expect(error).toEqual(
    new ResponseError("demo.getFile: the body has more than 10 bytes (maxResponseBytes)", { response }),
  );
  expect(seen).toEqual({ pulls: 3, cancelled: true });
});

test.each([
  [200, "a success"],
  [404, "a failure"],
  [503, "a failure that would be sent again"],
])("a body over maxResponseBytes is not asked for again: status %i, %s", async (status) => {
  for (const [, create] of ways) {
    const { fetch, requests } = answering(json("x".repeat(100), status), json({}));
    const demo = create({ fetch, maxResponseBytes: 100 });

    const error = await failureOf(() => demo.getFile({ fileId: "f1" }));

    expect(error).toMatchObject({ name: "ResponseError", response: { status } });
    expect(requests.length).toBe(1);
  }
});

test("a call's maxResponseBytes replaces the client's, and the default is 64 MiB", async () => {
  const megabyte = new Uint8Array(2 ** 20);
  const bodyOf = (size: number) => ({ fetch: async () => streaming(Array(size).fill(megabyte)).response });
  const text = { fileId: "f1" };

  expect(await createDemo(bodyOf(64)).getText(text)).toHaveLength(2 ** 26);
  expect(await failureOf(() => createDemo(bodyOf(65)).getText(text))).toBeInstanceOf(ResponseError);
  expect(await createDemo(bodyOf(65)).getText(text, { maxResponseBytes: Infinity })).toHaveLength(65 * 2 ** 20);
  expect(await failureOf(() => createDemo(bodyOf(1)).getText(text, { maxResponseBytes: 1 }))).toBeInstanceOf(
    ResponseError,
  );
});

test("a body that is too long for a string is a ResponseError, and is not asked for again", async () => {
  const { fetch, requests } = answering(json({}), json({}));
  const tooLong = new Error("Cannot create a string longer than 0x1fffffe8 characters");
  vi.spyOn(TextDecoder.prototype, "decode").mockImplementation(() => {
    throw tooLong;
  });

  const error = await failureOf(() => createDemo({ fetch }).getFile({ fileId: "f1" }));
  vi.restoreAllMocks();

  expect(error).toMatchObject({ name: "ResponseError", cause: { message: tooLong.message } });
  expect(requests).toHaveLength(1);
});

test("a stream is not limited", async () => {
  const zip = { headers: { "content-type": "application/zip" } };
  const demo = createPathDemo({ fetch: async () => streaming(Array(9).fill("0123"), "end", zip).response });

  const body = await demo.exportFiles({}, { maxResponseBytes: 10 });
  const { data } = await demo.GET("/files/export", { parseAs: "stream", maxResponseBytes: 10 });

  expect(await new Response(body as ReadableStream).text()).toHaveLength(36);
  expect(await new Response(data as ReadableStream).text()).toHaveLength(36);
});

test.each(ways)("a small gzip body that expands to 64 MB ends a call early and is cancelled, %s", async (_, create) => {
  let requests = 0;
  const compressed = gzipSync(Buffer.alloc(2 ** 26));
  const closed = Promise.withResolvers<void>();
  const server = createServer((__, response) => {
    requests += 1;
    response.on("close", () => closed.resolve());
    response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
    // The response does not end, so only the client can close it.
    response.write(compressed);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  const { port } = server.address() as AddressInfo;
  const demo = create({ baseUrl: `http://127.0.0.1:${port}`, maxResponseBytes: 2 ** 20 });

  const error = await failureOf(() => demo.getFile({ fileId: "f1" }));
  await closed.promise;

  expect(error).toMatchObject({
    name: "ResponseError",
    message: "demo.getFile: the body has more than 1048576 bytes (maxResponseBytes)",
  });
  expect([requests, compressed.length < 2 ** 17]).toEqual([1, true]);
});
