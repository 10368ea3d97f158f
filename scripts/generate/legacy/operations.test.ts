import type { Files } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { type OperationFacts, readOperations } from "./operations.ts";
import { openDescription } from "./testing/open-description.ts";

test("reads the operations path by path, and no extensions", () => {
  const operations = read({
    paths: {
      "/b": { post: { operationId: "createB" }, get: { operationId: "getB" } },
      "/a": { delete: { operationId: "deleteA" }, "x-note": { operationId: "none" } },
    },
  });

  expect(operations.map(({ operationId, method, path }) => [operationId, method, path])).toEqual([
    ["getB", "GET", "/b"],
    ["createB", "POST", "/b"],
    ["deleteA", "DELETE", "/a"],
  ]);
});

test("throws where an operation has no operationId", () => {
  const text = "paths:\n  /a:\n    get:\n      summary: A\n";

  expect(() => readOperations(openDescription({ "openapi.yaml": text }))).toThrow(
    "demo/openapi.yaml:3:5: the operation has no operationId; name it: the client's method takes that name",
  );
});

test("takes the parameters of the path, each replaced by the operation's own of that name and place", () => {
  const [operation] = read({
    paths: {
      "/files/{id}": {
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "string" }, example: "of the path" },
          { $ref: "#/components/parameters/Page" },
        ],
        get: {
          operationId: "getFile",
          parameters: [
            { name: "id", in: "path", required: true, schema: { type: "integer" }, example: "of the operation" },
            { name: "page", in: "header" },
          ],
        },
      },
    },
    components: { parameters: { Page: { name: "page", in: "query" } } },
  });

  expect(operation?.parameters.map((each) => [each.name, each.in, each.required, each.example])).toEqual([
    ["id", "path", true, "of the operation"],
    ["page", "query", false, undefined],
    ["page", "header", false, undefined],
  ]);
});

test.each([
  [{}, true],
  [{ explode: false }, false],
  [{ style: "form" }, true],
  [{ style: "pipeDelimited" }, false],
  [{ style: "spaceDelimited", explode: true }, true],
])("a query parameter with %j has explode %s", (style, explode) => {
  const [operation] = read(getFile({ parameters: [{ name: "tags", in: "query", ...style }] }));

  expect(operation?.parameters[0]?.explode).toBe(explode);
});

test("reads status codes, ranges and default, with the bodies and headers of their answers", () => {
  const problem = { schema: { $ref: "#/components/schemas/Problem" } };
  const [operation] = read({
    ...getFile({
      responses: {
        200: {
          description: "The file.",
          headers: { "X-RateLimit": {} },
          content: { "application/json": { schema: { type: "object" } } },
        },
        204: { description: "Nothing." },
        "4XX": { $ref: "#/components/responses/Problem" },
        default: { content: { "application/problem+json": problem } },
      },
    }),
    components: {
      schemas: { Problem: {} },
      responses: { Problem: { description: "A problem.", content: { "application/json": problem } } },
    },
  });

  expect(operation?.responses).toEqual([
    {
      status: "200",
      description: "The file.",
      mediaType: "application/json",
      schemaName: undefined,
      headers: ["X-RateLimit"],
    },
    { status: "204", description: "Nothing.", mediaType: undefined, schemaName: undefined, headers: [] },
    { status: "4XX", description: "A problem.", mediaType: "application/json", schemaName: "Problem", headers: [] },
    {
      status: "default",
      description: undefined,
      mediaType: "application/problem+json",
      schemaName: "Problem",
      headers: [],
    },
  ]);
});

test("does not take another file's schema for the contract's own of that name", () => {
  const [operation] = read(
    { ...getFile({ responses: { 404: { $ref: "./answers.yaml" } } }), components: { schemas: { Problem: {} } } },
    {
      "answers.yaml": {
        content: { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } },
        components: { schemas: { Problem: {} } },
      },
    },
  );

  expect(operation?.responses.map(({ schemaName }) => schemaName)).toEqual([undefined]);
});

test.each([
  [["text/html", "application/json"], "application/json"],
  [["text/html", "application/problem+json; charset=utf-8"], "application/problem+json; charset=utf-8"],
  [["image/png", "text/plain"], "image/png"],
  [["application/jsonl", "text/plain"], "application/jsonl"],
  [["text/plain", "APPLICATION/JSON"], "APPLICATION/JSON"],
  [[], undefined],
])("prefers JSON, else the first, of the media types %j", (mediaTypes, preferred) => {
  const content = Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, {}]));
  const [operation] = read(getFile({ responses: { 200: { content } } }));

  expect(operation?.responses[0]?.mediaType).toBe(preferred);
});

test.each([
  [
    { required: true, content: { "application/json": {} } },
    { mediaType: "application/json", required: true },
  ],
  [{ content: { "text/plain": {} } }, { mediaType: "text/plain", required: false }],
  [{ required: true, content: {} }, undefined],
  [undefined, undefined],
])("reads the request body %j", (requestBody, expected) => {
  const [operation] = read(getFile({ ...(requestBody && { requestBody }) }));

  expect(operation?.requestBody).toEqual(expected);
});

test.each<[string, object | undefined, string[][]]>([
  ["the contract's where it says nothing", undefined, [["apiKey"], ["jwt"]]],
  ["its own", [{ jwt: [] }], [["jwt"]]],
  ["schemes that go together", [{ apiKey: [], jwt: [] }], [["apiKey", "jwt"]]],
  ["none where it says so", [], []],
  ["an alternative without any", [{}, { jwt: [] }], [[], ["jwt"]]],
])("an operation takes %s as its security", (_, security, expected) => {
  const [operation] = read({ security: [{ apiKey: [] }, { jwt: [] }], ...getFile({ ...(security && { security }) }) });

  expect(operation?.security).toEqual(expected);
});

function read(contract: object, files: Files = {}): OperationFacts[] {
  return readOperations(openDescription({ "openapi.yaml": contract, ...files }));
}

function getFile(operation: object): object {
  return { paths: { "/files": { get: { operationId: "getFile", ...operation } } } };
}
