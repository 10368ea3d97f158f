import type { ServerSentEvent } from "@filespec/core";
import { ResponseError } from "@filespec/core/errors";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Clients, clientsOf, describe, type Loopback, listen, ways } from "./testing/round-trip/loopback.ts";

// What a server answers arrives as its type says: the value of JSON, a text, bytes, events, a stream.

const text = { type: "string" };
const bytes = { type: "string", format: "binary" };

let server: Loopback;
let clients: Clients;

beforeAll(async () => {
  server = await listen(afterAll);
  const giving = (mediaType: string, schema: object) => ({
    responses: { 200: { description: "OK", content: { [mediaType]: { schema } } } },
  });
  const description = describe({
    json: giving("application/json", {}),
    record: giving("application/hal+json", { type: "object" }),
    nullable: giving("application/json", { type: ["object", "null"] }),
    text: giving("text/csv", text),
    xml: giving("application/xml", { type: "object" }),
    blob: giving("video/mp4", bytes),
    events: giving("text/event-stream", { type: "object" }),
    textEvents: giving("text/event-stream", text),
    lines: giving("application/x-ndjson", { type: "object" }),
    several: {
      responses: {
        200: {
          description: "OK",
          content: { "application/json": { schema: { type: "object" } }, "image/*": { schema: bytes } },
        },
        202: { description: "Later", content: { "application/json": { schema: { type: "object" } } } },
        204: { description: "Nothing" },
      },
    },
  });
  clients = await clientsOf(description, { baseUrl: server.url, maxRetries: 0 }, afterAll);
});

const line = fc.string({ unit: fc.constantFrom("a", " ", ":", "é", "👋", "\\", '"', "\t"), maxLength: 6 });

// Without integers that a number cannot hold, which are refused.
const json = fc.jsonValue().filter((value) => !/\d{16}/.test(JSON.stringify(value)));

// openapi-fetch's own calls read JSON unless they are told otherwise.
const ownWays = ways.filter((way) => way !== "request");

test("JSON arrives as its value", async () => {
  await fc.assert(
    fc.asyncProperty(json, fc.boolean(), fc.constantFrom(...ways), async (value, isChunked, way) => {
      answerWith("application/json", [Buffer.from(JSON.stringify(value))], isChunked);

      const given = await clients.call(way, "json");

      expect(given).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 100 },
  );
});

test("JSON arrives in whatever chunks it is sent", async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(line, json), fc.nat(), fc.constantFrom(...ways), async (value, seed, way) => {
      answerWith("application/hal+json; charset=utf-8", cut(Buffer.from(JSON.stringify(value)), seed), true);

      expect(await clients.call(way, "record")).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 50 },
  );
});

test("null is a value where the description allows it, and only there", async () => {
  answerWith("application/json", [Buffer.from("null")]);

  for (const way of ways) {
    expect(await clients.call(way, "nullable"), way).toBe(null);
    await expect(clients.call(way, "record"), way).rejects.toBeInstanceOf(ResponseError);
  }
});

test.each(["text", "xml"])("a text arrives as it is, whatever characters it has: %s", async (operationId) => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), fc.nat(), fc.constantFrom(...ways), async (value, seed, way) => {
      answerWith(operationId === "text" ? "text/csv" : "application/xml", cut(Buffer.from(value), seed), true);

      const given = await clients.call(way, operationId, {}, way === "request" ? { parseAs: "text" } : {});

      // A byte order mark is no part of a text: https://encoding.spec.whatwg.org/#utf-8-decode
      expect(given).toBe(value.replace(/^\ufeff/, ""));
    }),
    { numRuns: 60 },
  );
});

test("bytes arrive as a Blob with the media type of the response", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.nat(),
      fc.constantFrom(...ways),
      async (given, seed, way) => {
        answerWith("video/mp4", cut(Buffer.from(given), seed), true);

        const blob = await clients.call(way, "blob", {}, way === "request" ? { parseAs: "blob" } : {});

        expect(blob).toBeInstanceOf(Blob);
        const { type, bytes } = await seen(blob as Blob);
        expect([type, bytes]).toEqual(["video/mp4", Buffer.from(given)]);
      },
    ),
    { numRuns: 60 },
  );
});

test("events arrive one by one, with their types, identifiers and data", async () => {
  const event = fc.record({
    event: fc.constantFrom("message", "progress"),
    id: fc.constantFrom("1", "b2"),
    data: fc.dictionary(line, json),
    end: fc.constantFrom("\n", "\r\n", "\r"),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { maxLength: 5 }),
      fc.nat(),
      fc.constantFrom(...ownWays),
      async (events, seed, way) => {
        const body = events.map(({ event, id, data, end }) =>
          [`: comment`, `event: ${event}`, `id: ${id}`, `data: ${JSON.stringify(data)}`, "", ""].join(end),
        );
        answerWith("text/event-stream", cut(Buffer.from(body.join("")), seed), true);

        const given = await collected(await clients.call(way, "events"));

        expect(given.map(({ event, id, data }) => ({ event, id, data }))).toEqual(
          events.map(({ event, id, data }) => ({ event, id, data: JSON.parse(JSON.stringify(data)) })),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test("events of text arrive with all of their lines", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...ownWays),
      async (lines, way) => {
        answerWith("text/event-stream", [Buffer.from(`${lines.map((each) => `data: ${each}\n`).join("")}\n`)], true);

        const given = await collected(await clients.call(way, "textEvents"));

        expect(given.map(({ data }) => data)).toEqual([lines.join("\n")]);
      },
    ),
    { numRuns: 40 },
  );
});

test("lines of JSON arrive as a stream of their bytes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(json), fc.nat(), fc.constantFrom(...ownWays), async (values, seed, way) => {
      const body = values.map((each) => `${JSON.stringify(each)}\n`).join("");
      answerWith("application/x-ndjson", cut(Buffer.from(body), seed), true);

      const stream = await clients.call(way, "lines");

      expect(stream).toBeInstanceOf(ReadableStream);
      expect(await new Response(stream as ReadableStream).text()).toBe(body);
    }),
    { numRuns: 40 },
  );
});

test("of several media types and statuses each arrives as itself", async () => {
  for (const way of ownWays) {
    answerWith("image/png", [Buffer.from("png")]);
    const { type, bytes } = await seen((await clients.call(way, "several")) as Blob);
    answerWith("application/json", [Buffer.from('{"a":1}')]);
    const json = await clients.call(way, "several");
    answerWith("application/json", [Buffer.from('{"a":2}')], false, 202);
    const later = await clients.call(way, "several");
    answerWith("", [], false, 204);
    const nothing = await clients.call(way, "several");

    expect([type, `${bytes}`, json, later, nothing], way).toEqual(["image/png", "png", { a: 1 }, { a: 2 }, undefined]);
  }
});

test.each(["json", "record", "nullable", "text", "xml", "blob", "events", "lines", "several"])(
  "under stream a response arrives with its bytes, its headers and its status: %s",
  async (operationId) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.nat(), fc.constantFrom(...ways), async (given, seed, way) => {
        answerWith("application/odd", cut(Buffer.from(given), seed), true);

        const response = await clients.stream(way, operationId);

        expect([response.status, response.headers.get("x-total")]).toEqual([200, "7"]);
        expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(given));
      }),
      { numRuns: 12 },
    );
  },
);

test("the headers of a result are the response's, as text, by their names in lower case", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom("a", "7", ",", '"', "é"), maxLength: 8 }), async (value) => {
      server.answer = (_, response) => {
        response.writeHead(200, {
          "content-type": "application/json",
          "X-Total": Buffer.from(value).toString("latin1"),
        });
        response.end("{}");
      };

      const { headers } = (await clients.main.safe.json?.()) ?? {};

      expect(headers).toMatchObject({
        "content-type": "application/json",
        "x-total": Buffer.from(value).toString("latin1"),
      });
    }),
    { numRuns: 30 },
  );
});

function answerWith(type: string, chunks: readonly Buffer[], isChunked = false, status = 200): void {
  server.answer = (_, response) => {
    const length = chunks.reduce((sum, each) => sum + each.length, 0);
    response.writeHead(status, {
      ...(type && { "content-type": type }),
      ...(!isChunked && status !== 204 && { "content-length": `${length}` }),
      "X-Total": "7",
    });
    for (const chunk of chunks) {
      response.write(chunk);
    }
    response.end();
  };
}

/** The same bytes in two or three parts, which may split a character. */
function cut(content: Buffer, seed: number): Buffer[] {
  const [first, second] = [seed % (content.length + 1), (seed >> 3) % (content.length + 1)].sort((a, b) => a - b);
  return [content.subarray(0, first), content.subarray(first, second), content.subarray(second)];
}

async function seen(blob: Blob): Promise<{ type: string; bytes: Buffer }> {
  return { type: blob.type, bytes: Buffer.from(await blob.arrayBuffer()) };
}

async function collected(events: unknown): Promise<ServerSentEvent<unknown>[]> {
  const all: ServerSentEvent<unknown>[] = [];
  for await (const each of events as AsyncIterable<ServerSentEvent<unknown>>) {
    all.push(each);
  }
  return all;
}
