import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { Busboy } from "@fastify/busboy";
import { ParameterError } from "@filespec/core/errors";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type Clients,
  clientsOf,
  describe,
  type Given,
  type Loopback,
  listen,
  ways,
} from "./testing/round-trip/loopback.ts";
import { decode, type Style } from "./testing/round-trip/styles.ts";
import { listOf, objectOf, text } from "./testing/round-trip/values.ts";

// What a server gets of a body is what the call was given, byte for byte.

const string = { type: "string" };
const bytes = { type: "string", format: "binary" };

const forms: readonly Style[] = [
  ...[true, false].flatMap((explode) => [
    { in: "form", style: "form", explode, kind: "list" } as const,
    { in: "form", style: "form", explode, kind: "object" } as const,
  ]),
  { in: "form", style: "spaceDelimited", explode: false, kind: "list" },
  { in: "form", style: "pipeDelimited", explode: false, kind: "list" },
  { in: "form", style: "deepObject", explode: true, kind: "object" },
];

// openapi-fetch writes JSON and a ready form; of other bodies it knows nothing.
const ownWays = ways.filter((way) => way !== "request");

let server: Loopback;
let clients: Clients;

beforeAll(async () => {
  server = await listen(afterAll);
  const taking = (mediaType: string, schema: object, more = {}) => ({
    method: "put",
    requestBody: { required: true, content: { [mediaType]: { schema, ...more } } },
  });
  const description = describe({
    json: taking("application/vnd.api+json", {}),
    text: taking("text/plain;charset=utf-8", string),
    bytes: taking("application/octet-stream", bytes),
    anyImage: taking("image/*", bytes),
    form: taking("application/x-www-form-urlencoded", { type: "object" }),
    parts: taking("multipart/form-data", {
      type: "object",
      properties: { file: bytes, files: { type: "array", items: bytes } },
    }),
    typedParts: taking(
      "multipart/form-data",
      { type: "object" },
      { encoding: { color: { contentType: "application/xml" }, note: { contentType: "text/markdown" } } },
    ),
    several: {
      method: "put",
      requestBody: {
        content: {
          "application/json": { schema: {} },
          "multipart/form-data": { schema: { type: "object", properties: { file: bytes } } },
          "application/x-www-form-urlencoded": { schema: { type: "object" } },
          "text/csv": { schema: string },
          "image/*": { schema: bytes },
        },
      },
    },
    ...Object.fromEntries(
      forms.map((form) => [
        nameOf(form),
        taking(
          "application/x-www-form-urlencoded",
          { type: "object" },
          {
            encoding: { color: { style: form.style, explode: form.explode } },
          },
        ),
      ]),
    ),
  });
  clients = await clientsOf(description, { baseUrl: server.url }, afterAll);
});

test("JSON arrives as it was given", async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.constantFrom(...ways), async (body, way) => {
      const [request] = await sent(way, "json", { body });

      expect(request?.headers["content-type"]).toBe("application/vnd.api+json");
      // A number that is written as -0 is 0.
      expect(request?.body.toString()).toBe(JSON.stringify(body));
    }),
    { numRuns: 100 },
  );
});

test("a text arrives as it was given", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), fc.constantFrom(...ownWays), async (body, way) => {
      const [request] = await sent(way, "text", { body });

      expect([request?.headers["content-type"], request?.body.toString()]).toEqual(["text/plain;charset=utf-8", body]);
    }),
    { numRuns: 60 },
  );
});

const files: { readonly [form: string]: (content: Uint8Array<ArrayBuffer>) => unknown } = {
  "a Blob": (content) => new Blob([content]),
  "a Blob of another type": (content) => new Blob([content], { type: "text/html" }),
  "a File": (content) => new File([content], "clip.mov"),
  "an ArrayBuffer": (content) => content.slice().buffer,
  "a typed array": (content) => content,
  "a part of a buffer": (content) => new Uint8Array([1, 2, ...content, 3]).subarray(2, -1),
  "a DataView": (content) => new DataView(content.slice().buffer),
  "a Buffer": (content) => Buffer.from(content),
  "a stream": (content) => new Blob([content]).stream(),
};

test.each(Object.keys(files))("bytes arrive as they were given: %s", async (form) => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 70 }),
      fc.constantFrom(...ownWays),
      fc.boolean(),
      async (given, way, isRange) => {
        const content = new Uint8Array(given);
        const body = files[form]?.(content);

        const [request] = isRange
          ? await sent(way, "anyImage", { contentType: "image/webp", body })
          : await sent(way, "bytes", { body });

        expect(request?.headers["content-type"]).toBe(isRange ? "image/webp" : "application/octet-stream");
        expect(new Uint8Array(request?.body ?? [])).toEqual(content);
      },
    ),
    { numRuns: 20 },
  );
});

test("many chunks of a stream arrive in their order", async () => {
  const chunks = Array.from({ length: 200 }, (_, index) => new Uint8Array(1000).fill(index));
  let next = 0;
  const body = new ReadableStream({
    pull: (controller) => (next < chunks.length ? controller.enqueue(chunks[next++]) : controller.close()),
  });

  const [request] = await sent("method", "bytes", { body });

  expect(request?.body.equals(Buffer.concat(chunks))).toBe(true);
});

test("pairs of a form arrive as they were given, lists repeated and objects as JSON", async () => {
  const value = fc.oneof(text, listOf(text), objectOf(text), fc.integer(), fc.boolean());
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(text, value),
      fc.constantFrom(...ownWays),
      fc.boolean(),
      async (body, way, isReady) => {
        const pairs = pairsOf(body);
        const given = isReady ? new URLSearchParams(pairs) : body;

        const [request] = await sent(way, "form", { body: given });

        expect(request?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
        expect([...new URLSearchParams(request?.body.toString())]).toEqual(pairs);
      },
    ),
    { numRuns: 60 },
  );
});

test.each(forms.map((form) => [nameOf(form), form] as const))(
  "a property of a form arrives as it was given, or is refused: %s",
  async (operationId, form) => {
    const value: fc.Arbitrary<string[] | object> = form.kind === "list" ? listOf(text) : objectOf(text);
    await fc.assert(
      fc.asyncProperty(value, fc.constantFrom(...ownWays), async (color, way) => {
        server.requests.length = 0;
        const call = clients.call(way, operationId, { body: { color } });

        const delimiter = { spaceDelimited: " ", pipeDelimited: "|" }[form.style];
        if (Array.isArray(color) && delimiter !== undefined && color.some((each) => each.includes(delimiter))) {
          await expect(call).rejects.toBeInstanceOf(ParameterError);
          expect(server.requests).toEqual([]);
        } else {
          await call;
          const raw = server.requests.map(({ body }) => body.toString() || undefined);
          expect(raw.map((each) => decode("color", form, each))).toEqual([color]);
        }
      }),
      { numRuns: 60 },
    );
  },
);

const fileName = fc.string({
  unit: fc.constantFrom("a", "b", "é", "👋", " ", ".", "'", "(", "%", ";"),
  minLength: 1,
  maxLength: 8,
});
const file = fc
  .tuple(
    fc.uint8Array({ maxLength: 50 }),
    fileName,
    fc.constantFrom("video/quicktime", "text/plain", "application/json"),
  )
  .map(([content, name, type]) => new File([new Uint8Array(content)], name, { type }));

test("parts of a form arrive as they were given, files with names, types and bytes", async () => {
  const part = fc.oneof(
    text,
    fc.integer(),
    fc.boolean(),
    listOf(text),
    objectOf(text),
    file,
    fc.array(file, { maxLength: 2 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.constantFrom("file", "tags", "a b", "é", "meta[a]"), part),
      fc.constantFrom(...ownWays),
      async (body, way) => {
        const [request] = await sent(way, "parts", { body });

        expect(await partsOf(request)).toEqual(await expectedParts(body));
      },
    ),
    { numRuns: 80 },
  );
});

test("parts arrive with the media types that the description gives them", async () => {
  await fc.assert(
    fc.asyncProperty(text, text, fc.constantFrom(...ownWays), async (color, note, way) => {
      const [request] = await sent(way, "typedParts", { body: { color, note, other: "o" } });

      expect(await partsOf(request)).toEqual([
        ["color", "blob", "application/xml", Buffer.from(color).toString("hex")],
        ["note", "blob", "text/markdown", Buffer.from(note).toString("hex")],
        ["other", "o"],
      ]);
    }),
    { numRuns: 30 },
  );
});

test.each<[string, unknown]>([
  ["text", "a\ud800"],
  ["form", { color: "a\ud800" }],
  ["form_joined_object", { color: { a: "\udc00" } }],
  ["parts", { tags: ["a", "\ud800b"] }],
  ["typedParts", { note: "\ud800" }],
])("half a surrogate pair is refused where a body has no way to say it: %s", async (operationId, body) => {
  server.requests.length = 0;
  for (const way of ownWays) {
    await expect(clients.call(way, operationId, { body }), way).rejects.toBeInstanceOf(ParameterError);
  }
  expect(server.requests).toEqual([]);
});

test("a ready form arrives as it is", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom("a", "b", "é"), fc.oneof(text, file)), { maxLength: 5 }),
      fc.constantFrom(...ways),
      async (entries, way) => {
        const body = new FormData();
        for (const [name, value] of entries) {
          typeof value === "string" ? body.append(name, value) : body.append(name, value);
        }

        const [request] = await sent(way, "parts", { body });

        const each = await Promise.all(entries.map(([name, value]) => expectedPart(name, value)));
        expect(await partsOf(request)).toEqual(each);
      },
    ),
    { numRuns: 40 },
  );
});

test.each<[string, unknown, string, string]>([
  ["application/json", { a: "é" }, "application/json", '{"a":"é"}'],
  ["application/x-www-form-urlencoded", { a: "é" }, "application/x-www-form-urlencoded", "a=%C3%A9"],
  ["text/csv", "a;é", "text/csv", "a;é"],
  ["image/avif", new Blob(["avif"]), "image/avif", "avif"],
])("of several media types the caller's is sent: %s", async (contentType, body, type, content) => {
  for (const way of ownWays) {
    const [request] = await sent(way, "several", { contentType, body });

    expect([request?.headers["content-type"], request?.body.toString()], way).toEqual([type, content]);
  }
});

test("of several media types a form of parts has its boundary, and its parts arrive", async () => {
  for (const way of ownWays) {
    const [request] = await sent(way, "several", {
      contentType: "multipart/form-data",
      body: { file: new File(["clip"], "clip.mov", { type: "video/quicktime" }) },
    });

    expect(await partsOf(request), way).toEqual([
      ["file", "clip.mov", "video/quicktime", Buffer.from("clip").toString("hex")],
    ]);
  }
});

test("a media type that the description does not have is refused, and nothing is sent", async () => {
  server.requests.length = 0;
  for (const way of ownWays) {
    const call = clients.call(way, "several", { contentType: "video/mp4", body: "a" });

    await expect(call, way).rejects.toBeInstanceOf(ParameterError);
  }
  expect(server.requests).toEqual([]);
});

async function sent(way: (typeof ways)[number], operationId: string, given: Given): Promise<Loopback["requests"]> {
  server.requests.length = 0;
  await clients.call(way, operationId, given);
  return [...server.requests];
}

function nameOf({ style, explode, kind }: Style): string {
  return `${style}_${explode ? "exploded" : "joined"}_${kind}`;
}

type Part = readonly string[];

/** The parts of a form as a server's parser gives them: names with texts, or with file name, media type and bytes. */
async function partsOf(request: Loopback["requests"][number] | undefined): Promise<Part[]> {
  const parts: (Part | Promise<Part>)[] = [];
  const parser = new Busboy({ preservePath: true, headers: { "content-type": `${request?.headers["content-type"]}` } });
  parser.on("field", (name, value) => parts.push([name, value]));
  parser.on("file", (name, stream, filename, _encoding, type) => {
    parts.push(buffer(stream).then((content) => [name, filename, type, content.toString("hex")]));
  });
  parser.end(request?.body);
  await once(parser, "finish");
  return Promise.all(parts);
}

async function expectedParts(body: { readonly [name: string]: unknown }): Promise<Part[]> {
  const items = Object.entries(body).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const));
  return Promise.all(items.map(([name, value]) => expectedPart(name, value)));
}

async function expectedPart(name: string, value: unknown): Promise<Part> {
  if (value instanceof File) {
    return [name, value.name, value.type, Buffer.from(await value.arrayBuffer()).toString("hex")];
  }
  // Line breaks of texts are those of HTTP: https://html.spec.whatwg.org/multipage/#multipart-form-data
  return [name, textOf(value).replace(/\r\n|\r|\n/g, "\r\n")];
}

function pairsOf(body: { readonly [name: string]: unknown }): [string, string][] {
  return Object.entries(body).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string] => [name, textOf(each)]),
  );
}

function textOf(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : `${value}`;
}
