import { expect, test } from "vitest";
import { describe } from "./describe.ts";
import type { Json, JsonObject } from "./facts.ts";
import { isObject } from "./json.ts";
import { readContract } from "./read.ts";
import { readDocument } from "./testing/read-document.ts";
import { roundTripDifference } from "./testing/round-trip.ts";

const specs = new URL("../../specs/", import.meta.url).pathname;

test.each(["autorender", "rebilly", "renderio", "runflow", "swiftia"])(
  "the facts of %s are the same, described and read again",
  (provider) => {
    const { facts } = readContract(`${specs}${provider}/openapi.yaml`, specs);

    expect(roundTripDifference(facts)).toBeUndefined();
  },
);

test("writes one spelling of OpenAPI 3.1, and references to components only", () => {
  const { facts } = readDocument(
    {
      paths: {
        "/files": {
          parameters: [{ $ref: "#/components/parameters/limit" }],
          get: {
            operationId: "listFiles",
            responses: {
              200: {
                description: "Files.",
                content: { "application/json": { schema: { $ref: "#/paths/~1files/get/x-inline" } } },
              },
              404: { $ref: "#/components/responses/NotFound" },
            },
            "x-inline": { type: "object", nullable: true, allOf: [{ $ref: "#/components/schemas/File" }] },
          },
        },
      },
      components: {
        parameters: { limit: { name: "limit", in: "query", schema: { type: "integer", example: 1 } } },
        responses: { NotFound: { description: "Not found." } },
        schemas: {
          File: { type: "object", nullable: true },
          Ref: { nullable: true, allOf: [{ $ref: "#/components/schemas/File" }] },
        },
      },
    },
    "3.0.3",
  );

  const { value } = describe(facts);

  expect(value).toEqual({
    openapi: "3.1.1",
    info: { title: "Demo", version: "1" },
    paths: {
      "/files": {
        parameters: [{ $ref: "#/components/parameters/limit" }],
        get: {
          operationId: "listFiles",
          responses: {
            200: {
              description: "Files.",
              content: { "application/json": { schema: { $ref: "#/components/schemas/paths_files_get_x-inline" } } },
            },
            404: { $ref: "#/components/responses/NotFound" },
          },
          "x-inline": { type: "object", nullable: true, allOf: [{ $ref: "#/components/schemas/File" }] },
        },
      },
    },
    components: {
      parameters: { limit: { name: "limit", in: "query", schema: { type: "integer", examples: [1] } } },
      responses: { NotFound: { description: "Not found." } },
      schemas: {
        File: { type: ["object", "null"] },
        Ref: { anyOf: [{ $ref: "#/components/schemas/File" }, { type: "null" }] },
        "paths_files_get_x-inline": { type: ["object", "null"], allOf: [{ $ref: "#/components/schemas/File" }] },
      },
    },
  });
});

test("names of schemas that have none do not clash, and are the same each time", () => {
  const members = {
    "x-a": { "b-c": { type: "string" } },
    "x-a_b": { c: { type: "number" } },
    components: {
      schemas: {
        A: { properties: { x: { $ref: "#/x-a/b c" }, y: { $ref: "#/x-a/b_c" } } },
        "x-a_b_c": { type: "boolean" },
      },
    },
  };
  const { facts } = readDocument({ ...members, "x-a": { "b c": { type: "string" }, b_c: { type: "number" } } });

  const names = [0, 1].map(() => Object.keys(toObject(toObject(describe(facts).value.components).schemas)));

  expect(names[0]).toEqual(["A", "x-a_b_c", "x-a_b_c_2", "x-a_b_c_3"]);
  expect(names[1]).toEqual(names[0]);
});

test("says which fact an object was written from", () => {
  const { facts } = readDocument({ paths: { "/a": { get: { responses: {} } } } });

  const { value, origin } = describe(facts);

  const operation = toObject(toObject(toObject(value.paths)["/a"]).get);
  expect(origin.get(operation)?.at).toBe("openapi.yaml#/paths/~1a/get");
});

test("a reference keeps what it says in place of the component", () => {
  const { facts } = readDocument({
    paths: {
      "/a": { get: { responses: { 404: { $ref: "#/components/responses/NotFound", description: "No file." } } } },
    },
    components: { responses: { NotFound: { description: "Not found." } } },
  });

  expect(roundTripDifference(facts)).toBeUndefined();
  expect(JSON.stringify(describe(facts).value.paths)).toContain(
    '{"$ref":"#/components/responses/NotFound","description":"No file."}',
  );
});

function toObject(value: Json | undefined): JsonObject {
  if (!isObject(value)) {
    throw new Error(`This is not an object: ${JSON.stringify(value)}`);
  }
  return value;
}
