import { getEventListeners } from "node:events";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { callOf, createDemo, failureOf } from "../testing/contract.ts";
import { streaming } from "../testing/streams.ts";
import { ConnectionError, ResponseError } from "./errors/index.ts";
import { events, textEvents } from "./events.ts";

const call = callOf("watchFiles");

afterEach(() => {
  vi.useRealTimers();
});

async function listOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) {
    list.push(item);
  }
  return list;
}

function eventsIn(...chunks: readonly (string | Uint8Array)[]): Promise<unknown[]> {
  return listOf(textEvents(streaming(chunks).response, call));
}

const event = (data: string, others = {}) => ({ event: "message", data, id: "", retry: undefined, ...others });

test.each([
  ["data alone", "data: a\n\n", [event("a")]],
  ["all fields", "event: add\nid: 7\nretry: 3000\ndata: a\n\n", [{ event: "add", data: "a", id: "7", retry: 3000 }]],
  ["data of several lines", "data: a\ndata:\ndata: b\n\n", [event("a\n\nb")]],
  ["one space after the colon left out", "data:a\n\ndata:  b\n\n", [event("a"), event(" b")]],
  ["a field without a colon", "data\n\n", [event("")]],
  ["colons in the data", "data: a:b: c\n\n", [event("a:b: c")]],
  ["comments", ": hello\n\n:\ndata: a\n: b\n\n", [event("a")]],
  ["a byte order mark", "\ufeffdata: a\n\n", [event("a")]],
  ["an empty event name", "event: add\nevent:\ndata: a\n\n", [event("a")]],
  [
    "an id that lasts",
    "id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n",
    [event("a", { id: "1" }), event("b", { id: "1" }), event("c")],
  ],
  ["an id of an event without data", "id: 1\n\ndata: a\n\n", [event("a", { id: "1" })]],
  ["an id with a NUL, which is ignored", "id: 1\nid: 2\0\ndata: a\n\n", [event("a", { id: "1" })]],
  ["a retry that is not a number", "retry: 1e3\ndata: a\n\n", [event("a")]],
  ["an event without data", "event: add\n\n", []],
  ["empty lines", "\n\n\ndata: a\n\n\n\n", [event("a")]],
  ["names that every object has", "constructor: a\n__proto__: b\ntoString: c\ndata: d\n\n", [event("d")]],
  ["an end that a carriage return makes", "data: a\r\r", [event("a")]],
  ["an event that is cut off", "data: a\n\ndata: b\n", [event("a")]],
  ["a line that is cut off", "data: a\n\ndata: b", [event("a")]],
  ["nothing", "", []],
])("reads %s", async (_, text, read) => {
  expect(await eventsIn(text)).toEqual(read);
});

test.each(["\n", "\r", "\r\n"])("lines that end with %j are read the same, wherever the body is split", async (end) => {
  const text = ["\ufeff: ü", "data: é😀", "data: b", "", "id: 1", "event: add", "data: c", "", ""].join(end);
  const bytes = new TextEncoder().encode(text);

  for (let first = 0; first <= bytes.length; first++) {
    for (const second of [first, first + 1]) {
      expect(await eventsIn(bytes.slice(0, first), bytes.slice(first, second), bytes.slice(second))).toEqual([
        event("é😀\nb"),
        event("c", { event: "add", id: "1" }),
      ]);
    }
  }
});

const line = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\r\n]/g, "").replace("[DONE]", ""));

test("any events arrive as they were sent, with either line end and in any chunks", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
      fc.constantFrom("\n", "\r", "\r\n"),
      fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
      async (sent, end, sizes) => {
        const text = sent.map((lines) => `${lines.map((each) => `data: ${each}${end}`).join("")}${end}`).join("");
        const bytes = new TextEncoder().encode(text);
        const chunks: Uint8Array[] = [];
        for (let from = 0; from < bytes.length; ) {
          const to = from + Number(sizes.next().value);
          chunks.push(bytes.slice(from, to));
          from = to;
        }

        expect(await eventsIn(...chunks)).toEqual(sent.map((lines) => event(lines.join("\n"))));
      },
    ),
    { numRuns: 1000 },
  );
});

test("data is parsed as JSON, by the client's parser if there is one", async () => {
  const read = (parseJson?: (text: string) => unknown) =>
    listOf(
      events(streaming(['data: {"a":\ndata: [1]}\n\n', "data: null\n\n"]).response, {
        ...call,
        options: { parseJson },
      }),
    );

  expect((await read()).map(({ data }) => data)).toEqual([{ a: [1] }, null]);
  expect((await read((text) => text.length)).map(({ data }) => data)).toEqual([10, 4]);
});

test.each([
  ["data: {secret-key\n\n", "the data of an event does not parse as JSON"],
  ["data: [9007199254740993]\n\n", "a number cannot hold the integer 9007199254740993; set parseJson"],
])("given %j it ends with a ResponseError, and the body is cancelled", async (text, message) => {
  const { response, seen } = streaming([text], "stay open");

  const error = await failureOf(() => events(response, { ...call, secrets: ["secret-key"] }).next());

  expect(error).toMatchObject({ name: "ResponseError", message: `demo.watchFiles: ${message}`, response });
  expect(seen.cancelled).toBe(true);
});

test("[DONE] ends the events and cancels a body that would stay open", async () => {
  const { response, seen } = streaming(["data: 1\n\ndata: [DONE]\n\ndata: 2\n\n"], "stay open");

  expect(await listOf(events(response, call))).toEqual([event("", { data: 1 })]);
  expect(seen.cancelled).toBe(true);
});

test("leaving the loop cancels the body and leaves no listener", async () => {
  const { response, seen } = streaming(["data: 1\n\n"], "stay open");
  const { signal } = new AbortController();

  for await (const { data } of events(response, { ...call, init: { signal } })) {
    expect(data).toBe(1);
    expect(getEventListeners(signal, "abort").length).toBe(1);
    break;
  }

  expect(seen.cancelled).toBe(true);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test.each([
  ["while it waits", ["data: 1\n\n"]],
  ["after an event that is cut off", ["data: 1\n\n", "data: 2\n"]],
])("an abort ends the events with its reason and cancels the body: %s", async (_, chunks) => {
  const { response, seen } = streaming(chunks, "stay open");
  const controller = new AbortController();
  const reading = events(response, { ...call, init: controller });

  await reading.next();
  const next = failureOf(() => reading.next());
  await new Promise((resolve) => setTimeout(resolve));
  controller.abort("enough");

  expect(await next).toBe("enough");
  expect(seen.cancelled).toBe(true);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
});

test("an abort between two events that arrived together ends them, too", async () => {
  const controller = new AbortController();
  const reading = events(streaming(["data: 1\n\ndata: 2\n\n"]).response, { ...call, init: controller });

  await reading.next();
  controller.abort("enough");

  expect(await failureOf(() => reading.next())).toBe("enough");
});

test("an abort before the first event ends the events with its reason", async () => {
  const { response, seen } = streaming(["data: 1\n\n"], "stay open");

  const reading = events(response, { ...call, init: { signal: AbortSignal.abort("too late") } });

  expect(await failureOf(() => reading.next())).toBe("too late");
  expect(seen.cancelled).toBe(true);
});

test("a body that breaks off is a ConnectionError, after the events that arrived", async () => {
  const { response } = streaming(["data: 1\n\n", "data: 2\n"], new TypeError("terminated by secret-key"));
  const reading = events(response, { ...call, secrets: ["secret-key"] });

  expect((await reading.next()).value).toMatchObject({ data: 1 });
  expect(await failureOf(() => reading.next())).toEqual(
    new ConnectionError("demo.watchFiles: no complete response from https://api.demo.test: terminated by [credential]"),
  );
});

test.each([
  ["of many lines", "data: a\n"],
  ["of one line", "a".repeat(9)],
])("an event without end, %s, is a ResponseError and cancels the body", async (_, chunk) => {
  const { response, seen } = streaming(Array(1000).fill(chunk), "stay open");

  const error = await failureOf(() => textEvents(response, { ...call, maxResponseBytes: 1000 }).next());

  expect(error).toEqual(
    new ResponseError("demo.watchFiles: an event has more than 1000 bytes; set maxResponseBytes", { response }),
  );
  expect(seen.cancelled).toBe(true);
  expect(seen.pulls).toBeLessThan(200);
});

test("events that are small are not limited, even if many arrive at once", async () => {
  const read = textEvents(streaming(["data: a\n\n".repeat(1000)]).response, { ...call, maxResponseBytes: 100 });

  expect((await listOf(read)).length).toBe(1000);
});

test("one line of 32 MB in small chunks does not hang", async () => {
  const { response } = streaming(["data: ", ...Array(2 ** 15).fill("a".repeat(1024)), "\n\n"]);

  const { value } = await textEvents(response, { ...call, maxResponseBytes: 2 ** 26 }).next();

  expect(value?.data.length).toBe(2 ** 25);
});

test("a method resolves to its events, and no timer ends them", async () => {
  const { response } = streaming(['data: {"id":"f1"}\n\n'], "end", {
    headers: { "content-type": "text/event-stream" },
  });
  const demo = createDemo({ fetch: async () => response });

  vi.useFakeTimers();

  const stream = await demo.watchFiles({}, { timeout: 1000 });
  await vi.advanceTimersByTimeAsync(60_000);

  expect(await listOf(stream as AsyncIterable<unknown>)).toEqual([event("", { data: { id: "f1" } })]);
});
