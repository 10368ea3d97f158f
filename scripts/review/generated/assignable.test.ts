import { expect, test } from "vitest";
import { change } from "../testing/reviews.ts";
import { unexplainedTypes } from "./assignable.ts";

const module = (type: string) => ({
  "types.gen.ts": 'export type {\n  DemoFile,\n} from "./schemas.gen.ts";\n',
  "schemas.gen.ts": `export interface DemoFile { /** Words. */ id: ${type} }\n`,
});

test("types that differ without a change that says why are a major of their own", async () => {
  const patch = change({ impact: "patch" });

  const changes = await unexplainedTypes(module("string"), module("number"), [patch], "openapi.yaml");

  expect(changes.map(({ impact, lens, rule }) => [impact, lens, rule])).toEqual([["major", "types", "types-differ"]]);
});

test.each([
  ["an answer", "DemoFile", "number"],
  ["a parameter", "GetFileParams", "string"],
  ["the entry `paths`", "paths", "string"],
])("types of %s count", async (_, name, type) => {
  const modules = (each: string) => ({
    "types.gen.ts": `export type {\n  ${name === "paths" ? "Other" : name},\n} from "./contract.gen.ts";\n`,
    "contract.gen.ts": `export type ${name === "paths" ? "Other" : name} = { id?: ${each} };\n`,
    ...(name === "paths" ? { "paths.gen.ts": `export type operations = {};\nexport type paths = ${each};\n` } : {}),
  });

  const changes = await unexplainedTypes(modules("boolean"), modules(type), [], "openapi.yaml");

  expect(changes.map(({ rule }) => rule)).toEqual(["types-differ"]);
});

test("a type that is no longer exported is a major of its own, unless a change is one already", async () => {
  const before = { "types.gen.ts": 'export type {\n  DemoFile,\n  DemoFileInput,\n} from "./schemas.gen.ts";\n' };
  const after = { "types.gen.ts": 'export type {\n  DemoFile,\n} from "./schemas.gen.ts";\n' };

  const told = await unexplainedTypes(before, after, [change({ impact: "minor" })], "openapi.yaml");
  const known = await unexplainedTypes(before, after, [change()], "openapi.yaml");

  expect(told.map(({ impact, message }) => [impact, message])).toEqual([
    ["major", expect.stringContaining("(DemoFileInput no longer exported)")],
  ]);
  expect(known).toEqual([]);
});

test.each([
  ["the text is the same", "string", []],
  ["the types are the same in another order", 'string | "a"', []],
  ["a change above a patch explains them", "number", [change()]],
])("there is none where %s", async (_, type, changes) => {
  expect(await unexplainedTypes(module("string"), module(type), changes, "openapi.yaml")).toEqual([]);
});
