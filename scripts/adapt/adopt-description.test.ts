import { dirname } from "node:path";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { type AdoptedDescription, adoptDescription } from "./adopt-description.ts";

test("leaves out the examples of an answer whose first only its type refuses", async () => {
  // Its type is an object, although a text fits.
  const loose = { properties: { id: { type: "string" } } };
  const content = {
    "application/json": {
      schema: { ...loose, example: "no" },
      examples: { a: { value: "f1" }, b: { summary: "B.", value: "f2" }, c: { value: { id: "f3" } } },
    },
  };
  const more = { "application/json": { schema: { ...loose, example: "no" } } };
  const right = { "application/json": { schema: loose, example: { id: "f4" } } };

  const { text, changes, client } = await adopt({ content, more, right });

  const paths = parse(text).paths;
  expect(paths["/content"].get.responses["200"].content["application/json"].examples).toEqual({
    a: {},
    b: { summary: "B." },
    c: {},
  });
  expect(client.files.get("src/mock.gen.ts")).toContain(
    'export const examples: Examples = { getRight: { 200: { id: "f4" } } };',
  );
  const what = "the example is not of the type that its schema has: it was left out";
  const content200 = "/paths/~1content/get/responses/200/content/application~1json";
  expect(changes.filter(({ rule }) => rule === "example")).toEqual(
    [
      `${content200}/examples/a/value`,
      `${content200}/examples/b/value`,
      `${content200}/examples/c/value`,
      `${content200}/schema/example`,
      "/paths/~1more/get/responses/200/content/application~1json/schema/example",
    ].map((path) => ({ path, rule: "example", what })),
  );
});

test("has no entry `paths` where what openapi-typescript writes does not compile, and says why", async () => {
  const value = { anyOf: [{ type: "string" }, { type: "array", items: { $ref: "#/components/schemas/Value" } }] };

  const { client, withoutPaths } = await adopt(
    { values: { "application/json": { schema: { $ref: "#/components/schemas/Value" } } } },
    { Value: value },
  );

  expect(withoutPaths).toBe("'Value' is referenced directly or indirectly in its own type annotation.");
  expect(client.files.has("src/paths.gen.ts")).toBe(false);
  expect(client.files.get("src/schemas.gen.ts")).toContain("export type Value = string | Value[];\n");
});

/** Adopts a description with an operation of each of these answers. */
async function adopt(answers: { readonly [name: string]: object }, schemas = {}): Promise<AdoptedDescription> {
  const paths = Object.entries(answers).map(([name, content]) => [
    `/${name}`,
    {
      get: {
        operationId: `get${name[0]?.toUpperCase()}${name.slice(1)}`,
        responses: { 200: { description: "A.", content } },
      },
    },
  ]);
  const description = {
    openapi: "3.0.3",
    info: { title: "Demo" },
    paths: Object.fromEntries(paths),
    components: { schemas },
  };
  const file = `${temporaryFolder({ "openapi.json": description })}/openapi.json`;
  return adoptDescription("demo", file, dirname(file));
}
