import { expect, test } from "vitest";
import type { Json } from "../facts.ts";
import { readDocument, readSchema, withoutPlaces } from "../testing/read-document.ts";

const other = "#/components/schemas/Other";

test.each<[string, Json, unknown]>([
  ["nullable", { type: "string", nullable: true }, { type: ["string"], nullable: true }],
  [
    "nullable with an enum",
    { type: "string", enum: ["a", null], nullable: true },
    { type: ["string"], enum: ["a"], nullable: true },
  ],
  [
    "nullable beside an allOf of one reference",
    { nullable: true, allOf: [{ $ref: other }] },
    { ref: "Other", nullable: true },
  ],
  [
    "an exclusive bound",
    { type: "number", minimum: 1, exclusiveMinimum: true },
    { type: ["number"], exclusiveMinimum: 1 },
  ],
  ["a bound that is not exclusive", { maximum: 1, exclusiveMaximum: false }, { maximum: 1 }],
  ["an example", { type: "string", example: "a" }, { type: ["string"], examples: ["a"] }],
  [
    "what 3.0 ignores beside a reference",
    { $ref: other, description: "Ignored." },
    { ref: "Other", other: { description: "Ignored." } },
  ],
])("reads %s of OpenAPI 3.0", (_, schema, expected) => {
  expect(readSchema(schema, "3.0.3")).toEqual(expected);
});

test.each<[string, Json, unknown]>([
  ["a list of types with null", { type: ["string", "null"] }, { type: ["string"], nullable: true }],
  [
    "an anyOf with null",
    { anyOf: [{ type: "string" }, { type: "null" }] },
    { allOf: [{ type: ["string"] }], nullable: true },
  ],
  ["a oneOf of a reference and null", { oneOf: [{ $ref: other }, { type: "null" }] }, { ref: "Other", nullable: true }],
  [
    "a oneOf of several and null",
    { oneOf: [{ $ref: other }, { type: "null" }, { type: "number" }] },
    { oneOf: [{ ref: "Other" }, { type: ["number"] }], nullable: true },
  ],
  [
    "a oneOf of one beside a discriminator",
    { oneOf: [{ $ref: other }], discriminator: { propertyName: "kind" } },
    { oneOf: [{ ref: "Other" }], discriminator: { propertyName: "kind", mapping: {} } },
  ],
  ["an enum with null", { enum: ["a", null] }, { enum: ["a"], nullable: true }],
  ["null alone", { type: "null" }, { type: ["null"] }],
  ["an enum of null alone", { enum: [null] }, { type: ["null"] }],
  ["a const of null", { const: null }, { type: ["null"] }],
  ["an alternative that is null alone", { anyOf: [{ type: "null" }] }, { anyOf: [{ type: ["null"] }] }],
  ["const", { const: "a" }, { enum: ["a"] }],
  ["an enum of one value", { enum: ["a"] }, { enum: ["a"] }],
  ["one type", { type: "string" }, { type: ["string"] }],
  ["a list of one type", { type: ["string"] }, { type: ["string"] }],
  ["an allOf of one reference", { allOf: [{ $ref: other }] }, { ref: "Other" }],
  ["a reference", { $ref: other }, { ref: "Other" }],
  ["a reference beside others", { $ref: other, description: "It." }, { ref: "Other", description: "It." }],
  [
    "an allOf in an allOf",
    { allOf: [{ allOf: [{ $ref: other }, { minLength: 1 }] }] },
    { allOf: [{ ref: "Other" }, { minLength: 1 }] },
  ],
  [
    "a reference beside an allOf",
    { $ref: other, allOf: [{ minLength: 1 }] },
    { allOf: [{ ref: "Other" }, { minLength: 1 }] },
  ],
  ["an exclusive bound", { exclusiveMinimum: 1 }, { exclusiveMinimum: 1 }],
  ["true", true, {}],
  ["false", false, { never: true }],
  ["a flag that is false", { deprecated: false }, {}],
  ["example and examples", { example: 1, examples: [2] }, { examples: [1, 2] }],
  [
    "null among types where an enum has no null",
    { type: ["string", "null"], enum: ["a"] },
    { type: ["string"], enum: ["a"], nullable: true },
  ],
  [
    "prefixItems beside items",
    { prefixItems: [true, { type: "string" }], items: false },
    { prefixItems: [{}, { type: ["string"] }], items: { never: true } },
  ],
])("reads %s of OpenAPI 3.1", (_, schema, expected) => {
  expect(readSchema(schema)).toEqual(expected);
});

test("keeps what is not read", () => {
  const schema = {
    "x-own": { a: 1 },
    definitions: { A: {} },
    minLength: "1",
    properties: { a: 1, b: true },
    nullable: true,
  };

  expect(readSchema(schema)).toEqual({
    extensions: { "x-own": { a: 1 } },
    other: { definitions: { A: {} }, minLength: "1", properties: { a: 1 }, nullable: true },
    properties: { b: {} },
  });
});

test("gives a schema that something refers to an id: its name, or its place", () => {
  const { facts } = readDocument({
    components: {
      schemas: {
        File: { properties: { inner: { type: "object" } } },
        Inner: { $ref: "#/components/schemas/File/properties/inner" },
        Size: { allOf: [{ $ref: "#/x-sizes/0" }, { minimum: 1 }] },
      },
    },
    "x-sizes": [{ type: "number" }],
  });

  expect(withoutPlaces(facts.schemas)).toEqual({
    File: { id: "File", properties: { inner: { type: ["object"] } } },
    Inner: { id: "Inner", type: ["object"] },
    Size: { id: "Size", allOf: [{ ref: "openapi.yaml#/x-sizes/0" }, { minimum: 1 }] },
    "openapi.yaml#/x-sizes/0": { id: "openapi.yaml#/x-sizes/0", type: ["number"] },
  });
  expect(facts.schemas.Inner?.at).toBe("openapi.yaml#/components/schemas/File/properties/inner");
});

test("reads the mapping of a discriminator by reference and by name, and keeps what maps to nothing", () => {
  const { facts, problems } = readDocument({
    components: {
      schemas: {
        Pet: {
          oneOf: [{ $ref: "#/components/schemas/Cat" }, { type: "object" }],
          discriminator: {
            propertyName: "kind",
            mapping: { cat: "Cat", kitten: "#/components/schemas/Cat", dog: "Dog" },
          },
        },
        Cat: { type: "object" },
      },
    },
  });

  expect(facts.schemas.Pet?.discriminator).toMatchObject({
    propertyName: "kind",
    mapping: { cat: "Cat", kitten: "Cat" },
    other: { mapping: { dog: "Dog" } },
  });
  expect(problems.map(({ path }) => path)).toEqual(["/components/schemas/Pet/discriminator/mapping/dog"]);
});

test("follows $anchor, and $id for what is inside of it", () => {
  const { facts, problems } = readDocument({
    components: {
      schemas: {
        Tree: {
          $id: "https://demo.test/tree",
          properties: { left: { $ref: "#node" }, right: { $ref: "tree#/$defs/Node" } },
          $defs: { Node: { $anchor: "node", type: "object" } },
        },
        Outside: { $id: "https://demo.test/outside", allOf: [{ $ref: "tree" }] },
        Other: { $ref: "#text" },
        Text: { $anchor: "text", type: "string" },
      },
    },
  });
  const node = "openapi.yaml#/components/schemas/Tree/$defs/Node";

  expect(problems).toEqual([]);
  expect(withoutPlaces(facts.schemas)).toMatchObject({
    Tree: { $id: "https://demo.test/tree", properties: { left: { ref: node }, right: { ref: node } } },
    Outside: { ref: "Tree" },
    Other: { ref: "Text" },
    Text: { $anchor: "text", type: ["string"] },
    [node]: { $anchor: "node" },
  });
});

test("reads a $dynamicRef to a $dynamicAnchor as one, and any other as a reference", () => {
  const { facts } = readDocument({
    components: {
      schemas: {
        Tree: { $dynamicAnchor: "node", properties: { child: { $dynamicRef: "#node" } } },
        Plain: { $dynamicRef: "#/components/schemas/Tree/properties" },
        Other: { $dynamicRef: "#text" },
        Text: { $anchor: "text", type: "string" },
      },
    },
  });

  expect(withoutPlaces(facts.schemas)).toMatchObject({
    Tree: { $dynamicAnchor: "node", properties: { child: { dynamicRef: "Tree" } } },
    Other: { ref: "Text" },
  });
});

test("a name that objects inherit is a name like any other", () => {
  const text =
    '{"openapi":"3.1.1","components":{"schemas":{"__proto__":{"properties":{"__proto__":{"type":"string"}}},"constructor":{}}}}';
  const { facts } = readDocument(JSON.parse(text));

  expect(Object.keys(facts.schemas)).toEqual(["__proto__", "constructor"]);
  expect(Object.getPrototypeOf(facts.schemas)).toBe(Object.prototype);
  expect(JSON.stringify(facts.schemas)).toContain('"properties":{"__proto__":{"at":');
});
