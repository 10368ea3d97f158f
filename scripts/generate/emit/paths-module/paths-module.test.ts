import { expect, test } from "vitest";
import { readingOf } from "../../testing/view-of.ts";
import { declaresOnlyTypes, type PathsModule, pathsModule } from "./paths-module.ts";

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
  ["export const a = 1;", false],
  ["export interface A {}\nalert(1);", false],
  ["export interface A { b: Blob }\nexport type C = A;", true],
])("the module %j declares only types: %s", (text, expected) => {
  expect(declaresOnlyTypes(text)).toBe(expected);
});

function modulesOf(schemas: object): PathsModule {
  const paths = { "/files": { get: { responses: { 204: { description: "Nothing." } } } } };
  return pathsModule(readingOf({ paths, components: { schemas } }).facts);
}
