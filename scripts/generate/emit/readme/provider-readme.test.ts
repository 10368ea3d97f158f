import { expect, test } from "vitest";
import { viewOf } from "../../testing/view-of.ts";
import { providerReadme } from "./provider-readme.ts";

test("shows an example, the operations and the options", () => {
  const text = readmeOf("demo", {
    info: { title: "Demo API" },
    servers: [
      { url: "https://demo.test" },
      {
        url: "https://{region}.demo.test",
        "x-name": "regional",
        variables: { region: { default: "eu", description: "Where the\nfiles | parts are." } },
      },
    ],
    security: [{ apiKey: [] }],
    paths: {
      "/files/{fileId}": {
        get: {
          operationId: "getFile",
          externalDocs: { url: "https://demo.test/docs" },
          parameters: [
            { name: "fileId", in: "path", required: true, example: 'f"1' },
            { name: "page", in: "query", example: 2 },
          ],
          responses: { 200: {}, "4XX": {} },
        },
      },
    },
    components: { securitySchemes: { apiKey: { type: "http", scheme: "bearer", description: "Secret." } } },
  });

  expect(
    text,
  ).toBe(`<!-- Generated from specs/demo/openapi.yaml by \`pnpm generate\`. Do not edit: change the contract. -->

# @filespec/demo

Typed client of the Demo API, generated from its OpenAPI contract.

\`\`\`sh
npm install @filespec/demo
\`\`\`

\`\`\`ts
import { createClient } from "@filespec/demo";

const demo = createClient({ apiKey: "0000" });
const answer = await demo.getFile({ fileId: "f\\"1" });
\`\`\`

## Operations

| method | request | answers | documentation |
| --- | --- | --- | --- |
| \`getFile\` | \`GET /files/{fileId}\` | 200, 4XX | [page](https://demo.test/docs) |

## Options

| option | environment variable | meaning |
| --- | --- | --- |
| \`apiKey\` | \`DEMO_API_KEY\` | Secret. |
| \`server\` | | \`production\`: https://demo.test; \`regional\`: https://{region}.demo.test |
| \`region\` | \`DEMO_REGION\` | Where the files \\| parts are. |

\`baseUrl\`, \`timeout\` (30000 ms an attempt), \`deadline\` (ms a call), \`maxRetries\` (2), \`maxResponseBytes\` (64 MiB),
\`headers\`, \`fetch\`, \`parseJson\` and \`onAttempt\` are the same in every filespec client; a call takes \`signal\`, \`onResponse\`
and its own \`timeout\`, \`deadline\`, \`maxRetries\`, \`maxResponseBytes\` and \`headers\` as its second argument.

\`@filespec/demo/operations\` has a function for each operation, of which bundlers take only those that are called,
\`@filespec/demo/validate\` what holds answers with the contract, \`@filespec/demo/mock\` a \`fetch\` and a client for tests, which
answer the contract's examples, \`@filespec/demo/openapi.json\` the contract in one piece, for other tools.

\`@filespec/demo/paths\` has the same client with openapi-fetch's own calls and middleware.
`);
});

test("writes odd names in the example so that it compiles", () => {
  const text = readmeOf("file-stack", {
    security: [{ "api-key": [] }],
    paths: {
      "/files": {
        get: { operationId: "files/list", parameters: [{ name: "page-size", in: "query", required: true }] },
      },
    },
    components: { securitySchemes: { "api-key": { type: "http", scheme: "bearer" } } },
  });

  expect(text).toContain(
    'const client = createClient({ "api-key": "0000" });\nconst answer = await client["files/list"]({ "page-size": "…" });\n',
  );
});

const shown = (value: object, schema: object): object => ({ examples: { a: { value } }, schema });
const form = {
  type: "object",
  required: ["clip", "folder"],
  properties: { clip: { type: "string", format: "binary" }, folder: {}, note: {} },
};
const begin = { type: "object", required: ["name", "size", "folder"], properties: { name: {}, size: {}, folder: {} } };
const document = {
  security: [{ apiKey: [] }],
  paths: {
    "/files": {
      get: {
        operationId: "listFiles",
        parameters: [
          { name: "page", in: "query", example: 7 },
          { name: "size", in: "query", example: 20 },
          { name: "shelf", in: "query", example: "a", required: true },
        ],
        responses: { 200: {} },
        "x-redocly-pagination": { style: "page", offsetParam: "page", limitParam: "size", items: "/files" },
      },
      post: {
        operationId: "createFile",
        requestBody: {
          content: { "multipart/form-data": shown({ clip: "bytes", folder: { id: 1 }, note: "n" }, form) },
        },
        responses: { 201: {} },
      },
    },
    "/uploads": {
      post: {
        operationId: "uploads/begin",
        requestBody: { content: { "application/json": shown({ name: "a", size: 1, folder: "f" }, begin) } },
        responses: { 200: {} },
        "x-filespec-upload": {
          name: "name",
          bytes: "size",
          type: "type",
          urls: "/url",
          completion: { operationId: "createFile" },
        },
      },
    },
    "/files/{id}": {
      get: {
        operationId: "getFile",
        parameters: [{ name: "id", in: "path", required: true, example: "f1" }],
        responses: { 200: {} },
        "x-filespec-wait": { state: "/status", succeeded: ["DONE"], failed: ["FAILED"] },
        "x-filespec-download": { url: "/url" },
      },
    },
  },
  components: { securitySchemes: { apiKey: { type: "http", scheme: "bearer" } } },
};

test("shows what a client has beside its methods, in the table and with an example each", () => {
  const text = readmeOf("demo", document);

  expect(text.match(/^\| (method|`).*$/gm)?.slice(0, 5)).toEqual([
    "| method | also | request | answers | documentation |",
    "| `listFiles` | `paginate` | `GET /files` | 200 |  |",
    "| `createFile` |  | `POST /files` | 201 |  |",
    "| `uploads/begin` | `upload` | `POST /uploads` | 200 |  |",
    "| `getFile` | `waitFor`, `download` | `GET /files/{id}` | 200 |  |",
  ]);
  expect(text.match(/^## .*$/gm)).toEqual([
    "## Operations",
    "## Lists",
    "## Waiting",
    "## Downloading",
    "## Uploading",
    "## Options",
  ]);
  expect(text).toContain('for await (const item of demo.paginate.listFiles({ size: 20, shelf: "a" })) {\n');
  expect(text).toContain('import { createClient, ProcessingError } from "@filespec/demo";\n');
  expect(text).toContain('await demo.waitFor.getFile({ id: "f1" }, { deadline: 120_000 });\n');
  expect(text).toContain('const response = await demo.download.getFile({ id: "f1" });\n');
  expect(text).toContain("await demo.createFile({ body: { clip: file, folder: { id: 1 } } });\n");
  expect(text).toContain('await demo.upload["uploads/begin"]({ file, body: { folder: "f" } }, {\n');
});

test.each([
  ["whose form has no file", { type: "object", properties: { folder: { type: "string" } } }, { folder: "a" }],
  ["without an example", form, {}],
])("shows no upload of an operation %s", (_, schema, value) => {
  const operation = {
    operationId: "createFile",
    requestBody: { content: { "multipart/form-data": shown(value, schema) } },
  };

  expect(readmeOf("demo", { paths: { "/files": { post: operation } } })).not.toContain("## Uploading");
});

test("shows no upload whose body has a required property that nobody has shown", () => {
  const { post } = document.paths["/uploads"];
  const json = shown({ name: "a" }, begin);
  const paths = {
    ...document.paths,
    "/uploads": { post: { ...post, requestBody: { content: { "application/json": json } } } },
    "/files": { post: { operationId: "createFile" } },
  };

  expect(readmeOf("demo", { ...document, paths })).not.toContain("## Uploading");
});

function readmeOf(provider: string, contract: object): string {
  return providerReadme(viewOf(contract, provider), true);
}
