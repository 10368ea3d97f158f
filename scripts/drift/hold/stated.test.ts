import { readText, schemaOf } from "@scripts/read";
import { demoContractWith } from "@scripts/test-kit/demo-contract";
import { expect, test } from "vitest";
import { statedAt } from "./stated.ts";

const schema = `    DemoFile:
      allOf: [{ $ref: "#/components/schemas/Base" }, { $ref: "#/components/schemas/Sized" }]
      properties:
        owner: { anyOf: [{ type: "null" }, { $ref: "#/components/schemas/Owner" }] }
        wrapped: { allOf: [{ $ref: "#/components/schemas/Owner" }] }
        nested: { allOf: [{ allOf: [{ required: [a] }, { maxProperties: 3 }] }] }
        beside: { $ref: "#/components/schemas/Owner", allOf: [{ minProperties: 2 }] }
        links: { type: array, items: { oneOf: [{ type: string }, { type: "null" }, { const: 2 }] } }
    Base: { type: object, required: [id] }
    Sized: { properties: { size: { type: [integer, "null"], minimum: 0, enum: [1, null] } } }
    Owner: { required: [name], properties: { name: { oneOf: [{ type: string }, { type: integer }] } } }
    Former:
`;

test.each([
  ["what an allOf refers to", "allOf/0/required", "required"],
  ["a type with null", "allOf/1/properties/size/type", "integer or null"],
  ["values with null", "allOf/1/properties/size/enum", "1 or null"],
  ["a bound", "allOf/1/properties/size/minimum", "minimum 0"],
  ["an alternative to null", "properties/owner/anyOf", "one of 2 alternatives"],
  ["what is within the alternative to null", "properties/owner/anyOf/1/required", "required"],
  ["alternatives within the alternative", "properties/owner/anyOf/1/properties/name/oneOf", "one of 2 alternatives"],
  ["a reference alone in an allOf", "properties/wrapped/allOf/0/properties/name/oneOf/1/type", "integer"],
  ["an allOf within an allOf", "properties/nested/allOf/0/allOf/1/maxProperties", "maxProperties 3"],
  ["a reference beside other keywords", "properties/beside/properties/name/oneOf/0/type", "string"],
  ["what stands beside a reference", "properties/beside/allOf/0/minProperties", "minProperties 2"],
  ["alternatives of which one is null", "properties/links/items/oneOf", "one of 3 alternatives"],
  ["a constant after null", "properties/links/items/oneOf/2/const", "2"],
  ["what is not there", "properties/none/type", undefined],
])("finds %s", (_, path, expected) => {
  const { facts } = readText(demoContractWith("    DemoFile:\n", schema), "demo");
  const root = schemaOf(facts, "DemoFile");

  expect(root && statedAt(facts, root, path.split("/"))).toBe(expected);
});
