import { expect, test } from "vitest";
import { readDocument } from "./testing/read-document.ts";
import { allSchemas, operationsOf, schemasOf } from "./walk.ts";

const text = (description: string) => ({ type: "string", description });

const { facts } = readDocument({
  paths: {
    "/files": {
      parameters: [{ name: "a", in: "query", schema: text("path parameter") }],
      post: {
        operationId: "upload",
        parameters: [{ $ref: "#/components/parameters/shared" }],
        requestBody: {
          content: {
            "multipart/form-data": {
              schema: { properties: { file: text("property") } },
              encoding: { file: { headers: { "X-Part": { schema: text("header of a part") } } } },
            },
          },
        },
        responses: {
          200: {
            headers: { "X-Rate": { content: { "text/plain": { schema: text("content of a header") } } } },
            content: { "application/json": { schema: { items: text("item"), allOf: [text("part")] } } },
          },
        },
        callbacks: { done: { "{$request.body#/url}": { post: { operationId: "onDone", responses: {} } } } },
      },
      get: { operationId: "list", parameters: [{ $ref: "#/components/parameters/shared" }], responses: {} },
    },
  },
  webhooks: { event: { post: { operationId: "onEvent", responses: {} } } },
  components: {
    parameters: { shared: { name: "b", in: "query", schema: text("shared parameter") } },
    schemas: { File: { $defs: { Part: text("definition") } } },
  },
});

test("goes through every schema of the facts, each place once", () => {
  const descriptions = [...allSchemas(facts)].map((schema) => schema.description).filter((each) => each !== undefined);

  expect(descriptions.toSorted()).toEqual([
    "content of a header",
    "definition",
    "header of a part",
    "item",
    "part",
    "path parameter",
    "property",
    "shared parameter",
  ]);
});

test("goes through operations of paths, callbacks and webhooks", () => {
  expect([...operationsOf(facts)].map((each) => each.operationId)).toEqual(["list", "upload", "onDone", "onEvent"]);
});

test("gives the schemas of a schema with the keyword and name that they stand under", () => {
  const one = { at: "1", type: ["string"] };

  const children = [...schemasOf({ at: "", items: one, anyOf: [one], properties: { a: one } })];

  expect(children).toEqual([
    { keyword: "items", schema: one },
    { keyword: "anyOf", key: 0, schema: one },
    { keyword: "properties", key: "a", schema: one },
  ]);
});
