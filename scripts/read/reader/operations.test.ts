import { expect, test } from "vitest";
import type { Operation } from "../facts.ts";
import { readDocument, withoutPlaces } from "../testing/read-document.ts";

const responses = { 204: { description: "Done." } };

function readOperation(
  members: object,
  operation: object = {},
  path: object = {},
  openapi?: string,
): Operation | undefined {
  const paths = { "/files/{id}": { ...path, get: { responses, ...operation } } };
  return readDocument({ paths, ...members }, openapi).facts.operations[0];
}

test("an operation has the parameters of its path, and its own in place of those of the same name", () => {
  const parameters = [
    { name: "id", in: "path", required: true, description: "Of the path." },
    { name: "limit", in: "query", description: "Of the path." },
  ];

  const operation = readOperation(
    {},
    { parameters: [{ name: "limit", in: "query", description: "Its own." }] },
    { parameters },
  );

  expect(operation?.parameters.map(({ name, description, at }) => [name, description, at])).toEqual([
    ["id", "Of the path.", "openapi.yaml#/paths/~1files~1{id}/parameters/0"],
    ["limit", "Its own.", "openapi.yaml#/paths/~1files~1{id}/get/parameters/0"],
  ]);
});

test("a shared parameter says where it is declared and where it is used", () => {
  const components = { parameters: { limit: { name: "limit", in: "query" } } };

  const operation = readOperation({ components }, { parameters: [{ $ref: "#/components/parameters/limit" }] });

  expect(operation?.parameters).toEqual([
    {
      at: "openapi.yaml#/components/parameters/limit",
      usedAt: "openapi.yaml#/paths/~1files~1{id}/get/parameters/0",
      component: "limit",
      name: "limit",
      in: "query",
      style: "form",
      explode: true,
      content: [],
      examples: [],
    },
  ]);
});

test("a reference to a response may have its own description since OpenAPI 3.1, and 3.0 ignores it", () => {
  const members = { components: { responses: { Done: { description: "Shared." } } } };
  const operation = { responses: { 204: { $ref: "#/components/responses/Done", description: "Own." } } };

  const [old, current] = ["3.0.3", "3.1.1"].map(
    (openapi) => readOperation(members, operation, {}, openapi)?.responses[0],
  );

  expect(old).toMatchObject({ description: "Shared.", other: { description: "Own." } });
  expect(current).toMatchObject({ description: "Own.", status: "204", component: "Done" });
});

test.each([
  ["query", "form", true],
  ["cookie", "form", true],
  ["path", "simple", false],
  ["header", "simple", false],
])("a parameter of the %s has the default style %s, explode: %s", (place, style, explode) => {
  const operation = readOperation({}, { parameters: [{ name: "id", in: place }] });

  expect(operation?.parameters[0]).toMatchObject({ style, explode });
});

test("a style other than form does not explode unless it is written", () => {
  const parameters = [
    { name: "a", in: "query", style: "pipeDelimited" },
    { name: "b", in: "query", style: "pipeDelimited", explode: true },
  ];

  expect(readOperation({}, { parameters })?.parameters.map(({ explode }) => explode)).toEqual([false, true]);
});

test.each([
  ["the root", {}, {}, "https://root.test"],
  ["the path", {}, { servers: [{ url: "https://path.test" }] }, "https://path.test"],
  [
    "itself",
    { servers: [{ url: "https://own.test" }] },
    { servers: [{ url: "https://path.test" }] },
    "https://own.test",
  ],
  ["the root where its own list is empty", { servers: [] }, {}, "https://root.test"],
])("an operation has the servers of %s", (_, operation, path, url) => {
  const servers = [{ url: "https://root.test" }];

  expect(readOperation({ servers }, operation, path)?.servers.map((each) => each.url)).toEqual([url]);
});

test("an operation has the security of the root unless it has its own", () => {
  const security = [{ apiKey: [] }];

  const [inherited, own, none] = [{}, { security: [{ oauth: ["read"] }, {}] }, { security: [] }].map(
    (operation) => readOperation({ security }, operation)?.security?.alternatives,
  );

  expect(inherited).toEqual([{ apiKey: [] }]);
  expect(own).toEqual([{ oauth: ["read"] }, {}]);
  expect(none).toEqual([]);
});

test("a header whose name begins with x- is a header", () => {
  const operation = readOperation({}, { responses: { 200: { headers: { "x-rate-limit": { required: true } } } } });

  expect(operation?.responses[0]?.headers.map(({ name }) => name)).toEqual(["x-rate-limit"]);
});

test("reads example, examples and externalValue, which it does not follow", () => {
  const examples = { a: { value: 1 }, b: { externalValue: "https://example.test/one.json" } };
  const content = { "application/json": { example: { id: 1 }, examples } };

  const operation = readOperation({}, { responses: { 200: { content } } });

  expect(withoutPlaces(operation?.responses[0]?.content[0]?.examples)).toEqual([
    { value: { id: 1 } },
    { name: "a", value: 1 },
    { name: "b", externalValue: "https://example.test/one.json" },
  ]);
});

test("keeps what is not read, wherever it stands", () => {
  const { facts } = readDocument({
    paths: { "/a": { get: { responses: { 200: "wrong", "x-a": 1 }, operationID: "a", tags: [1] } }, "x-b": 2 },
    components: { unknown: {} },
    something: 3,
  });

  expect(facts.other).toEqual({ something: 3, paths: { "x-b": 2 } });
  expect(facts.components.other).toEqual({ unknown: {} });
  expect(facts.operations[0]?.other).toEqual({ responses: { 200: "wrong", "x-a": 1 }, operationID: "a", tags: [1] });
});

test("reads webhooks and callbacks as paths with their operations", () => {
  const item = { summary: "Sent when it is done.", post: { operationId: "onDone", responses } };
  const operation = readOperation(
    { webhooks: { done: item } },
    { callbacks: { done: { "{$request.body#/url}": item } } },
  );
  const { facts } = readDocument({ webhooks: { done: item } });

  expect(facts.webhooks).toMatchObject([
    { path: "done", summary: "Sent when it is done.", operations: [{ operationId: "onDone" }] },
  ]);
  expect(operation?.callbacks).toMatchObject([
    { name: "done", paths: [{ path: "{$request.body#/url}", operations: [{ operationId: "onDone" }] }] },
  ]);
});

test("reads what OpenAPI 3.2 adds", () => {
  const { facts } = readDocument(
    {
      tags: [{ name: "files", summary: "Files", parent: "all", kind: "nav" }],
      servers: [{ url: "/", name: "production" }],
      paths: {
        "/files": {
          query: {
            parameters: [{ name: "q", in: "querystring", content: { "application/json": {} } }],
            responses: {
              200: { summary: "Found", content: { "application/jsonl": { $ref: "#/components/mediaTypes/Lines" } } },
            },
          },
        },
      },
      components: { mediaTypes: { Lines: { itemSchema: { type: "object" } } } },
    },
    "3.2.0",
  );

  expect(facts.tags[0]).toMatchObject({ summary: "Files", parent: "all", kind: "nav" });
  expect(facts.servers[0]?.name).toBe("production");
  expect(facts.operations[0]).toMatchObject({
    method: "query",
    parameters: [{ in: "querystring" }],
    responses: [{ summary: "Found", content: [{ mediaType: "application/jsonl", itemSchema: { type: ["object"] } }] }],
  });
});

test("reads security schemes of each type", () => {
  const { facts } = readDocument({
    components: {
      securitySchemes: {
        key: { type: "apiKey", in: "header", name: "X-Key" },
        bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
        oauth: { type: "oauth2", flows: { clientCredentials: { tokenUrl: "/token", scopes: { read: "Read." } } } },
        mtls: { type: "mutualTLS" },
        odd: { type: "custom", name: "X" },
      },
    },
  });

  expect(facts.securitySchemes).toMatchObject([
    { name: "key", component: "key", type: "apiKey", in: "header", parameter: "X-Key" },
    { name: "bearer", type: "http", scheme: "bearer", bearerFormat: "JWT" },
    {
      name: "oauth",
      type: "oauth2",
      flows: [{ name: "clientCredentials", tokenUrl: "/token", scopes: { read: "Read." } }],
    },
    { name: "mtls", type: "mutualTLS" },
    { name: "odd", type: "unknown", other: { type: "custom", name: "X" } },
  ]);
});

test("a callback that leads to itself is a problem at the reference, and is kept as written", () => {
  const { facts, problems } = readDocument({
    components: {
      callbacks: {
        loop: { "/done": { post: { responses, callbacks: { again: { $ref: "#/components/callbacks/loop" } } } } },
      },
    },
  });

  expect(problems).toMatchObject([
    {
      path: "/components/callbacks/loop/~1done/post/callbacks/again/$ref",
      what: "$ref #/components/callbacks/loop leads to what it stands in",
      fix: "point it at something else",
    },
  ]);
  expect(JSON.stringify(facts.components.callbacks)).toContain('"other":{"$ref":"#/components/callbacks/loop"}');
});
