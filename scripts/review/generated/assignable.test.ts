import { expect, test } from "vitest";
import { change } from "../testing/reviews.ts";
import { unexplainedTypes } from "./assignable.ts";

const module = (type: string) => ({
  "schema.gen.ts": `export interface paths {}
export interface operations { getFile: { /** Words. */ id: ${type} } }
`,
});

test("types that differ without a change that says why are a major of their own", async () => {
  const patch = change({ impact: "patch" });

  const changes = await unexplainedTypes(module("string"), module("number"), [patch], "openapi.yaml");

  expect(changes.map(({ impact, lens, rule }) => [impact, lens, rule])).toEqual([["major", "types", "types-differ"]]);
});

test.each([
  ["the text is the same", "string", []],
  ["the types are the same in another order", 'string | "a"', []],
  ["a change above a patch explains them", "number", [change()]],
])("there is none where %s", async (_, type, changes) => {
  expect(await unexplainedTypes(module("string"), module(type), changes, "openapi.yaml")).toEqual([]);
});
