import { expect, test } from "vitest";
import { viewOf } from "../../testing/view-of.ts";
import { Code } from "../source-text.ts";
import { contractData } from "./contract-data.ts";

const object = { type: "object", properties: {} };
const nullable = { oneOf: [object, { type: "null" }] };

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
    version: "1.2.3",
    server: new Code("servers", [
      {
        production: "https://demo.test",
        regional: new Code("serverVariables", [
          "https://{region}.test/{organizationId}",
          {
            region: { default: "eu", environmentVariable: "DEMO_REGION" },
            organizationId: { environmentVariable: "DEMO_ORGANIZATION_ID" },
          },
        ]),
      },
    ]),
    securitySchemes: {
      apiKey: { header: "X-API-KEY", environmentVariable: "DEMO_API_KEY" },
      jwt: { header: "Authorization", prefix: "Bearer ", environmentVariable: "DEMO_JWT" },
    },
    operations: {
      getFile: {
        method: "GET",
        path: "/files/{id}",
        parameters: {
          id: {
            in: "path",
            required: true,
            check: new Code("limits", [{ pattern: "^\\w+$", minLength: 1, maxLength: 9 }]),
          },
          tags: { in: "query", separator: "," },
          page: { in: "query" },
          "X-Trace": { in: "header" },
        },
        query: new Code("query"),
        // Nothing is said of its schema, so that null fits.
        responses: { 200: "json?", 204: null, 429: null },
        security: [["apiKey"], ["jwt"]],
        choose: new Code("firstProvided"),
        retryAfter: new Code("retryHeader", ["X-RateLimit-Retry-After"]),
      },
      getHealth: { method: "GET", path: "/health", accept: "", responses: { default: null }, security: [] },
    },
  });
});

test.each([
  ["Retry-After", undefined],
  ["x-retry-after", "x-retry-after"],
  ["Retry-After-Seconds", undefined],
])("a response header %s is named as the one to wait by: %s", (header, retryAfter) => {
  const data = read(getFile({ responses: { 429: { headers: { [header]: {} } } } }));

  expect(data).toMatchObject({
    operations: { getFile: { retryAfter: retryAfter && new Code("retryHeader", [retryAfter]) } },
  });
});

test("reads a parameter's limits through references", () => {
  const data = read({
    ...getFile({ parameters: [{ $ref: "#/components/parameters/Id" }] }),
    components: {
      parameters: { Id: { name: "id", in: "query", schema: { $ref: "#/components/schemas/Id" } } },
      schemas: { Id: { pattern: "^f" } },
    },
  });

  expect(data).toMatchObject({
    operations: { getFile: { parameters: { id: { check: new Code("limits", [{ pattern: "^f" }]) } } } },
  });
});

test("says how a form writes what the description gives a style", () => {
  const encoding = {
    tags: { explode: false },
    ids: { style: "pipeDelimited" },
    meta: { style: "deepObject", explode: true },
    size: { style: "form" },
    note: { contentType: "text/plain" },
  };
  const content = { "application/x-www-form-urlencoded": { encoding } };
  const paths = { "/files": { post: { operationId: "post", requestBody: { content } } } };

  expect(read({ paths })).toHaveProperty(
    "operations.post.body",
    new Code("formBody", [
      "application/x-www-form-urlencoded",
      {
        tags: { style: "form", separator: "," },
        ids: { style: "form", separator: "|" },
        meta: { style: "deepObject" },
        size: { style: "form" },
      },
    ]),
  );
});

test.each([
  ["application/json", new Code("jsonBody", ["application/json"])],
  ["application/merge-patch+json", new Code("jsonBody", ["application/merge-patch+json"])],
  ["*/*", new Code("jsonBody", ["application/json"])],
  ["application/x-www-form-urlencoded", new Code("formBody", ["application/x-www-form-urlencoded"])],
  ["multipart/form-data", new Code("multipartBody", [])],
  ["text/csv", new Code("plainBody", ["text/csv"])],
  ["application/octet-stream", new Code("plainBody", ["application/octet-stream"])],
  ["image/*", new Code("bodyByType", [{ "image/*": new Code("plainBody", []) }])],
])("says how a body of %s is written", (mediaType, body) => {
  const paths = { "/files": { post: { operationId: "post", requestBody: { content: { [mediaType]: {} } } } } };

  expect(read({ paths })).toHaveProperty("operations.post.body", body);
});

test.each([
  ["a list in pairs", { schema: { type: "array" } }, {}],
  ["a list joined by commas", { schema: { type: "array" }, explode: false }, { separator: "," }],
  ["a list joined by spaces", { schema: { type: "array" }, style: "spaceDelimited" }, { separator: "%20" }],
  ["a list joined by pipes", { schema: { type: "array" }, style: "pipeDelimited" }, { separator: "%7C" }],
  ["an object in pairs", { schema: { type: "object" } }, { style: "form" }],
  ["an object joined", { schema: { type: "object" }, explode: false }, { style: "form", separator: "," }],
  ["an object in brackets", { schema: { type: "object" }, style: "deepObject" }, {}],
  ["reserved characters", { schema: { type: "string" }, allowReserved: true }, { reserved: true }],
  ["JSON", { content: { "application/json": { schema: { type: "object" } } } }, { style: "json" }],
])("says how a query parameter is written: %s", (_, parameter, written) => {
  const data = read(getFile({ parameters: [{ name: "q", in: "query", ...parameter }] }));

  expect(data).toHaveProperty("operations.getFile.parameters.q", { in: "query", ...written });
});

test.each(["(", "\\_", "[a-\\w]"])(
  "leaves out the pattern %s, which is not a regular expression with flag u",
  (pattern) => {
    const data = read(getFile({ parameters: [{ name: "id", in: "query", schema: { pattern, maxLength: 9 } }] }));

    expect(data).toMatchObject({
      operations: { getFile: { parameters: { id: { check: new Code("limits", [{ maxLength: 9 }]) } } } },
    });
    expect(JSON.stringify(data)).not.toContain("pattern");
  },
);

test.each([
  ["JSON and text forms of it", { "text/html": {}, "application/json": { schema: object } }, "json", undefined],
  ["JSON that may be null", { "application/json": { schema: { type: ["object", "null"] } } }, "json?", undefined],
  ["JSON of an alternative that is null", { "application/json": { schema: nullable } }, "json?", undefined],
  ["problem details", { "application/problem+json": { schema: object } }, "json", "application/problem+json"],
  ["text", { "text/plain": {} }, "text", "text/plain"],
  ["XML", { "application/xml": {} }, "text", "application/xml"],
  ["an image", { "image/png": {} }, new Code("blob"), "image/png"],
  ["images", { "image/png": {}, "image/jpeg": {} }, new Code("blob"), "image/png, image/jpeg"],
  [
    "JSON beside a file",
    { "application/pdf": {}, "application/json": { schema: object } },
    new Code("byType", [{ "application/json": new Code("json"), "application/pdf": new Code("blob") }]),
    "application/json, application/pdf",
  ],
  ["any type with an object", { "*/*": { schema: object } }, "json", "application/json, */*;q=0.1"],
  ["any type with bytes", { "*/*": { schema: { type: "string", format: "binary" } } }, new Code("blob"), "*/*"],
  ["any type with text", { "*/*": { schema: { type: "string" } } }, "text", "*/*"],
  ["events", { "text/event-stream": { schema: object } }, new Code("events"), "text/event-stream"],
  ["events of text", { "text/event-stream": {} }, new Code("textEvents"), "text/event-stream"],
  ["lines of JSON", { "application/x-ndjson": { schema: object } }, new Code("stream"), "application/x-ndjson"],
])("says how a response is read and what is accepted: %s", (_, content, body, accept) => {
  const data = read(getFile({ responses: { 200: { content } } }));

  expect(data).toMatchObject({ operations: { getFile: { responses: { 200: body }, accept } } });
});

test.each([
  ["HEAD", { head: { operationId: "getFile", responses: { 200: { content: { "application/json": {} } } } } }, "200"],
  ["204", { get: { operationId: "getFile", responses: { 204: { content: { "application/json": {} } } } } }, "204"],
])("reads no body where HTTP has none, whatever the description says: %s", (_, item, status) => {
  const data = read({ paths: { "/files": item } });

  expect(data).toMatchObject({ operations: { getFile: { responses: { [status]: null }, accept: "" } } });
});

// Members that are undefined count as left out: that is how they are written.
function read(contract: object): object {
  return contractData(viewOf(contract), "1.2.3", (name) => name);
}

function getFile(operation: object): object {
  return { paths: { "/files": { get: { operationId: "getFile", ...operation } } } };
}
