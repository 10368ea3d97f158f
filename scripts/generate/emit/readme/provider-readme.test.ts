import { readFileSync } from "node:fs";
import { join } from "node:path";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, test } from "vitest";
import { schemaTypesOf } from "../../generate-client.ts";
import { viewOf } from "../../testing/view-of.ts";
import { BodyTypes } from "../contract-module/body-types.ts";
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
          responses: {
            200: { content: { "application/json": { schema: { $ref: "#/components/schemas/DemoFile" } } } },
            "4XX": {},
          },
        },
      },
    },
    components: {
      schemas: { DemoFile: { type: "object", properties: { id: {} } } },
      securitySchemes: { apiKey: { type: "http", scheme: "bearer", description: "Secret." } },
    },
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

- **Base URL**: \`https://demo.test\` (\`production\`), \`https://{region}.demo.test\` (\`regional\`)
- **Runs on** Node 20 and newer, Bun, Deno, workers and browsers: [each as it was tried](../../docs/runtimes.md).
- **Takes** at most 6.8 kB of an application, minified and gzipped.

## Operations

| method | request | answers | documentation |
| --- | --- | --- | --- |
| \`getFile\` | \`GET /files/{fileId}\` | 200 \`DemoFile\`, 4XX | [page](https://demo.test/docs) |

A method resolves to the body of a success, 2xx, and rejects with the others. \`safe\` gives each status with its body.

## Options

| option | default | meaning |
| --- | --- | --- |
| \`apiKey\` | environment variable \`DEMO_API_KEY\` | Secret. |
| \`server\` | \`production\` | One of \`production\`, \`regional\`. |
| \`region\` | environment variable \`DEMO_REGION\`, else \`eu\` | Where the files \\| parts are. |
| \`baseUrl\` | the base URL | Replaces it. Credentials go to its origin only. |
| \`timeout\` | \`30000\` | Milliseconds of an attempt. |
| \`deadline\` | none | Milliseconds of a call, retries and waits included. |
| \`maxRetries\` | \`2\` | How often a request that is safe to send twice is sent again after a temporary failure. |
| \`maxResponseBytes\` | \`67108864\` | Bytes of a response that is read whole. |
| \`headers\` | none | Request headers. |
| \`fetch\` | the platform's | Called with a URL and an init. |
| \`parseJson\` | \`JSON.parse\` | Parses JSON of responses. An integer that a number cannot hold is an error by default. |
| \`validate\` | none | Holds JSON of responses with the contract. |
| \`onDrift\` | a warning | What is done about a difference from the contract. |
| \`onAttempt\` | none | Called after each attempt. |

A call takes \`timeout\`, \`deadline\`, \`maxRetries\`, \`maxResponseBytes\` and \`headers\` of its own as its second argument, and
\`signal\` (an \`AbortSignal\`), \`onResponse\` (called with the final response), and \`cache\`, \`credentials\`, \`keepalive\`, \`mode\`,
\`priority\`, \`dispatcher\` and \`next\`, which \`fetch\` gets. [The guide](../../docs/guide/calls.md) says more of each.

## Errors

Each is a \`FilespecError\`. \`safe\` resolves to a result in place of rejecting with the first four.

| error | when |
| --- | --- |
| \`ApiError\` | The server answered with a failure: \`status\`, \`code\`, \`body\`, \`headers\`, \`retryAfter\`, \`requestId\`. |
| \`ConnectionError\` | No complete response arrived. \`cause\` says why. |
| \`TimeoutError\` | None arrived in time. |
| \`ResponseError\` | The response is not what the contract documents. It has \`response\`. |
| \`ParameterError\` | A parameter, option or credential is not valid. Nothing was sent. |

[Results and errors](../../docs/guide/results-and-errors.md) shows both ways, [retries and deadlines](../../docs/guide/retries-and-deadlines.md)
what is sent again.

## Entries

\`@filespec/demo/operations\` has a function for each operation, of which bundlers take only those that are called,
\`@filespec/demo/validate\` what holds answers with the contract, \`@filespec/demo/mock\` a \`fetch\` and a client for tests, which
answer the contract's examples, \`@filespec/demo/openapi.json\` the contract in one piece, for other tools.

\`@filespec/demo/paths\` has the same client with openapi-fetch's own calls and middleware.
`);
});

test.each(["the README of a package", "the guide"])("%s has every option of a client and of a call", (document) => {
  const source = readFileSync(join(workspace, "packages/core/src/options.ts"), "utf8");
  const options = ["SharedOptions", "BaseOptions", "RequestOptions", "FetchOptions"].flatMap((name) => {
    const [, members = ""] = new RegExp(`interface ${name} .*?\\{\n(.*?)\n\\}`, "s").exec(source) ?? [];
    return [...members.matchAll(/^ {2}readonly (\w+)\?/gm)].map(([, option]) => option);
  });

  const guide = readFileSync(join(workspace, "docs/guide/calls.md"), "utf8");
  const text = document === "the guide" ? guide : readmeOf("demo", { paths: { "/": { get: { operationId: "get" } } } });

  expect(options).toHaveLength(20);
  expect(options.filter((option) => !text.includes(`\`${option}\``))).toEqual([]);
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
    "## Errors",
    "## Entries",
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
  const view = viewOf(contract, provider);
  const itself = (name: string): string => name;
  return providerReadme(view, new BodyTypes(schemaTypesOf(view), itself, itself), true);
}
