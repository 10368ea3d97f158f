import { expect, test } from "vitest";
import { openEnumOf } from "./open-enum.ts";
import { readDocument } from "./testing/read-document.ts";

const text = { type: "string" };
const values = { type: "string", enum: ["a", "b"] };

test.each<[string, object, object | undefined]>([
  ["values, then any string", { anyOf: [values, text] }, { values: ["a", "b"] }],
  ["any string, then values", { type: "string", anyOf: [text, { enum: ["a"] }] }, { values: ["a"] }],
  ["constants", { anyOf: [{ const: "a" }, { const: "b", title: "B" }, text] }, { values: ["a", "b"] }],
  ["a reference", { anyOf: [{ $ref: "#/components/schemas/Named" }, text] }, { values: ["n"] }],
  ["null beside", { anyOf: [values, text, { type: "null" }] }, { values: ["a", "b"], nullable: true }],
  ["null among values", { anyOf: [{ enum: ["a", null] }, text] }, { values: ["a"], nullable: true }],
  ["null as a string", { anyOf: [values, { type: ["string", "null"] }] }, { values: ["a", "b"], nullable: true }],
  ["only one of both", { oneOf: [values, text] }, undefined],
  ["values alone", { anyOf: [values, { enum: ["c"] }] }, undefined],
  ["strings alone", { anyOf: [text, { type: "string" }] }, undefined],
  ["strings of a pattern", { anyOf: [values, { type: "string", pattern: "^c" }] }, undefined],
  ["numbers", { anyOf: [{ enum: [1] }, text] }, undefined],
  ["another type beside", { anyOf: [values, text, { type: "integer" }] }, undefined],
  ["a limit of the whole", { anyOf: [values, text], maxLength: 5 }, undefined],
])("takes as an open enum, or does not: %s", (_, schema, known) => {
  const { facts } = readDocument({ components: { schemas: { Given: schema, Named: { enum: ["n"] } } } });

  const open = openEnumOf(facts, facts.schemas.Given ?? { at: "" });

  expect(open).toEqual(known && { nullable: false, ...known });
});
