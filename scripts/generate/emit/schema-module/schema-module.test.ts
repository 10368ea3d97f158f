import { expect, test } from "vitest";
import { readingOf } from "../../testing/view-of.ts";
import { type SchemaModule, schemaModule } from "./schema-module.ts";

test("gives a schema that is an object an interface of its own name, with its documentation", () => {
  const { text, schemaNames } = generate({
    DemoFile: {
      type: "object",
      description: "A file.",
      required: ["id"],
      properties: { id: { type: "string", description: "Identifier." }, owner: { $ref: "#/components/schemas/Owner" } },
    },
    Owner: {
      type: "object",
      properties: { files: { type: "array", items: { $ref: "#/components/schemas/DemoFile" } } },
    },
  });

  expect([...schemaNames]).toEqual(["DemoFile", "Owner"]);
  expect(text.slice(0, text.indexOf("export interface paths"))).toBe(
    `/** @description A file. */
export interface DemoFile {
    /** @description Identifier. */
    id: string;
    owner?: Owner;
}
export interface Owner {
    files?: DemoFile[];
}
`,
  );
  expect(text).toContain(`    schemas: {
        /** @description A file. */
        DemoFile: DemoFile;
        Owner: Owner;
    };
`);
  expect(text).not.toContain('components["schemas"]');
});

test.each<[string, object, string]>([
  ["a union", { oneOf: [{ $ref: "#/components/schemas/A" }, { type: "null" }] }, "export type Demo = A | null;\n"],
  ["an enum", { enum: ["a", "b"] }, '/** @enum {unknown} */\nexport type Demo = "a" | "b";\n'],
  ["a list", { type: "array", items: { $ref: "#/components/schemas/A" } }, "export type Demo = A[];\n"],
  ["another schema", { $ref: "#/components/schemas/A" }, "export type Demo = A;\n"],
  ["an object of which nothing is said", { type: "object" }, "export type Demo = Record<string, unknown>;\n"],
  [
    "a schema with a default",
    { type: "object", properties: { a: { default: 1 } } },
    "export interface Demo {\n    /** @default 1 */\n    a?: unknown;\n}\n",
  ],
  ["a part of another schema", { $ref: "#/components/schemas/A/properties/a" }, "export type Demo = string;\n"],
])("declares %s under the schema's name", (_, schema, declaration) => {
  const { text } = generate({ Demo: schema, A: { type: "object", properties: { a: { type: "string" } } } });

  expect(text).toContain(declaration);
});

test.each(["string", "undefined", "class", "paths", "components", "operations", "Record", "file-info", "2d"])(
  "leaves a schema called %s in components, since the module cannot declare it",
  (name) => {
    const { text, schemaNames } = generate({
      [name]: { type: "object", properties: { id: { type: "string" } } },
      Holder: { type: "object", properties: { inner: { $ref: `#/components/schemas/${name}` } } },
    });

    expect([...schemaNames]).toEqual(["Holder"]);
    expect(text).toContain(`export interface Holder {\n    inner?: components["schemas"]["${name}"];\n}\n`);
    expect(text).not.toMatch(new RegExp(`^export (interface|type) ${name}\\b.*\\{\\n {4}id`, "m"));
  },
);

test("declares nothing of its own where there are no schemas", () => {
  const { text, schemaNames } = generate();

  expect([...schemaNames]).toEqual([]);
  expect(text.slice(0, 24)).toBe("export interface paths {");
});

function generate(schemas?: object): SchemaModule {
  const contract = {
    info: { title: "Demo API", version: "1.0.0" },
    paths: { "/files": { get: { responses: { 204: { description: "Nothing." } } } } },
    ...(schemas && { components: { schemas } }),
  };
  return schemaModule(readingOf(contract).facts, new Set());
}
