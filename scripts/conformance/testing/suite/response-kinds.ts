import type { ServerSentEvent } from "@filespec/core";
import * as errors from "@filespec/core/errors";
import { expect, test } from "vitest";
import { ways } from "../round-trip/loopback.ts";
import { send, sendChunked, sendJson } from "./server.ts";
import type { TestedClient } from "./tested-client.ts";

/** Responses of every kind that a client reads. */
export function testResponseKinds(tested: TestedClient): void {
  const { operation } = tested;
  const file = { path: tested.parameters };
  const json = { "content-type": "application/json" };
  // openapi-fetch's own calls read what parseAs says.
  const readers = { getText: "text", getBytes: "blob", getLines: "stream" };
  const parseAs = (operationId: keyof typeof readers, way: string) =>
    way === "request" ? { parseAs: readers[operationId] } : {};
  const ownWays = ways.filter((way) => way !== "request");

  test("A text arrives as a string", async () => {
    for (const way of ways) {
      const { call } = tested.everywhere([sendChunked(200, "Grüße 👋", { "content-type": "text/plain" })]);

      expect(await call(way, "getText", {}, parseAs("getText", way)), way).toBe("Grüße 👋");
    }
  });

  test("Bytes arrive as a Blob with their media type", async () => {
    for (const way of ways) {
      const { call } = tested.everywhere([send(200, new Uint8Array([0, 255, 10]), { "content-type": "video/mp4" })]);

      const blob = (await call(way, "getBytes", {}, parseAs("getBytes", way))) as Blob;

      expect([blob.type, new Uint8Array(await blob.arrayBuffer())], way).toEqual([
        "video/mp4",
        new Uint8Array([0, 255, 10]),
      ]);
    }
  });

  test("Events arrive one by one, with their data parsed", async () => {
    const body = ': hello\n\nid: 1\ndata: {"id":"f1"}\n\nevent: done\r\ndata: {"id":\r\ndata: "f2"}\r\n\r\n';
    for (const way of ownWays) {
      const { call } = tested.everywhere([sendChunked(200, body, { "content-type": "text/event-stream" })]);
      const seen: unknown[] = [];

      for await (const each of (await call(way, "getEvents")) as AsyncIterable<ServerSentEvent<unknown>>) {
        seen.push([each.event, each.id, each.data]);
      }

      expect(seen, way).toEqual([
        ["message", "1", { id: "f1" }],
        ["done", "1", { id: "f2" }],
      ]);
    }
  });

  test("Lines of JSON arrive as a stream", async () => {
    for (const way of ways) {
      const { call } = tested.everywhere([
        sendChunked(200, '{"id":"f1"}\n{}\n', { "content-type": "application/x-ndjson" }),
      ]);

      const stream = await call(way, "getLines", {}, parseAs("getLines", way));

      expect(await new Response(stream as ReadableStream).text(), way).toBe('{"id":"f1"}\n{}\n');
    }
  });

  test("null arrives where the API documents it, and nowhere else", async () => {
    for (const way of ways) {
      const { call } = tested.everywhere([send(200, "null", json)]);

      expect(await call(way, "getMaybe"), way).toBe(null);
      await expect(call(way, operation.operationId, file), way).rejects.toBeInstanceOf(errors.ResponseError);
    }
  });

  test("A response of several media types is read as its own says", async () => {
    for (const way of ownWays) {
      const image = tested.everywhere([send(200, "png", { "content-type": "image/png" })]);
      const record = tested.everywhere([sendJson(200, { id: "f1" })]);

      expect(await image.call(way, "getEither"), way).toBeInstanceOf(Blob);
      expect(await record.call(way, "getEither"), way).toEqual({ id: "f1" });
    }
  });

  test("HEAD has no body, and its headers are there", async () => {
    for (const way of ways) {
      const { call } = tested.everywhere([send(200, "", { ...json, "content-length": "27", etag: '"1"' })]);
      const tags: (string | null)[] = [];

      const body = await call(
        way,
        "getNothing",
        {},
        { onResponse: ({ headers }: Response) => tags.push(headers.get("etag")) },
      );

      expect([body, tags], way).toEqual([undefined, ['"1"']]);
    }
  });

  test("Under stream, a success arrives unread, and anything else is the error that it is", async () => {
    for (const way of ways) {
      const success = tested.everywhere([sendChunked(200, "<html>", { "x-total": "7" })], { maxResponseBytes: 2 });
      const failure = tested.everywhere([sendJson(404, { code: "GONE" })]);
      const odd = tested.everywhere([sendJson(299, {})]);

      const response = await success.stream(way, operation.operationId, file);
      const text = await success.stream(way, "getMaybe");

      expect([await response.text(), response.status], way).toEqual(["<html>", 200]);
      expect([text.headers.get("x-total"), await text.text()], way).toEqual(["7", "<html>"]);
      await expect(failure.stream(way, "getMaybe"), way).rejects.toMatchObject({ name: "ApiError", code: "GONE" });
      await expect(odd.stream(way, "getMaybe"), way).rejects.toBeInstanceOf(errors.ResponseError);
    }
  });
}
