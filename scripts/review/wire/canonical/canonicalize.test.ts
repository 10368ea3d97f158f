import { expect, test } from "vitest";
import { type ContractParts, contractOf, sideOf } from "../../testing/wire-contract.ts";
import { canonicalize } from "./canonicalize.ts";

const reference = { $ref: "#/components/schemas/Thing" };
const thing = { type: "object", required: ["id"], properties: { id: { type: "string" } } };
const limit = { name: "limit", in: "query", schema: { type: "integer" } };
const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
const keys = { securitySchemes: { key: { type: "http", scheme: "basic" }, token: { type: "http", scheme: "bearer" } } };

const spellings: [string, ContractParts, ContractParts][] = [
  [
    "a reference is a reference to a reference",
    { answered: reference, schemas: { Thing: thing } },
    {
      answered: reference,
      schemas: { Thing: { $ref: "#/components/schemas/Thing" + "2" }, Thing2: thing },
    },
  ],
  [
    "null is in the type or beside it",
    { answered: { type: ["null", "string"] } },
    { answered: { type: "string", nullable: true } },
  ],
  [
    "null is in the type or another form",
    { answered: { type: ["string", "null"] } },
    {
      answered: { anyOf: [{ type: "string" }, { type: "null" }] },
    },
  ],
  [
    "null is any of the forms",
    { answered: { oneOf: [reference, { type: "null" }] }, schemas: { Thing: thing } },
    {
      answered: { anyOf: [{ enum: [null] }, reference] },
      schemas: { Thing: thing },
    },
  ],
  [
    "null is in the enum or in the type",
    { answered: { enum: ["a", null] } },
    {
      answered: { type: ["string", "null"], enum: ["a"] },
    },
  ],
  [
    "an allOf has one member",
    { answered: { allOf: [reference] }, schemas: { Thing: thing } },
    {
      answered: reference,
      schemas: { Thing: thing },
    },
  ],
  ["an enum of one is a const", { answered: { type: "string", enum: ["a"] } }, { answered: { const: "a" } }],
  ["a list of one type is a type", { answered: { type: ["string"] } }, { answered: { type: "string" } }],
  [
    "an exclusive bound is a boolean or a number",
    { answered: { type: "number", minimum: 1, exclusiveMinimum: true } },
    {
      answered: { type: "number", exclusiveMinimum: 1 },
    },
  ],
  ["what has properties is an object", { answered: thing }, { answered: { ...thing, type: undefined } }],
  [
    "lists are in another order",
    { answered: { type: "string", enum: ["a", "b"] } },
    {
      answered: { enum: ["b", "a"], type: "string" },
    },
  ],
  [
    "defaults of schemas are written out",
    { answered: { type: "object", properties: { text: { type: "string" } } } },
    {
      answered: {
        type: "object",
        required: [],
        additionalProperties: {},
        properties: { text: { type: "string", minLength: 0, readOnly: false, deprecated: false, nullable: false } },
      },
    },
  ],
  [
    "defaults of parameters are written out",
    { operation: { parameters: [id, limit] } },
    {
      operation: {
        parameters: [
          { ...limit, required: false, style: "form", explode: true, deprecated: false },
          { ...id, style: "simple" },
        ],
      },
    },
  ],
  [
    "parameters stand at the path",
    { operation: { parameters: [id, limit] } },
    {
      operation: { parameters: [limit] },
      item: { parameters: [id, { ...limit, required: true }] },
    },
  ],
  [
    "a parameter is a component",
    { operation: { parameters: [id, limit] } },
    {
      operation: { parameters: [id, { $ref: "#/components/parameters/Limit" }] },
      components: { parameters: { Limit: limit } },
    },
  ],
  [
    "security stands at the top",
    { operation: { security: [{ key: [] }, { token: [] }] }, components: keys },
    {
      root: { security: [{ token: [] }, { key: [] }] },
      components: keys,
    },
  ],
  [
    "a discriminator has nothing to tell apart",
    {
      answered: { oneOf: [reference], discriminator: { propertyName: "id" }, description: "A thing." },
      schemas: { Thing: thing },
    },
    { answered: { ...reference, description: "A thing." }, schemas: { Thing: thing } },
  ],
  [
    "no security is what needs no credential",
    { operation: { security: [{}] }, root: { security: [{ key: [] }] }, components: keys },
    { operation: { security: [] }, components: keys },
  ],
  ["no security is an empty list", { operation: { security: [] }, components: keys }, { components: keys }],
  [
    "headers are written in another case",
    {
      operation: { responses: { 200: { description: "", headers: { "X-Count": { schema: { type: "integer" } } } } } },
    },
    {
      operation: { responses: { 200: { description: "", headers: { "x-count": { schema: { type: "integer" } } } } } },
    },
  ],
  ["components are there that nothing uses", {}, { schemas: { Thing: thing }, components: keys }],
  ["the contract has another version", {}, { root: { info: { title: "Demo API", version: "2.0.0" } } }],
  ["there are unknown extensions", {}, { operation: { "x-note": { of: "nobody" } }, root: { "x-note": 1 } }],
  [
    "the contract is of an older OpenAPI",
    { answered: { type: ["string", "null"] } },
    {
      answered: { type: "string", nullable: true },
      root: { openapi: "3.0.3" },
    },
  ],
];

test.each(spellings)("two contracts have one canonical form where %s", (_, one, other) => {
  const forms = [one, other].map((parts) => canonicalize(sideOf(contractOf(parts)), "side").document);

  expect(forms[1]).toEqual(forms[0]);
});

test("the name of a path parameter is no part of the canonical form", () => {
  const named = (name: string): object => ({
    ...contractOf({}),
    paths: { [`/things/{${name}}`]: { get: { parameters: [{ ...id, name }], responses: {} } } },
  });

  const forms = ["id", "name"].map((name) => canonicalize(sideOf(named(name)), "side").document);

  expect(forms[1]).toEqual(forms[0]);
});

test("an allOf is written out where a schema can say the same without", () => {
  const resource = {
    type: "object",
    description: "A resource.",
    required: ["id"],
    properties: { id: { type: "string", maxLength: 9 } },
  };
  const schemas = {
    Resource: resource,
    Thing: {
      allOf: [
        { $ref: "#/components/schemas/Resource" },
        { description: "A thing.", required: ["name"], properties: { id: { minLength: 1 }, name: { type: "string" } } },
      ],
    },
  };

  const { document } = canonicalize(sideOf(contractOf({ answered: reference, schemas })), "side");

  expect(document["x-parts"]).toMatchObject({
    schemas: {
      Thing: {
        type: "object",
        description: "A thing.",
        required: ["id", "name"],
        properties: { id: { type: "string", minLength: 1, maxLength: 9 }, name: { type: "string" } },
      },
    },
  });
});

test("a closed member of an allOf stays in it", () => {
  const closed = { type: "object", additionalProperties: false, properties: { id: { type: "string" } } };
  const answered = { allOf: [closed, { type: "object", properties: { name: { type: "string" } } }] };

  const { document } = canonicalize(sideOf(contractOf({ answered })), "side");

  expect(Object.values(Object(document["x-parts"]).schemas)).toEqual([
    { ...closed, allOf: [{ type: "object", properties: { name: { type: "string" } } }] },
  ]);
});

test("schemas that are made of themselves come to an end", () => {
  const schemas = {
    Thing: {
      allOf: [
        { $ref: "#/components/schemas/Other" },
        { type: "object", properties: { next: { allOf: [reference], nullable: true } } },
      ],
    },
    Other: { allOf: [reference] },
  };

  const { document } = canonicalize(sideOf(contractOf({ answered: reference, schemas })), "side");

  expect(Object.keys(Object(document["x-parts"]).schemas).sort()).toEqual(["Thing", "Thing.or-null"].sort());
});

test("a discriminator lists the values that schemas have by their names", () => {
  const answered = {
    oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
    discriminator: { propertyName: "kind", mapping: { hound: "#/components/schemas/Dog" } },
  };
  const { document } = canonicalize(sideOf(contractOf({ answered, schemas: { Cat: thing, Dog: thing } })), "side");

  const schema = Object(document.paths)["/things/{}"].put.responses[200].content["application/json"].schema;

  expect(schema.discriminator).toEqual({ propertyName: "kind", values: ["Cat → Cat", "hound → Dog"] });
});

test("values that the diff does not look into become text", () => {
  const answered = { type: "object", default: { b: 1, a: [{}] }, properties: {} };
  const { document } = canonicalize(sideOf(contractOf({ answered })), "side");

  const schema = Object(document.paths)["/things/{}"].put.responses[200].content["application/json"].schema;

  expect(schema.default).toBe('{"a":[{}],"b":1}');
});

test("a part of another file has its place there", () => {
  const contract = contractOf({ answered: { $ref: "thing.yaml#/Thing" } });
  const side = sideOf(contract, {
    "thing.yaml": { Thing: { type: "object", properties: { id: { $ref: "#/Id" } } }, Id: { type: "string" } },
  });

  const { document, placeAt } = canonicalize(side, "side");

  const { $ref } = Object(document.paths)["/things/{}"].put.responses[200].content["application/json"].schema;
  const place = placeAt(`${$ref}/properties/id`);
  expect([place && side.description.nameOf(place), place?.path]).toEqual(["thing.yaml", ["Thing", "properties", "id"]]);
});

test("what a schema takes from another keeps the place that it has there", () => {
  const schemas = {
    Resource: { type: "object", maxProperties: 9, properties: { id: { type: "string" } } },
    Thing: {
      allOf: [{ $ref: "#/components/schemas/Resource" }, { type: "object", properties: { name: { type: "string" } } }],
    },
  };
  const { placeAt } = canonicalize(sideOf(contractOf({ answered: reference, schemas })), "side");

  const pointers = ["properties/id/type", "properties/name", "maxProperties", "description"];
  const places = pointers.map((pointer) => placeAt(`#/x-parts/schemas/Thing/${pointer}`)?.path.slice(2).join("/"));

  expect(places).toEqual([
    "Resource/properties/id/type",
    "Thing/allOf/1/properties/name",
    "Resource/maxProperties",
    "Thing",
  ]);
});
