import { join } from "node:path";
import { type Files, temporaryFolder, writeFiles } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { ContractSide } from "./contract-side.ts";

const description = {
  openapi: "3.1.1",
  info: { title: "Demo API", version: "1.0.0" },
  servers: [{ url: "https://demo.test/{region}", "x-name": "production", variables: { region: { default: "eu" } } }],
  security: [{ apiKey: [] }],
  paths: {
    "/files/{id}": {
      parameters: [{ $ref: "#/components/parameters/id" }],
      get: {
        operationId: "getFile",
        parameters: [{ name: "embed", in: "query", schema: { type: "string" } }],
        responses: {
          200: { content: { "application/json": { schema: { $ref: "#/components/schemas/DemoFile" } } } },
          404: { $ref: "#/components/responses/NotFound" },
        },
      },
      put: {
        operationId: "putFile",
        security: [{ jwt: [] }],
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Folder" } } } },
        responses: { 204: { headers: { Location: { schema: { type: "string" } } } } },
      },
    },
  },
  components: {
    parameters: { id: { name: "id", in: "path", required: true, schema: { type: "string" } } },
    responses: { NotFound: { content: { "application/json": { schema: { type: "object" } } } } },
    securitySchemes: { apiKey: { type: "http", scheme: "basic" }, jwt: { type: "http", scheme: "bearer" } },
    schemas: {
      DemoFile: {
        allOf: [
          { type: "object", properties: { owner: { type: "object", properties: { name: { enum: ["a"] } } } } },
          { type: "object", properties: { parts: { type: "array", items: { $ref: "#/components/schemas/Folder" } } } },
        ],
      },
      Folder: { type: "object", properties: { inner: { $ref: "#/components/schemas/Folder" } } },
      Unused: { type: "string" },
    },
  },
};

test.each([
  [
    ["components", "schemas", "DemoFile", "allOf", 0, "properties", "owner", "properties", "name", "enum", 0],
    "components/schemas/DemoFile.owner.name",
  ],
  [
    ["components", "schemas", "DemoFile", "allOf", 1, "properties", "parts", "items"],
    "components/schemas/DemoFile.parts",
  ],
  [["components", "responses", "NotFound", "content"], "components/responses/NotFound"],
  [["components", "securitySchemes", "apiKey", "scheme"], "components/securitySchemes/apiKey"],
  [["paths", "/files/{id}", "get", "summary"], "paths//files/{} get"],
  [["paths", "/files/{id}", "get", "parameters", 0, "schema"], "paths//files/{} get/parameters/query embed"],
  [["paths", "/files/{id}", "parameters", 0], "paths//files/{}/parameters/#/components/parameters/id"],
  [["paths", "/files/{id}", "put", "requestBody", "content"], "paths//files/{} put/requestBody"],
  [
    ["paths", "/files/{id}", "put", "responses", "204", "headers", "Location", "schema"],
    "paths//files/{} put/responses/204/headers/Location",
  ],
  [["servers", 0, "variables", "region", "default"], "servers/production variable region"],
  [["info", "title"], "info"],
])("%j is about one thing", (path, subject) => {
  const side = open({ "openapi.yaml": description });

  const found = side.subjectAt({ ...side.description.root, path });

  expect(found).toBe(subject);
});

test.each([
  ["components/schemas/DemoFile.owner.name", ["getFile response"]],
  ["components/schemas/Folder", ["getFile response", "putFile request"]],
  ["components/schemas/Unused", []],
  ["components/responses/NotFound", ["getFile response"]],
  ["components/parameters/id", ["getFile request", "putFile request"]],
  ["components/securitySchemes/apiKey", ["getFile request"]],
  ["components/securitySchemes/jwt", ["putFile request"]],
  ["paths//files/{} put/responses/204/headers/Location", ["putFile response"]],
  ["paths//files/{} get", ["getFile request"]],
  ["servers/production", ["getFile request", "putFile request"]],
  ["info", []],
])("%s is used by operations", (subject, uses) => {
  const side = open({ "openapi.yaml": description });

  const found = side.usesOf(subject).map(({ operation, direction }) => `${operation} ${direction}`);

  expect(found.sort()).toEqual(uses);
});

test("the place of a subject is its outermost, with file, line and column", () => {
  const side = open({
    "openapi.yaml": "openapi: 3.1.1\ncomponents:\n  schemas:\n    A:\n      properties:\n        b: {}\n",
  });

  const [schema, property] = ["components/schemas/A", "components/schemas/A.b"].map((subject) => {
    const place = side.placeOf(subject);
    return place && side.locationOf(place);
  });

  expect(schema).toEqual({ file: "demo/openapi.yaml", line: 4, column: 5 });
  expect(property).toEqual({ file: "demo/openapi.yaml", line: 6, column: 9 });
});

test("parts of another file are told apart by their names in it", () => {
  const parts = { Owner: { properties: { id: { type: "string" } } }, Part: { type: "string" } };
  const side = open({
    "openapi.yaml": {
      components: { schemas: { Owner: { $ref: "parts.yaml#/Owner" }, Part: { $ref: "parts.yaml#/Part" } } },
    },
    "parts.yaml": parts,
  });

  const places = ["parts.yaml#Owner", "parts.yaml#Owner.id", "parts.yaml#Part"].map((subject) => side.placeOf(subject));

  expect(places.map((place) => place?.value)).toEqual([parts.Owner, parts.Owner.properties.id, parts.Part]);
});

test("a part of another file is used by what refers to it", () => {
  const side = open({
    "openapi.yaml": {
      ...description,
      components: { ...description.components, schemas: { DemoFile: { $ref: "file.yaml" }, Folder: {} } },
    },
    "file.yaml": { type: "object", properties: { id: { type: "string" } } },
  });

  const uses = side.usesOf("file.yaml#.id");

  expect(uses).toEqual([{ operation: "getFile", direction: "response" }]);
});

function open(files: Files): ContractSide {
  const folder = temporaryFolder();
  writeFiles(join(folder, "demo"), files);
  return new ContractSide(join(folder, "demo", "openapi.yaml"), folder);
}
