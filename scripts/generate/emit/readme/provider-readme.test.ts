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

function readmeOf(provider: string, contract: object): string {
  return providerReadme(viewOf(contract, provider), true);
}
