import { expect, test } from "vitest";
import { generateClient } from "../../generate-client.ts";
import { complaintsAbout, packageOf } from "../../testing/compile.ts";
import { readingOf } from "../../testing/view-of.ts";

const json = (schema: object, ...examples: unknown[]): object => ({
  description: "A.",
  content: {
    "application/json": {
      schema,
      examples: Object.fromEntries(examples.map((value, index) => [`e${index}`, { value }])),
    },
  },
});
const file = { $ref: "#/components/schemas/File" };
const problem = { $ref: "#/components/schemas/Slow" };

function documentOf(responses: object, more: object = {}): object {
  return {
    paths: { "/files": { get: { operationId: "getFile", responses, ...more } } },
    components: {
      schemas: {
        File: {
          type: "object",
          required: ["id"],
          properties: {
            id: { type: "string" },
            state: { type: "string", enum: ["READY", "FAILED", "WAITING"] },
            owner: { $ref: "#/components/schemas/Owner" },
          },
        },
        Owner: { type: "object", properties: { name: { type: "string" } } },
        Slow: { type: "object", properties: { code: { type: "number" } } },
      },
    },
  };
}

function mockOf(responses: object, more: object = {}): string {
  return generateClient(readingOf(documentOf(responses, more)), "demo").files.get("src/mock.gen.ts") ?? "";
}

function partOf(text: string, start: string): string {
  return text.slice(text.indexOf(start)).split("\n\n")[0] ?? "";
}

test("has the example of each status, by the type of the answer", () => {
  const text = mockOf({ 200: json(file, { id: "f1" }), "4XX": json(problem, { code: 1 }), default: json({}, "x") });

  expect(partOf(text, "export interface Examples")).toBe(`export interface Examples {
  readonly getFile: {
    readonly 200: File;
    readonly "4XX": Slow;
    readonly default: unknown;
  };
}`);
  expect(partOf(text, "export const examples")).toBe(
    'export const examples: Examples = { getFile: { 200: { id: "f1" }, "4XX": { code: 1 }, default: "x" } };',
  );
});

test("a factory has the name of its schema, unless the entry has another export of that name", () => {
  const text = mockOf({ 200: json(file, { id: "f1", owner: { name: "Ann" } }), 404: json(problem, { code: 1 }) });

  expect(text.match(/^export const .*factoryOf.*$/gm)).toEqual([
    'export const file: Factory<File> = /* @__PURE__ */ factoryOf(examples, ["getFile", "200"]);',
    'export const slow_: Factory<Slow> = /* @__PURE__ */ factoryOf(examples, ["getFile", "404"]);',
    'export const owner: Factory<Owner> = /* @__PURE__ */ factoryOf(examples, ["getFile", "200", "owner"]);',
  ]);
});

test.each<[string, object, unknown[]]>([
  ["its schema refuses", file, [{ id: 1 }]],
  ["has a field that its schema lacks", file, [{ id: "f1", more: true }]],
])("an example that %s is left out, and the module compiles", (_, schema, examples) => {
  const responses = { 200: json(schema, ...examples), 404: json(problem, { code: 1 }) };

  expect(partOf(mockOf(responses), "export const examples")).toBe(
    "export const examples: Examples = { getFile: { 404: { code: 1 } } };",
  );
  expect(complaintsAbout(packageOf(documentOf(responses)))).toEqual({});
});

test("of several examples the first right one counts", () => {
  const text = mockOf({ 200: json(file, { id: 1 }, { id: "f2" }) });

  expect(partOf(text, "export const examples")).toContain('{ id: "f2" }');
});

test("an example that is changed to a wrong one does not compile", () => {
  const modules = packageOf(documentOf({ 200: json(file, { id: "f1", state: "READY" }) }));
  const text = modules["mock.gen.ts"] ?? "";

  expect(complaintsAbout(modules)).toEqual({});
  for (const wrong of [
    text.replace('"READY"', '"READ"'),
    text.replace('id: "f1"', "id: 1"),
    text.replace("id:", "di:"),
  ]) {
    expect(Object.keys(complaintsAbout({ ...modules, "mock.gen.ts": wrong }))).toEqual(["mock.gen.ts"]);
  }
});

test("bytes are a Blob, events a text, and other media types stand beside the first", () => {
  const content = (mediaType: string, example: unknown) => ({
    description: "A.",
    content: { [mediaType]: { example } },
  });
  const several = { description: "A.", content: { "text/plain": { example: "t" }, "text/csv": { example: "a,b" } } };
  const responses = {
    200: content("image/png", "bytes"),
    201: content("text/event-stream", { id: 1 }),
    202: several,
    203: content("*/*", "any"),
  };
  const text = mockOf(responses);

  expect(partOf(text, "export const examples")).toBe(`export const examples: Examples = {
  getFile: {
    200: /* @__PURE__ */ blobOf("bytes", "image/png"),
    201: "data: {\\"id\\":1}\\n\\n",
    202: "t",
    203: /* @__PURE__ */ blobOf("any", "application/octet-stream"),
  },
};`);
  expect(partOf(text, "const details")).toContain(
    '202: { type: "text/plain", others: { "text/csv": { body: "a,b" } } }',
  );
  expect(complaintsAbout(packageOf(documentOf(responses)))).toEqual({});
});

test("says the documented headers, but none that a body decides or that none can send", () => {
  const headers = {
    "Retry-After": { example: 30 },
    "Content-Length": { example: 3 },
    "X-Page": { schema: { type: "integer", example: 2 } },
    "X-Name": { example: "né" },
    "X-None": {},
  };

  expect(partOf(mockOf({ 200: { ...json(file, { id: "f1" }), headers } }), "const details")).toContain(
    'answers: { 200: { headers: { "Retry-After": "30", "X-Page": "2" } } }',
  );
});

test("says how a list goes on, and in which state a record waits", () => {
  const list = { type: "object", properties: { files: { type: "array", items: file }, next: { type: "string" } } };
  const paged = mockOf(
    { 200: json(list, { files: [{ state: "READY", id: "f1" }], next: "" }) },
    {
      parameters: [{ name: "cursor", in: "query", schema: { type: "string" } }],
      "x-redocly-pagination": { style: "cursor", cursorParam: "cursor", nextCursor: "/next", items: "/files" },
    },
  );
  const waiting = mockOf(
    { 200: json(file, { id: "f1", state: "READY" }) },
    { "x-filespec-wait": { state: "/state", succeeded: ["READY"], failed: ["FAILED"] } },
  );

  expect(partOf(paged, "const details")).toContain('style: "cursor"');
  // The state is no text of one's own.
  expect(partOf(paged, "const details")).toContain('name: "id"');
  expect(paged).toContain('MockFetch<Operations, Results, "getFile", never>');
  expect(partOf(waiting, "const details")).toContain('pending: "WAITING"');
  expect(waiting).toContain('MockFetch<Operations, Results, never, "getFile">');
});
