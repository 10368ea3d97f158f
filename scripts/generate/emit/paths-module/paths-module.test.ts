import { expect, test } from "vitest";
import { readingOf } from "../../testing/view-of.ts";
import { firstComplaint } from "./first-complaint.ts";
import { type PathsModule, pathsModule } from "./paths-module.ts";

test("writes the types of openapi-fetch's calls, with bytes as `Blob`", () => {
  const { text = "", why } = modulesOf({
    Upload: { type: "object", properties: { file: { type: "string", format: "binary" } } },
  });

  expect(why).toBeUndefined();
  expect(text).toContain('export interface paths {\n    "/files": {\n');
  expect(text).toContain(
    "        Upload: {\n            /** Format: binary */\n            file?: Blob;\n        };\n",
  );
});

test("says why there is none where what is written does not compile", () => {
  const value = { $ref: "#/components/schemas/Value" };

  const module = modulesOf({ Value: { anyOf: [{ type: "string" }, { type: "array", items: value }] } });

  expect(module).toEqual({
    why: "what openapi-typescript writes does not compile: 'Value' is referenced directly or indirectly in its own type annotation.",
  });
});

test("says why there is none where openapi-typescript fails", () => {
  const facts = readingOf({ paths: {} }).facts;

  const module = pathsModule({
    ...facts,
    schemas: {
      A: {
        at: "",
        id: "A",
        get type(): never {
          throw new Error("Broken.");
        },
      },
    },
  });

  expect(module).toEqual({ why: "openapi-typescript fails: Broken." });
});

test("takes helpers of openapi-typescript for a part of the language", () => {
  const module = modulesOf({
    A: { type: "object", properties: { a: { type: "string" } } },
    B: { allOf: [{ $ref: "#/components/schemas/A" }], required: ["a"], properties: { b: {} } },
  });

  expect(module.text).toContain('WithRequired<components["schemas"]["A"], "a">');
});

test.each([
  ["export const a = 1;", "it declares more than types"],
  ["export interface A {}\nalert(1);", "it declares more than types"],
  ["export type A = ;", "Type expected."],
  ["export type A = B;", "Cannot find name 'B'."],
  ['export interface A { b: Blob; c: Omit<{ d: 1 }, "d"> }', undefined],
])("says of the module %j: %s", (text, complaint) => {
  expect(firstComplaint(text)).toBe(complaint);
});

function modulesOf(schemas: object): PathsModule {
  const paths = { "/files": { get: { responses: { 204: { description: "Nothing." } } } } };
  return pathsModule(readingOf({ paths, components: { schemas } }).facts);
}
