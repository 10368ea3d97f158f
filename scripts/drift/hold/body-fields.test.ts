import { type Json, readText, type Schema, schemaOf } from "@scripts/read";
import { demoContractWith } from "@scripts/test-kit/demo-contract";
import { expect, test } from "vitest";
import { readFields } from "./body-fields.ts";
import { placeIssue } from "./issue-place.ts";
import { SchemaFields } from "./schema-fields.ts";

const schema = `    DemoFile:
      description: All ways to document a field.
      allOf:
        - $ref: "#/components/schemas/Base"
          properties: { besides: { type: string } }
        - properties:
            items: { type: array, items: { $ref: "#/components/schemas/Item" } }
            pair: { type: array, prefixItems: [{ properties: { first: {} } }, { properties: { second: {} } }] }
            choice: { oneOf: [{ properties: { a: {} } }, { type: "null" }], anyOf: [{ properties: { b: {} } }] }
            labels: { type: object, additionalProperties: { properties: { text: {} } } }
            codes: { type: object, patternProperties: { "^x-": { properties: { text: {} } } } }
            open: { type: object, additionalProperties: true, properties: { known: {} } }
            unknown: { description: Nothing is said of it. }
            secret: { type: string, writeOnly: true }
            linked: { $ref: "#/components/schemas/Target", allOf: [{ properties: { besideLink: {} } }] }
        - if: { properties: { kind: { const: a } } }
          then: { properties: { forA: {} } }
          else: { properties: { forB: {} } }
    Base:
      properties:
        "a/b~c": { type: string }
        parent: { $ref: "#/components/schemas/DemoFile" }
    Target: { properties: { inTarget: {} } }
    Item: { type: object, properties: { id: {}, __proto__: {} } }
`;

test("lists the documented fields, each schema within itself once", () => {
  const { fields, root } = open();

  expect(fields.pointers(root).sort()).toEqual([
    "/a~1b~0c",
    "/besides",
    "/choice",
    "/choice/a",
    "/choice/b",
    "/codes",
    "/codes/*/text",
    "/forA",
    "/forB",
    "/items",
    "/items/*/__proto__",
    "/items/*/id",
    "/kind",
    "/labels",
    "/labels/*/text",
    "/linked",
    "/linked/besideLink",
    "/linked/inTarget",
    "/open",
    "/open/known",
    "/pair",
    "/pair/*/first",
    "/pair/*/second",
    "/parent",
    "/unknown",
  ]);
});

test("tells the fields of a body apart: documented, undocumented, admitted", () => {
  const { fields, root } = open();
  const body = JSON.parse(`{
    "a/b~c": "x", "besides": 1, "secret": "x", "forB": 1, "own": true, "~/": 1,
    "items": [{ "id": 1, "owner": "x" }, { "owner": null, "__proto__": 1 }, "no object"],
    "pair": [{ "second": 1 }, { "third": 1 }],
    "choice": { "b": 1, "c": { "below": 1 } },
    "labels": { "any": { "text": 1, "more": 1 } },
    "codes": { "x-1": { "text": 1 }, "other": 1 },
    "open": { "known": 1, "more": 1.5 },
    "unknown": { "inner": [] },
    "parent": { "besides": 1, "own": {}, "parent": { "own": {} } }
  }`);

  const { documented, undocumented, admitted } = readFields(fields, root, body);

  expect(undocumented.map(({ pointer, type }) => [pointer, type])).toEqual([
    ["/own", "boolean"],
    ["/~0~1", "integer"],
    ["/items/*/owner", "string"],
    ["/items/*/owner", "null"],
    ["/pair/*/third", "integer"],
    ["/choice/c", "object"],
    ["/labels/*/more", "integer"],
    ["/parent/own", "object"],
    ["/parent/parent/own", "object"],
  ]);
  expect(admitted.map(({ pointer, type }) => [pointer, type])).toEqual([
    ["/open/more", "number"],
    ["/unknown/inner", "array"],
  ]);
  expect([...documented].filter((pointer) => /items|labels|codes/.test(pointer))).toEqual([
    "/items",
    "/items/*/id",
    "/items/*/__proto__",
    "/labels",
    "/labels/*",
    "/labels/*/text",
    "/codes",
    "/codes/*",
    "/codes/*/text",
  ]);
});

test("ends in a body that is nested without end", () => {
  const { fields, root } = open();
  const body: Json = JSON.parse(`${'{"parent":'.repeat(50_000)}{}${"}".repeat(50_000)}`);

  expect(readFields(fields, root, body).documented.size).toBeLessThan(300);
});

test("writes `*` for the indices of a pointer, and for names that the contract leaves open", () => {
  const { fields, root } = open();

  const blank = (...path: (string | number)[]) => placeIssue(fields, root, { path, rule: "type", message: "" }).pointer;

  expect([
    blank(),
    blank("items", 0, "id"),
    blank("labels", "any", "text"),
    blank("own", 0, "0"),
    blank("missing"),
  ]).toEqual(["", "/items/*/id", "/labels/*/text", "/own/*/0", "/missing"]);
});

test("finds among alternatives the place that the message quotes", () => {
  const own = `    DemoFile:
      oneOf:
        - { properties: { kind: { enum: [a] }, size: { type: integer, minimum: 1 } } }
        - { properties: { kind: { enum: [b, c] }, size: { type: [string, "null"], format: date } } }
`;
  const { facts } = readText(demoContractWith("    DemoFile:\n", `${own}    Former:\n`), "demo");
  const root = schemaOf(facts, "DemoFile");
  const fields = new SchemaFields(facts);

  const place = (name: string, rule: string, message: string) =>
    placeIssue(fields, root ? [root] : [], { path: [name], rule, message }).at?.split("/oneOf/")[1];

  expect([
    place("size", "type", "is boolean, not integer"),
    place("size", "type", "is boolean, not string"),
    place("size", "format", "is no date"),
    place("size", "minimum", "is less than 1"),
    place("kind", "enum", 'is none of "a"'),
    place("kind", "enum", 'is none of "b", "c"'),
  ]).toEqual([
    "0/properties/size",
    "1/properties/size",
    "1/properties/size",
    "0/properties/size",
    "0/properties/kind",
    "1/properties/kind",
  ]);
});

function open(): { fields: SchemaFields; root: readonly Schema[] } {
  const { facts } = readText(demoContractWith("    DemoFile:\n", `${schema}    Former:\n`), "demo");
  const root = schemaOf(facts, "DemoFile");
  return { fields: new SchemaFields(facts), root: root ? [root] : [] };
}
