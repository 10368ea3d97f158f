import { expect, test } from "vitest";
import { complaintsAbout, packageOf } from "./testing/compile.ts";

const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: string) => ({ content: { "application/json": { schema: schema(name) } } });
const id = { name: "id", in: "path", required: true, schema: { type: "string" } };

const contract = {
  openapi: "3.1.1",
  info: { title: "Demo API", version: "1.0.0" },
  servers: [{ url: "https://demo.test" }, { url: "https://sandbox.demo.test", "x-name": "sandbox" }],
  security: [{ apiKey: [] }],
  paths: {
    "/entries/{id}": {
      parameters: [id],
      get: {
        operationId: "getEntry",
        parameters: [
          { name: "page", in: "query", schema: { type: "integer" } },
          { name: "X-Trace", in: "header", schema: { type: "string" } },
        ],
        responses: { 200: json("Entry"), 404: json("Problem"), default: json("Problem") },
      },
      delete: { operationId: "new", responses: { 204: {}, "4XX": { content: { "text/plain": {} } } } },
    },
    "/files": {
      get: {
        operationId: "files/list",
        responses: {
          200: { content: { "application/json": { schema: { type: "array", items: schema("DemoFile") } } } },
        },
      },
      post: {
        operationId: "createFile",
        parameters: [{ name: "X-Owner", in: "header", required: true, schema: { type: "string" } }],
        requestBody: { required: true, ...json("NewFile") },
        responses: { 201: json("Success"), 202: { content: { "image/png": {} } } },
      },
      patch: {
        operationId: "uploadFile",
        requestBody: { required: true, content: { "multipart/form-data": { schema: schema("Upload") } } },
        responses: { 204: {} },
      },
      put: { operationId: "putFile", requestBody: json("NewFile"), responses: { 200: json("DemoFile") } },
    },
  },
  components: {
    securitySchemes: { apiKey: { type: "http", scheme: "bearer" } },
    schemas: {
      Entry: {
        oneOf: [schema("DemoFile"), schema("Folder")],
        discriminator: {
          propertyName: "kind",
          mapping: { file: "#/components/schemas/DemoFile", folder: "#/components/schemas/Folder" },
        },
      },
      DemoFile: {
        allOf: [
          schema("NewFile"),
          { type: "object", required: ["kind", "id"], properties: { kind: { const: "file" }, id: { type: "string" } } },
        ],
      },
      NewFile: {
        type: "object",
        required: ["name"],
        properties: {
          name: { type: "string" },
          bytes: { type: ["integer", "null"] },
          tags: { $ref: "#/components/schemas/Record" },
        },
      },
      Folder: {
        type: "object",
        required: ["kind", "children"],
        properties: {
          kind: { const: "folder" },
          parent: { anyOf: [schema("Folder"), { type: "null" }] },
          children: { type: "array", items: schema("Entry") },
        },
      },
      Upload: {
        type: "object",
        required: ["file"],
        properties: {
          file: { type: "string", format: "binary" },
          others: { type: "array", items: { type: "string", contentMediaType: "application/octet-stream" } },
          inline: { type: "string", contentMediaType: "image/png", contentEncoding: "base64" },
        },
      },
      Record: { type: "object", additionalProperties: { type: "string" } },
      Success: { type: "object", properties: { file: schema("DemoFile") } },
      Problem: { type: "object", required: ["message"], properties: { message: { type: "string" } } },
    },
  },
};

const consumer = `
import { type Client, createClient, type DemoFile, type Entry, type Folder, type Problem, type Success } from "./index.ts";

const apiKey: string | undefined = undefined;
export const client: Client = createClient({ apiKey, server: "sandbox" });

export async function recursive(): Promise<string | undefined> {
  const entry: Entry = await client.getEntry({ id: "1", page: 2, headers: { "X-Trace": undefined } });
  if (entry.kind === "file") {
    const { id, name, bytes, tags }: DemoFile = entry;
    return \`\${id}\${name}\${bytes?.toFixed()}\${tags?.["x"]?.trim()}\`;
  }
  const folder: Folder = entry;
  const [child] = folder.parent?.parent?.children ?? [];
  return child?.kind === "folder" ? child.children[0]?.kind : child?.name;
}

export async function others(): Promise<void> {
  const files: DemoFile[] = await client["files/list"]();
  const nothing: undefined = await client.new({ id: "1" });
  const created: Success | Blob = await client.createFile({ headers: { "X-Owner": "me" }, body: { name: "a" } });
  const put: DemoFile = await client.putFile();
  await client.putFile({ body: { name: "a", bytes: null } }, { timeout: 1, signal: AbortSignal.timeout(1) });
  await client.uploadFile({ body: { file: new Blob(["a"]), others: [new File(["b"], "b.txt")], inline: "Yg==" } });
  await client.uploadFile({ body: new FormData() });
  // @ts-expect-error a file is not a text
  await client.uploadFile({ body: { file: "a" } });
  void [files, nothing, created, put];
}

export async function results(): Promise<Problem | string | undefined> {
  const result = await client.safe.getEntry({ id: "1" });
  switch (result.status) {
    case 200:
      return result.data.kind;
    case 404:
    case "default":
      return result.error;
    case "unexpected":
      return result.error.message;
  }
}

export async function wrong(): Promise<void> {
  // @ts-expect-error: the identifier is required.
  await client.getEntry({});
  // @ts-expect-error: parameters are required.
  await client.getEntry();
  // @ts-expect-error: there is no such parameter.
  await client.getEntry({ id: "1", pages: 2 });
  // @ts-expect-error: a page is a number.
  await client.getEntry({ id: "1", page: "2" });
  // @ts-expect-error: this operation takes no body.
  await client.getEntry({ id: "1", body: {} });
  // @ts-expect-error: a header is required.
  await client.createFile({ body: { name: "a" } });
  // @ts-expect-error: a body is required.
  await client.createFile({ headers: { "X-Owner": "me" } });
  // @ts-expect-error: the body needs a name.
  await client.putFile({ body: {} });
  // @ts-expect-error: there is no such server.
  createClient({ server: "staging" });
  // @ts-expect-error: there is no such option.
  createClient({ apikey: "" });
  const result = await client.safe.getEntry({ id: "1" });
  // @ts-expect-error: a failure has no data.
  void (result.status === 404 && result.data);
}
`;

test("the package compiles as it is built; of a consumer's calls the right ones do, and the wrong ones do not", () => {
  expect(complaintsAbout({ ...packageOf(contract), "consumer.ts": consumer })).toEqual({});
});
