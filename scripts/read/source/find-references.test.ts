import { expect, test } from "vitest";
import { findReferences } from "./find-references.ts";

test("finds what tools follow, and nothing else", () => {
  const description = {
    list: [{ $ref: "a.yaml#/x" }, { $ref: "#/y" }],
    examples: { one: { externalValue: "https://example.test/one.json" } },
    schema: {
      properties: { $ref: { type: "string" }, externalValue: { const: 1 }, mapping: { b: "./not-followed" } },
      discriminator: {
        propertyName: "kind",
        mapping: { dog: "./dog.yaml", pet: "#/components/schemas/Pet" },
      },
    },
  };

  expect(findReferences(description).references).toEqual([
    { pointer: "/list/0/$ref", keyword: "$ref", text: "a.yaml#/x" },
    { pointer: "/list/1/$ref", keyword: "$ref", text: "#/y" },
    { pointer: "/schema/discriminator/mapping/dog", keyword: "mapping", text: "./dog.yaml" },
    { pointer: "/schema/discriminator/mapping/pet", keyword: "mapping", text: "#/components/schemas/Pet" },
  ]);
});

test("finds what schemas name, but not in data", () => {
  const description = {
    schemas: {
      A: { $id: "a", $anchor: "b", properties: { $id: { type: "string" }, default: { $dynamicAnchor: "c" } } },
    },
    example: { $id: "d" },
    list: [{ default: { $anchor: "e" } }],
  };

  expect(findReferences(description).names).toEqual([
    { pointer: "/schemas/A", keyword: "$id", name: "a" },
    { pointer: "/schemas/A", keyword: "$anchor", name: "b" },
    { pointer: "/schemas/A/properties/default", keyword: "$dynamicAnchor", name: "c" },
  ]);
});
