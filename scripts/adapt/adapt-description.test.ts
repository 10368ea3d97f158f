import { expect, test } from "vitest";
import { adaptDescription } from "./adapt-description.ts";

test("lists what it changes with place and rule", () => {
  const value = {
    openapi: "3.1.0",
    servers: [{ url: "https://a.test:{port}", variables: { port: { default: 443, enum: [443, 80] } } }],
    paths: {
      "files/{id}": {
        parameters: [{ name: "id", in: "path", required: true }],
        get: { parameters: [{ name: "id", in: "query" }] },
      },
    },
    components: {
      schemas: {
        A: { discriminator: { propertyName: "kind", mapping: { a: "A", b: "B" } } },
        C: { description: "Nowhere.", $ref: "#/components/schemas/Gone" },
      },
      examples: { e: { externalValue: "https://a.test/e.json" } },
    },
  };

  const changes = adaptDescription(value);

  expect(changes).toEqual([
    {
      path: "/components/schemas/A/discriminator",
      rule: "mapping",
      what: "the mapping to B, which is not there, was left out",
    },
    {
      path: "/components/schemas/C",
      rule: "reference",
      what: "the reference to #/components/schemas/Gone, which is not there, was left out",
    },
    {
      path: "/components/examples/e",
      rule: "external-value",
      what: "an example's value that is elsewhere was left out",
    },
    { path: "/servers/0/variables/port", rule: "text", what: "the default 443 was made a text" },
    { path: "/servers/0/variables/port", rule: "text", what: "the values were made texts" },
    { path: "/paths/files~1{id}", rule: "path", what: "the path became /files/{pathId}" },
    {
      path: "/paths/files~1{id}/get",
      rule: "operation-name",
      what: "the operation is called getFilesPathId, it had no operationId",
    },
  ]);
  expect(value).toEqual({
    openapi: "3.1.0",
    servers: [{ url: "https://a.test:{port}", variables: { port: { default: "443", enum: ["443", "80"] } } }],
    paths: {
      "/files/{pathId}": {
        parameters: [{ name: "pathId", in: "path", required: true }],
        get: { operationId: "getFilesPathId", parameters: [{ name: "id", in: "query" }] },
      },
    },
    components: {
      schemas: {
        A: { discriminator: { propertyName: "kind", mapping: { a: "A" } } },
        C: { description: "Nowhere." },
      },
      examples: { e: {} },
    },
  });
});

test("a description that has all names stays as it is", () => {
  const value = { openapi: "3.1.0", paths: { "/a": { get: { operationId: "getA" } } } };

  expect(adaptDescription(value)).toEqual([]);
  expect(value).toEqual({ openapi: "3.1.0", paths: { "/a": { get: { operationId: "getA" } } } });
});

test("operations keep the names that they had, whatever comes before them", () => {
  const operation = (operationId: string) => ({ operationId });
  const value = {
    paths: { "/new": { get: operation("list") }, "/a": { get: operation("list") }, "/b": { get: operation("list") } },
  };
  const before = new Map([
    ["get /a", "list"],
    ["get /b", "list2"],
  ]);

  adaptDescription(value, before);

  expect(Object.values(value.paths).map(({ get }) => get.operationId)).toEqual(["list3", "list", "list2"]);
});

test("gives 20,000 operations of one name names of their own, in time that grows with their number", () => {
  const paths = Object.fromEntries(
    Array.from({ length: 20_000 }, (_, index) => [`/${index}`, { get: { operationId: "same" } }]),
  );

  adaptDescription({ paths });

  expect([paths["/0"]?.get.operationId, paths["/19999"]?.get.operationId]).toEqual(["same", "same20000"]);
});
