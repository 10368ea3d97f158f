import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findCode, findMarkup, run } from "@scripts/generate/testing/inert";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { afterAll, expect, test } from "vitest";
import { BoundedGenerator, type Outcome } from "./generate-within.ts";
import { textEverywhere } from "./text-everywhere.ts";

const generator = new BoundedGenerator();
afterAll(() => generator.close());

const written = [
  "src/contract.gen.ts",
  "src/mock.gen.ts",
  "src/operations.gen.ts",
  "src/paths.gen.ts",
  "src/schemas.gen.ts",
  "src/types.gen.ts",
  "src/validate.gen.ts",
  "README.md",
  "AGENTS.md",
  "llms.txt",
];

test.each([
  ["ends a comment", "*/ canary(); /*"],
  ["ends a comment among asterisks", "**/canary();/**"],
  ["ends a comment and imports", "*/ import 'x'; /*"],
  ["ends a string", '"; canary(); "'],
  ["ends a string of single quotes", "'; canary(); '"],
  ["ends a template", "`; canary(); `"],
  ["stands in a template", "$" + "{canary()}"],
  ["escapes the end of a string", '\\"; canary(); //'],
  ["ends in an escape", "\\"],
  ["ends an object", "canary()}; canary(); ({"],
  ["ends a list", "]; canary(); ["],
  ["begins a line", "\ncanary();\n"],
  ["begins a line of Windows", "\r\ncanary();//"],
  ["begins a line of Unicode", "\u2028canary();\u2029"],
  ["ends a script", "</script><script>canary()</script>"],
  ["begins a comment of HTML", "<!-- canary() -->"],
  ["turns the direction of text", "\u202ecanary()\u2066"],
  ["holds a NUL", "\0canary()"],
  ["is a picture of Markdown", "![canary](javascript:canary())"],
  ["is a cell of Markdown", "| canary() |"],
  ["is a code block of Markdown", "\n```\ncanary()\n```\n"],
  ["is a heading of Markdown", "\n# canary()\n"],
  ["is a tag of JSDoc", "@type {canary()}"],
  ["is a keyword", "new"],
  ["is no ASCII", "é中文🎉"],
  ["is __proto__", "__proto__"],
  ["is constructor", "constructor"],
  ["is prototype", "prototype"],
  ["is toString", "toString"],
])("a text that %s stays a text wherever it stands", async (_, text) => {
  const outcome = await generate(textEverywhere(text));

  expect([...(outcome.files?.keys() ?? [])]).toEqual(written);
  expect(problemsOf(outcome)).toEqual([]);
});

const head = "openapi: 3.1.1\ninfo: { title: Demo, version: 1.0.0 }\n";
const paths = "paths: { /a: { get: { operationId: getA, responses: { 200: { description: A. } } } } }\n";
const demo = head + paths;
const none = "this is not an OpenAPI description; begin it with `openapi: 3.1.1`";
const tooDeep = "it is nested too deep";
const tooMany = "Excessive alias count indicates a resource exhaustion attack; write out what the aliases repeat";

/** Lists, each nine times the one before it. */
function laughs(open: string, close: string): string {
  const line = (level: number) => `  a${level + 1}: &a${level + 1} ${open}${`*a${level},`.repeat(9)}${close}\n`;
  return `x:\n  a0: &a0 { a: lol }\n${Array.from({ length: 12 }, (_, level) => line(level)).join("")}`;
}

function nested(levels: number, open: string, close = "", core = ""): string {
  return open.repeat(levels) + core + close.repeat(levels);
}

function indented(levels: number): string {
  return Array.from({ length: levels }, (_, level) => `${" ".repeat(level + 1)}a:\n`).join("");
}

test.each<[string, string | object, string]>([
  ["nothing", "", `1:1: ${none}`],
  ["a text", "hello", `1:1: ${none}`],
  ["a list", "[1, 2]", `1:1: ${none}`],
  ["OpenAPI 4", { openapi: "4.0.0", paths: {} }, `1:2: ${none}`],
  ["a version that is a number", { openapi: 3.1, paths: {} }, `1:2: ${none}`],
  [
    "Swagger 2 without operations",
    { swagger: "2.0", paths: {} },
    "1:1: it has no operations; describe one that a client can call",
  ],
  ["no operation", `${head}paths: {}\n`, "1:1: it has no operations; describe one that a client can call"],
  ["laughs by the billion", demo + laughs("[", "]"), `1:1: ${tooMany}`],
  ["merge keys that multiply", demo + laughs("{ <<: [", "] }"), `1:1: ${tooMany}`],
  [
    "aliases without number",
    `${demo}x: &x 1\ny: [${"*x,".repeat(20_000)}]\n`,
    "5:3005: it has more than 1000 aliases; write out what they repeat",
  ],
  ["an alias in what it names", `${demo}x: &x [*x]\n`, "4:8: the alias *x stands inside its own anchor; fix the YAML"],
  ["lists 10,000 deep", `${demo}x: ${nested(10_000, "[", "]")}\n`, tooDeep],
  ["maps 10,000 deep", `${demo}x: ${nested(10_000, "{a: ", "}")}\n`, tooDeep],
  ["items 10,000 deep", `${demo}x:\n  ${nested(10_000, "- ")}\n`, tooDeep],
  ["JSON 10,000 deep", `{ "openapi": "3.1.0", "x": ${nested(10_000, '{ "a": ', "}", "1")} }`, tooDeep],
  ["lists that do not end", `${head}x: ${"[".repeat(10_000)}`, tooDeep],
  ["names 1,000 deep", `${demo}x:\n${indented(1000)}`, "203:200: it is nested deeper than 200 levels"],
  [
    "a schema 1,000 deep",
    { openapi: "3.1.0", components: { schemas: { A: JSON.parse(nested(1000, '{ "items": ', "}", "true")) } } },
    "1:1814: it is nested deeper than 200 levels",
  ],
  ["a name twice", demo + paths, "4:1: Map keys must be unique; fix the YAML"],
  [
    "a name twice in JSON",
    '{ "openapi": "3.1.0", "paths": {}, "paths": {} }',
    "1:36: Map keys must be unique; fix the YAML",
  ],
  [
    "a tag that makes a function",
    `${demo}x: !!js/function "function () { canary() }"\n`,
    "4:4: Unresolved tag: tag:yaml.org,2002:js/function; fix the YAML",
  ],
  ["a tag of its own", `${demo}x: !canary 1\n`, "4:4: Unresolved tag: !canary; fix the YAML"],
  ["bytes", `${demo}x: !!binary aGVsbG8=\n`, "4:1: this is not a text, number, boolean, list or map"],
  [
    "two documents",
    `${demo}---\n${demo}`,
    "4:1: Source contains multiple documents; please use YAML.parseAllDocuments(); fix the YAML",
  ],
  ["a list as a name", `${demo}? [a, b]\n: 1\n`, "4:3: a name is a list or a map; write a text"],
  ["a number without end", `${demo}x: .inf\n`, "4:1: JSON has no number Infinity"],
  ["a number too large", '{ "openapi": "3.1.0", "x": 1e999 }', "1:23: JSON has no number Infinity"],
  [
    "half of a surrogate pair",
    '{ "openapi": "3.1.0", "x": "\\ud800" }',
    "1:23: the text contains an unpaired surrogate",
  ],
  [
    "half of a surrogate pair as a name",
    '{ "openapi": "3.1.0", "\\udc00": 1 }',
    "1:1: a name in it contains an unpaired surrogate",
  ],
  [
    "a tabulator as indentation",
    "openapi: 3.1.1\n\tpaths: {}\n",
    "2:1: Tabs are not allowed as indentation; fix the YAML",
  ],
  ["UTF-16", Buffer.from(`\ufeff${demo}`, "utf16le"), "1:1: this is not UTF-8 text; save it as UTF-8"],
  ["a picture", Buffer.from("89504e470d0a1a0a0000000dff", "hex"), "1:1: this is not UTF-8 text; save it as UTF-8"],
])("refuses %s in one line that says where", async (_, content, problem) => {
  const { refusal, crash } = await generate(content);

  expect(crash).toBe(undefined);
  // How deep the parser gets depends on what has run before it.
  const [where, what] = problem === tooDeep ? ["\\d+:\\d+", "it is nested (too deep|deeper)"] : parts(problem);
  expect(refusal).toMatch(new RegExp(`^openapi\\.yaml:${where}: ${what}[^\\n]*; [^\\n]+$`));
});

const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const chain = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`S${at}`, { items: schema(`S${at + 1}`) }]));

test.each<[string, object]>([
  ["schemas in a circle", { A: { properties: { b: schema("B") } }, B: { items: schema("A") } }],
  ["a schema that is all of itself", { A: { allOf: [schema("A"), { type: "object" }] } }],
  ["a schema that is one of itself", { A: { oneOf: [schema("A"), schema("B")] }, B: { anyOf: [schema("A")] } }],
  ["a discriminator in a circle", { A: { oneOf: [schema("A")], discriminator: { propertyName: "a" } } }],
  ["references to parts in a circle", { A: { properties: { a: { items: schema("A/properties/a") } } } }],
  ["5,000 schemas in a row", { ...chain, S5000: true }],
  ["5,000 values", { A: { enum: Array.from({ length: 5000 }, (_, at) => `value ${at} */`) } }],
  [
    "a name of 100,000 letters",
    { ["a".repeat(100_000)]: { type: "object", properties: { ["b".repeat(100_000)]: {} } } },
  ],
  ["a text of 1 MB", { A: { description: "*/".repeat(500_000) } }],
  ["numbers that no double holds", { A: { enum: [1e308, -1e308, 5e-324, 123456789012345680000, -0] } }],
  ["constants of every kind", { A: { const: { __proto__: null, a: [null, true, { "*/": "*/" }] } } }],
])("makes types and nothing else of %s", async (_, schemas) => {
  const responses = {
    200: { description: "A.", content: { "application/json": { schema: schema(Object.keys(schemas)[0] ?? "") } } },
  };
  const operation = { operationId: "getA", parameters: [id], responses };

  const outcome = await generate({
    openapi: "3.1.0",
    paths: { "/a/{id}": { get: operation } },
    components: { schemas },
  });

  // openapi-typescript makes of some what does not compile.
  const always = written.filter((path) => path !== "src/paths.gen.ts");
  expect([...(outcome.files?.keys() ?? [])]).toEqual(expect.arrayContaining(always));
  expect(problemsOf(outcome)).toEqual([]);
});

test("reads a description that begins with a byte order mark", async () => {
  const outcome = await generate(`\ufeff${demo}`);

  expect(outcome.files?.get("src/contract.gen.ts")).toContain("getA");
});

/** Position and text of what is expected, as regular expressions; how to fix it is left to the reader's own tests. */
function parts(problem: string): [string, string] {
  const [, where = "", what = ""] = /^(\d+:\d+): (.*?)(?:; .*)?$/.exec(problem) ?? [];
  return [where, what.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")];
}

async function generate(content: string | object): Promise<Outcome> {
  const file = join(temporaryFolder(), "openapi.yaml");
  const isBytes = typeof content === "string" || Buffer.isBuffer(content);
  writeFileSync(file, isBytes ? content : JSON.stringify(content));
  return generator.generate(file);
}

/** What of an outcome's files is more than it should be. */
function problemsOf({ files = new Map() }: Outcome): string[] {
  const modules = [...files].filter(([path]) => path.endsWith(".ts"));
  const contract = run(files.get("src/contract.gen.ts") ?? "").exports;
  return [
    ...findMarkup(files.get("README.md") ?? "", { fences: 4, headings: 5 }),
    ...findMarkup(files.get("AGENTS.md") ?? "", { fences: 4, headings: 4 }),
    ...findMarkup(files.get("llms.txt") ?? "", { fences: 0, headings: 3 }),
    ...modules.flatMap(([path, text]) => [...findCode(path, text), ...run(text, contract).changed]),
  ];
}
