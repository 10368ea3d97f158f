import { expect, test } from "vitest";
import { findReferences } from "./references.ts";

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

  expect(findReferences(description)).toEqual([
    { path: ["list", 0, "$ref"], text: "a.yaml#/x" },
    { path: ["list", 1, "$ref"], text: "#/y" },
    { path: ["examples", "one", "externalValue"], text: "https://example.test/one.json" },
    { path: ["schema", "discriminator", "mapping", "dog"], text: "./dog.yaml" },
    { path: ["schema", "discriminator", "mapping", "pet"], text: "#/components/schemas/Pet" },
  ]);
});
