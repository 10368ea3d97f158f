import { expect, test } from "vitest";
import { adaptDescription } from "./adapt-description.ts";

test("lists what it changes with place and rule, and leaves the given description as it is", () => {
  const given = {
    openapi: "3.1.0",
    servers: [{ url: "https://a.test:{port}", variables: { port: { default: 443, enum: [443, 80] } } }],
    paths: {
      "files/{id}": {
        parameters: [{ name: "id", in: "path", required: true }],
        get: { parameters: [{ name: "id", in: "query" }] },
      },
    },
    components: {
      schemas: { A: { discriminator: { propertyName: "kind", mapping: { a: "A", b: "B" } } } },
      examples: { e: { externalValue: "https://a.test/e.json" } },
    },
  };
  const before = structuredClone(given);

  const { value, changes } = adaptDescription(given);

  expect(given).toEqual(before);
  expect(changes).toEqual([
    {
      path: "/components/schemas/A/discriminator",
      rule: "mapping",
      what: "the mapping to B, which is not there, was left out",
    },
    {
      path: "/components/examples/e",
      rule: "external-value",
      what: "an example's value that is elsewhere was left out",
    },
    { path: "/servers/0/variables/port", rule: "text", what: "the default 443 was made a text" },
    { path: "/servers/0/variables/port", rule: "text", what: "the values were made texts" },
    { path: "/paths/files~1{id}", rule: "path", what: "the path became /files/{pathId}" },
    { path: "/paths/files~1{id}/get", rule: "operation-name", what: "the operation was named getFilesPathId" },
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
      schemas: { A: { discriminator: { propertyName: "kind", mapping: { a: "A" } } } },
      examples: { e: {} },
    },
  });
});

test("a description that has all names stays as it is", () => {
  const given = { openapi: "3.1.0", paths: { "/a": { get: { operationId: "getA" } } } };

  expect(adaptDescription(given)).toEqual({ value: given, changes: [] });
});

test.each([[null], [1], ["text"], [[]]])("leaves %j as it is", (given) => {
  expect(adaptDescription(given)).toEqual({ value: given, changes: [] });
});
