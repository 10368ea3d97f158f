import { expect, test } from "vitest";
import { methodsOf } from "../../client-view/client-view.ts";
import { viewOf } from "../../testing/view-of.ts";
import { SchemaTypes } from "./schema-types.ts";
import { schemasModule } from "./schemas-module.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

test("declares a schema that is an object as an interface, with its documentation", () => {
  const text = declare({
    DemoFile: {
      type: "object",
      description: "A file.",
      required: ["id"],
      properties: { id: { type: "string", description: "Identifier." }, owner: ref("Owner") },
    },
    Owner: {
      type: "object",
      description: "Who has it.",
      properties: { files: { type: "array", items: ref("DemoFile") } },
    },
  });

  expect(text).toBe(`/** A file. */
export interface DemoFile {
  /** Identifier. */
  id: string;
  /** Who has it. */
  owner?: Owner;
}

/** Who has it. */
export interface Owner {
  files?: DemoFile[];
}
`);
});

test.each<[string, object | boolean, string]>([
  ["a reference", ref("A"), "A"],
  ["a reference or null", { oneOf: [ref("A"), { type: "null" }] }, "A | null"],
  ["values", { enum: ["a", 1, true, null] }, '"a" | 1 | true | null'],
  ["no value", { enum: [] }, "never"],
  ["values of every kind", { enum: [-1, { "a-b": [1] }, {}] }, '-1 | { "a-b": [1] } | {}'],
  ["a constant", { const: "a" }, '"a"'],
  ["several types", { type: ["string", "integer", "null"] }, "string | number | null"],
  ["a list", { type: "array", items: ref("A") }, "A[]"],
  ["a list of several", { type: "array", items: { type: ["string", "number"] } }, "(string | number)[]"],
  ["a list of anything", { type: "array" }, "unknown[]"],
  ["items of no type", { items: { type: "string" } }, "string[]"],
  ["a tuple", { type: "array", prefixItems: [{ type: "string" }, ref("A")] }, "[string, A]"],
  ["a tuple and more", { prefixItems: [{ type: "string" }], items: { type: "number" } }, "[string, ...number[]]"],
  ["anything", {}, "unknown"],
  ["any value or null", { nullable: true, description: "Any." }, "unknown"],
  ["nothing", false, "never"],
  ["a type that nobody knows", { type: "file" }, "unknown"],
  ["bytes", { type: "string", format: "binary" }, "Blob"],
  ["bytes of a media type", { type: "string", contentMediaType: "image/png" }, "Blob"],
  ["bytes as text", { type: "string", contentMediaType: "image/png", contentEncoding: "base64" }, "string"],
  ["alternatives", { oneOf: [ref("A"), { type: "string" }, { type: "string" }] }, "A | string"],
  ["an alternative of anything", { anyOf: [ref("A"), {}] }, "unknown"],
  ["parts", { allOf: [ref("A"), ref("B")] }, "A & B"],
  ["parts that may be alternatives", { allOf: [ref("A"), { oneOf: [ref("B"), ref("C")] }] }, "A & (B | C)"],
  ["alternatives of parts", { oneOf: [{ allOf: [ref("A"), ref("B")] }, ref("C")] }, "(A & B) | C"],
  ["a part that asks for a member", { allOf: [ref("A"), { required: ["a"] }] }, "A & { a: string }"],
  ["what is required of a reference", { ...ref("A"), required: ["a", "unknown"] }, "A & { a: string }"],
  ["what is required already", { ...ref("B"), required: ["b"] }, "B"],
  ["a part of another schema", ref("A/properties/a"), "string"],
  ["parts of other schemas", { type: "array", items: ref("C/properties/c") }, "CC[]"],
])("declares %s", (_, schema, type) => {
  const text = declare({
    Demo: schema,
    A: { type: "object", properties: { a: { type: "string" } } },
    B: { type: "object", required: ["b"], properties: { b: { type: "string" } } },
    C: { type: "object", properties: { c: { type: "object", properties: { d: {} } } } },
  });

  expect(text.replace(/^\/\*\*.*\n/, "")).toMatch(new RegExp(`^export type Demo = ${escaped(type)};\n`));
});

test.each<[string, object, string]>([
  ["of which nothing is said", { type: "object" }, " [key: string]: unknown "],
  ["without members", { type: "object", additionalProperties: false }, " [key: string]: never "],
  ["of others", { additionalProperties: { type: "number" } }, " [key: string]: number "],
  ["by pattern", { patternProperties: { "^x-": { type: "number" } } }, " [key: string]: number "],
  ["that may be null inside", { properties: { a: { type: ["string", "null"] } } }, "\n  a?: string | null;\n"],
  [
    "with odd names",
    { properties: { "a-b": {}, new: {}, __proto__x: {} } },
    '\n  "a-b"?: unknown;\n  "new"?: unknown;\n  __proto__x?: unknown;\n',
  ],
  [
    "with more members",
    { properties: { a: {} }, additionalProperties: true },
    "\n  a?: unknown;\n  [key: string]: unknown;\n",
  ],
])("declares an object %s", (_, schema, members) => {
  expect(declare({ Demo: schema })).toBe(`export interface Demo {${members}}\n`);
});

test.each([
  ["string", "string_"],
  ["undefined", "undefined_"],
  ["class", "class_"],
  ["Blob", "Blob_"],
  ["Client", "Client_"],
  ["file-info", "FileInfo"],
  ["2d", "Schema2d"],
  ["FileInfo.v1", "FileInfoV1"],
  ["中文", "中文"],
])("calls a schema %s by a name that nothing else has: %s", (name, type) => {
  const text = declare({ [name]: { type: "object" }, Holder: { properties: { inner: ref(name) } } });

  expect(text).toContain(`export interface ${type} {`);
  expect(text).toContain(`export interface Holder {\n  inner?: ${type};\n}\n`);
});

test("keeps the names of schemas that TypeScript can declare, whatever others are called", () => {
  const text = declare({ "file-info": { type: "string" }, FileInfo: { type: "number" } });

  expect(text).toBe("export type FileInfo_ = string;\n\nexport type FileInfo = number;\n");
});

test("writes the values of an enum where they are used, since an editor shows nothing but the name of an alias", () => {
  const text = declare({ Status: { enum: ["READY", "FAILED"] }, Demo: { properties: { status: ref("Status") } } });

  expect(text).toBe(`export type Status = "READY" | "FAILED";

export interface Demo {
  status?: "READY" | "FAILED";
}
`);
});

test("refers to an enum of many values by its name", () => {
  const values = Array.from({ length: 40 }, (_, index) => `value ${index}`);

  expect(declare({ Status: { enum: values }, Demo: { properties: { status: ref("Status") } } })).toContain(
    "status?: Status;",
  );
});

test.each([
  ["values first", [{ type: "string", enum: ["a", "b"] }, { type: "string" }], ""],
  ["any string first", [{ type: "string" }, { enum: ["a", "b"] }], ""],
  ["constants", [{ const: "a" }, { const: "b" }, { type: "string" }], ""],
  ["null", [{ enum: ["a", "b"] }, { type: "string" }, { type: "null" }], " | null"],
  ["null among values", [{ enum: ["a", "b", null] }, { type: "string" }], " | null"],
])("an enum that other values may join is complete in an editor, and takes any string: %s", (_, anyOf, more) => {
  expect(declare({ Demo: { anyOf } })).toBe(`export type Demo = "a" | "b" | (string & {})${more};\n`);
});

test("says first what something is, then its limits, its default and an example", () => {
  const text = declare({
    Demo: {
      title: "Title",
      properties: {
        a: { type: "integer", description: "Size.", title: "A", minimum: 1, maximum: 9, default: 2, examples: [3, 4] },
        b: { type: "string", format: "date-time", deprecated: true },
      },
    },
  });

  expect(text).toBe(`/** Title */
export interface Demo {
  /**
   * Size.
   *
   * \`minimum: 1\`, \`maximum: 9\`
   *
   * @default 2
   * @example 3
   */
  a?: number;
  /**
   * \`format: date-time\`
   *
   * @deprecated
   */
  b?: string;
}
`);
});

function declare(schemas: object): string {
  const view = viewOf({ components: { schemas } });
  return schemasModule(new SchemaTypes(view.facts, methodsOf(view), ["Client"]).declarations());
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
