import { expect, test } from "vitest";
import { viewOf } from "../../testing/view-of.ts";
import { contractData } from "./contract-data.ts";

test("holds what a client needs when it runs, and leaves out members that say nothing", () => {
  const data = read({
    servers: [
      { url: "https://demo.test" },
      {
        url: "https://{region}.test/{organizationId}",
        "x-name": "regional",
        variables: {
          region: { default: "eu" },
          organizationId: { default: "unknown", "x-placeholder": true },
        },
      },
    ],
    security: [{ apiKey: [] }, { jwt: [] }],
    components: {
      securitySchemes: {
        apiKey: { type: "apiKey", in: "header", name: "X-API-KEY" },
        jwt: { type: "http", scheme: "bearer" },
      },
    },
    paths: {
      "/files/{id}": {
        get: {
          operationId: "getFile",
          parameters: [
            { name: "id", in: "path", required: true, schema: { pattern: "^\\w+$", minLength: 1, maxLength: 9 } },
            { name: "tags", in: "query", explode: false },
            { name: "page", in: "query" },
            { name: "X-Trace", in: "header" },
          ],
          responses: {
            200: { content: { "application/json": {} } },
            204: {},
            429: { headers: { "X-RateLimit-Retry-After": {} } },
          },
        },
      },
      "/health": { get: { operationId: "getHealth", security: [], responses: { default: {} } } },
    },
  });

  expect(data).toEqual({
    provider: "demo",
    servers: {
      production: { url: "https://demo.test" },
      regional: {
        url: "https://{region}.test/{organizationId}",
        variables: {
          region: { default: "eu", environmentVariable: "DEMO_REGION" },
          organizationId: { environmentVariable: "DEMO_ORGANIZATION_ID" },
        },
      },
    },
    securitySchemes: {
      apiKey: { header: "X-API-KEY", environmentVariable: "DEMO_API_KEY" },
      jwt: { header: "Authorization", prefix: "Bearer ", environmentVariable: "DEMO_JWT" },
    },
    operations: {
      getFile: {
        method: "GET",
        path: "/files/{id}",
        parameters: {
          id: { in: "path", required: true, pattern: "^\\w+$", minLength: 1, maxLength: 9 },
          tags: { in: "query", explode: false },
          page: { in: "query" },
          "X-Trace": { in: "header" },
        },
        responses: { 200: "application/json", 204: null, 429: null },
        security: [["apiKey"], ["jwt"]],
        retryAfter: "X-RateLimit-Retry-After",
      },
      getHealth: { method: "GET", path: "/health", responses: { default: null }, security: [] },
    },
  });
});

test.each([
  ["Retry-After", undefined],
  ["x-retry-after", "x-retry-after"],
  ["Retry-After-Seconds", undefined],
])("a response header %s is named as the one to wait by: %s", (header, retryAfter) => {
  const data = read(getFile({ responses: { 429: { headers: { [header]: {} } } } }));

  expect(data).toMatchObject({ operations: { getFile: { retryAfter } } });
});

test("reads a parameter's limits through references", () => {
  const data = read({
    ...getFile({ parameters: [{ $ref: "#/components/parameters/Id" }] }),
    components: {
      parameters: { Id: { name: "id", in: "query", schema: { $ref: "#/components/schemas/Id" } } },
      schemas: { Id: { pattern: "^f" } },
    },
  });

  expect(data).toMatchObject({ operations: { getFile: { parameters: { id: { in: "query", pattern: "^f" } } } } });
});

test.each(["(", "\\_", "[a-\\w]"])(
  "leaves out the pattern %s, which is not a regular expression with flag u",
  (pattern) => {
    const data = read(getFile({ parameters: [{ name: "id", in: "query", schema: { pattern, maxLength: 9 } }] }));

    expect(data).toMatchObject({ operations: { getFile: { parameters: { id: { in: "query", maxLength: 9 } } } } });
    expect(JSON.stringify(data)).not.toContain("pattern");
  },
);

// Members that are undefined count as left out: that is how they are written.
function read(contract: object): object {
  return contractData(viewOf(contract));
}

function getFile(operation: object): object {
  return { paths: { "/files": { get: { operationId: "getFile", ...operation } } } };
}
