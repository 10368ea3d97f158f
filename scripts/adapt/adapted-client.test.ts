import { join } from "node:path";
import { createContractClient } from "@filespec/core";
import { generateClient } from "@scripts/generate";
import { run } from "@scripts/generate/testing/inert";
import type { Problem } from "@scripts/read";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { adaptFile } from "./adapt-file.ts";

const done = { 204: { description: "Done." } };
const text = { type: "string" };

type Method = (parameters?: object, options?: object) => Promise<unknown>;
// The client of a description that no type is generated of here.
type AnyClient = { readonly [method: string]: Method };

test("names operations: its own operationId, else one made of that, else one made of method and path", async () => {
  const { contract } = await generate({
    "/files/{id}/parts": { get: { responses: done } },
    "/files": {
      get: { operationId: "files/list-all", responses: done },
      put: { operationId: "getFilesIdParts", responses: done },
      post: { operationId: "safe", responses: done },
      delete: { operationId: "2fa", responses: done },
    },
    "/ファイル": { get: { operationId: "取得", responses: done } },
    "files/x": { get: { operationId: "get-files-id-parts", responses: done } },
  });

  expect(
    Object.entries(operationsOf(contract)).map(([name, { method, path }]) => `${name}: ${method} ${path}`),
  ).toEqual([
    "getFilesIdParts2: GET /files/{id}/parts",
    "filesListAll: GET /files",
    "getFilesIdParts: PUT /files",
    "safe2: POST /files",
    "_2fa: DELETE /files",
    "get: GET /ファイル",
    "getFilesIdParts3: GET /files/x",
  ]);
});

test("a path parameter gives way to a query parameter of its name, and nobody sees it on the wire", async () => {
  const parameters = [
    { name: "id", in: "path", required: true, schema: { type: "string", minLength: 1 } },
    { name: "id", in: "query", schema: text },
    { name: "id", in: "header", schema: text },
  ];
  const modules = await generate({ "/files/{id}": { get: { operationId: "getFile", parameters, responses: done } } });

  const [request] = await requestsOf(modules, (client) =>
    client.getFile?.({ pathId: "a", id: "b", headers: { id: "c" } }),
  );

  expect([request?.url, request?.headers.get("id")]).toEqual(["https://demo.test/files/a?id=b", "c"]);
  expect(operationsOf(modules.contract).getFile).toMatchObject({
    parameters: { pathId: { in: "path", required: true }, id: { in: "query" }, ID: { in: "header" } },
  });
});

test("sends a form as its media type", async () => {
  const schema = { type: "object", properties: { a: text } };
  const requestBody = { required: true, content: { "application/x-www-form-urlencoded": { schema } } };
  const modules = await generate({ "/a": { post: { operationId: "post", requestBody, responses: done } } });

  const [request] = await requestsOf(modules, (client) => client.post?.({ body: new URLSearchParams({ a: "b c" }) }));

  expect([request?.headers.get("Content-Type"), await request?.text()]).toEqual([
    "application/x-www-form-urlencoded",
    "a=b+c",
  ]);
  expect(modules.contract).toMatch(/ {2}body: .* \| URLSearchParams;\n/);
});

test("sends multipart as FormData", async () => {
  const requestBody = { required: true, content: { "multipart/form-data": { schema: { type: "object" } } } };
  const modules = await generate({ "/a": { post: { operationId: "post", requestBody, responses: done } } });
  const body = new FormData();
  body.set("a", "b");

  const [request] = await requestsOf(modules, (client) => client.post?.({ body }));

  expect([...((await request?.formData()) ?? [])]).toEqual([["a", "b"]]);
  expect(modules.contract).toMatch(/ {2}body: .* \| FormData;\n/);
});

test("sends a merge patch as one", async () => {
  const requestBody = { required: true, content: { "application/merge-patch+json": { schema: { type: "object" } } } };
  const modules = await generate({ "/a": { patch: { operationId: "patch", requestBody, responses: done } } });

  const [request] = await requestsOf(modules, (client) => client.patch?.({ body: { a: null } }));

  expect([request?.headers.get("Content-Type"), await request?.text()]).toEqual([
    "application/merge-patch+json",
    '{"a":null}',
  ]);
});

const list = { type: "array", items: text };
const key = { type: "apiKey", in: "query", name: "key" };

test.each<[string, { parameters: object[] }, string]>([
  [
    "an object between pipes",
    { parameters: [{ name: "q", in: "query", style: "pipeDelimited", schema: { properties: {} } }] },
    "the query parameter q of GET /a: it is an object in the style pipeDelimited",
  ],
  [
    "a list in brackets",
    { parameters: [{ name: "q", in: "query", style: "deepObject", schema: list }] },
    "the query parameter q of GET /a: it is a list in the style deepObject, which is for objects",
  ],
  [
    "a parameter with a media type",
    { parameters: [{ name: "q", in: "query", content: { "application/xml": {} } }] },
    "the query parameter q of GET /a: it has a media type of its own",
  ],
  [
    "a query parameter called body",
    { parameters: [{ name: "body", in: "query" }] },
    "the query parameter body of GET /a: it has a name that means something else to a client",
  ],
])("leaves out %s where it is optional, and the method where it is not", async (_, operation, left) => {
  const responses = done;
  const other = { "/b": { get: { operationId: "b", responses } } };
  const required = {
    ...operation,
    parameters: operation.parameters.map((each) => ({ ...each, required: true })),
  };

  const optional = await generate({ "/a": { get: { operationId: "a", ...operation, responses } }, ...other });
  const demanded = await generate({ "/a": { get: { operationId: "a", ...required, responses } }, ...other });

  expect(optional.notes.map(({ what }) => what)).toEqual([`the client does not send ${left}`]);
  expect(optional.contract).toContain("  a(params?: AParams");
  expect(demanded.notes.map(({ what }) => what)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^the client does not send GET \/a: its /)]),
  );
  expect(demanded.contract).not.toContain("AParams");
  expect(demanded.contract).toContain(" * - `GET /a`: its ");
  expect(Object.keys(operationsOf(demanded.contract))).toEqual(["a", "b"]);
});

test.each<[string, object, string]>([
  [
    "a credential that is not described",
    { security: [{ no: [] }] },
    "its credential no is not a security scheme of the description",
  ],
  [
    "two credentials in one header",
    { security: [{ basic: [], token: [] }] },
    "its credential token would replace another one in the same header",
  ],
  [
    "a body on GET",
    { requestBody: { required: true, content: { "application/json": {} } } },
    "fetch does not send a body with GET",
  ],
])("has no method for an operation with %s, and says why", async (_, operation, why) => {
  const modules = await generate({
    "/a/{id}": { get: { operationId: "a", ...operation, responses: done } },
    "/b": { get: { operationId: "b", responses: done } },
  });

  expect(modules.notes.map(({ what }) => what)).toEqual([`the client does not send GET /a/{id}: ${why}`]);
  expect(modules.contract).toContain(`/**
 * The operations. Each rejects with an error if the answer is not a success.
 *
 * Without a method, for openapi-fetch's own calls alone:
 * - \`GET /a/{id}\`: ${why}.
 */`);
});

test.each<[string, object, string]>([
  ["TRACE", { "/a": { trace: {} } }, "fetch or openapi-fetch does not send TRACE"],
  ["a fragment in its path", { "/#a": { get: {} } }, "its path contains a query or a fragment"],
])("leaves an operation with %s out of types and data, since no call could send it", async (_, paths, why) => {
  const modules = await generate({ ...paths, "/b": { get: { operationId: "b", responses: done } } });

  expect(modules.notes.map(({ what }) => what)).toEqual([expect.stringMatching(new RegExp(`: ${why}$`))]);
  expect(Object.keys(operationsOf(modules.contract))).toEqual(["b"]);
});

test("a schema called as something that the package exports gets another name", async () => {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/ApiError" } } };
  const responses = { 200: { description: "A.", content } };
  const schemas = {
    ApiError: { type: "object" },
    AResult: { type: "object" },
    Promise: { type: "object" },
    File: { type: "object" },
  };
  const modules = await generate({ "/a": { get: { operationId: "a", responses } } }, { components: { schemas } });

  expect(modules.schema.match(/^export interface \w+/gm)).toEqual([
    "export interface ApiError_",
    "export interface AResult_",
    "export interface Promise_",
    "export interface File",
  ]);
  expect(modules.contract).toContain("Promise<ApiError_>");
});

test("default is the success of an operation that names no other", async () => {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Any" } } };
  const responses = { default: { description: "A.", content } };
  const components = { schemas: { Any: { type: "object" } } };
  const { contract } = await generate({ "/a": { get: { operationId: "a", responses } } }, { components });

  expect(contract).toContain("options?: RequestOptions): Promise<Any>;");
  expect(contract).toMatch(/Success<"default", Any>[^;]*;[^;]*Failure<"default", Any>[^;]*;[^;]*Unexpected;/);
});

test("gives types to parts that something refers to by their path", async () => {
  const schemas = {
    A: { type: "object", properties: { list: { type: "array", items: { enum: ["x"] } } } },
    B: { $ref: "#/components/schemas/A/properties/list/items" },
  };
  const { schema } = await generate({ "/a": { get: { responses: done } } }, { components: { schemas } });

  expect(schema).toContain('export type B = "x";\n');
});

test("a mapping may name schemas, and one that leads nowhere says nothing", async () => {
  const discriminator = {
    propertyName: "kind",
    mapping: { cat: "Cat", dog: "#/components/schemas/Dog", cow: "cow.yaml" },
  };
  const schemas = { Cat: { type: "object" }, Any: { oneOf: [{ $ref: "#/components/schemas/Cat" }], discriminator } };
  const { schema } = await generate({ "/a": { get: { responses: done } } }, { components: { schemas } });

  expect(schema).toContain('export type Any = Cat & { kind: "cat" };');
});

test("takes a description in several files", async () => {
  const folder = temporaryFolder({
    "openapi.yaml": { openapi: "3.1.0", paths: { "/a": { get: { responses: { 200: { $ref: "a.yaml#/answer" } } } } } },
    "a.yaml": {
      answer: { description: "A.", content: { "application/json": { schema: { $ref: "b.yaml" } } } },
    },
    "b.yaml": { type: "object", properties: { a: { const: 1 } } },
  });

  const { files } = generateClient((await adaptFile(join(folder, "openapi.yaml"), folder)).reading, "demo");

  expect(files.get("src/schemas.gen.ts")).toContain("a?: 1;");
});

interface Modules {
  readonly schema: string;
  readonly contract: string;
  readonly notes: readonly Problem[];
}

async function generate(paths: object, more: object = {}): Promise<Modules> {
  const securitySchemes = {
    key,
    digest: { type: "http", scheme: "digest" },
    basic: { type: "http", scheme: "basic" },
    token: { type: "http", scheme: "bearer" },
    oauth: { type: "oauth2", flows: {} },
  };
  const description = { openapi: "3.1.0", servers: [{ url: "https://demo.test" }], components: { securitySchemes } };
  const folder = temporaryFolder({ "openapi.json": { ...description, ...more, paths } });
  const { files, notes } = generateClient((await adaptFile(join(folder, "openapi.json"), folder)).reading, "demo");
  return {
    schema: files.get("src/schemas.gen.ts") ?? "",
    contract: files.get("src/contract.gen.ts") ?? "",
    notes,
  };
}

function operationsOf(contract: string): { [name: string]: { method: string; path: string; security: unknown } } {
  return Object(run(contract).contract).operations;
}

/** The requests that leave when a client of these modules is used. */
async function requestsOf({ contract }: Modules, use: (client: AnyClient) => unknown): Promise<Request[]> {
  const requests: Request[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    requests.push(new Request(input, init));
    return new Response(null, { status: 204 });
  };
  // What was just generated is plain data of this shape.
  const data = run(contract).contract as Parameters<typeof createContractClient>[0];
  await use(createContractClient<AnyClient>(data, { fetch }));
  return requests;
}
