import { symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Files, temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { formatProblem } from "./problem.ts";
import { type Reading, readContract, readDescription, readText } from "./read.ts";

/** Reads `demo/openapi.yaml` of a folder of these files. */
function readDemo(files: Files): Reading {
  const folder = temporaryFolder(
    Object.fromEntries(Object.entries(files).map(([name, file]) => [`demo/${name}`, file])),
  );
  return readDescription(join(folder, "demo", "openapi.yaml"), folder);
}

function problemsOf(files: Files): string[] {
  return readDemo(files).problems.map(formatProblem);
}

test("follows references into other files of the folder", () => {
  const { facts, files } = readDemo({
    "openapi.yaml": { openapi: "3.1.1", paths: { "/files": { $ref: "./paths/files.yaml#/~1files" } } },
    "paths/files.yaml": {
      "/files": { get: { operationId: "listFiles", responses: { 404: { $ref: "../responses.yaml#/x/0" } } } },
    },
    "responses.yaml": { x: [{ description: "Not found." }] },
  });

  expect(files).toEqual(["openapi.yaml", "paths/files.yaml", "responses.yaml"]);
  expect(facts.operations).toMatchObject([
    {
      at: "paths/files.yaml#/~1files/get",
      operationId: "listFiles",
      responses: [
        {
          at: "responses.yaml#/x/0",
          usedAt: "paths/files.yaml#/~1files/get/responses/404",
          status: "404",
          description: "Not found.",
        },
      ],
    },
  ]);
});

test("locates a place in any of the files, by the file's name below the base", () => {
  const reading = readDemo({
    "openapi.yaml": "openapi: 3.1.1\ncomponents:\n  schemas:\n    File: { $ref: sub/file.yaml }\n",
    "sub/file.yaml": "type: object\nproperties:\n  id: { type: string }\n",
  });

  const places = reading.locate(["sub/file.yaml#/properties/id", "openapi.yaml#/components"]);

  expect([...places]).toEqual([
    ["sub/file.yaml#/properties/id", { file: "demo/sub/file.yaml", line: 3, column: 3 }],
    ["openapi.yaml#/components", { file: "demo/openapi.yaml", line: 2, column: 1 }],
  ]);
});

test("makes a problem of a place", () => {
  const reading = readDemo({ "openapi.yaml": "openapi: 3.1.1\ninfo:\n  title: Demo\n" });

  expect(reading.problemAt("openapi.yaml#/info/title", "it is too short", "write a longer one")).toEqual({
    file: "demo/openapi.yaml",
    line: 3,
    column: 3,
    path: "/info/title",
    what: "it is too short",
    fix: "write a longer one",
  });
});

test("reads a description that is one text", () => {
  const { facts, files, problems } = readText(
    "openapi: 3.0.3\ninfo: { title: Demo, version: '1' }\nx: { $ref: a.yaml }\n",
    "demo.yaml",
  );

  expect(facts.info.title).toBe("Demo");
  expect(files).toEqual(["demo.yaml"]);
  expect(problems.map(formatProblem)).toEqual([
    "demo.yaml:3:6: $ref a.yaml names another file, which a description without a folder cannot have; write it as one text",
  ]);
});

test("facts survive JSON", () => {
  const { facts } = readDemo({
    "openapi.yaml": {
      openapi: "3.0.3",
      paths: {
        "/a": {
          get: {
            responses: { 200: { content: { "application/json": { schema: { $ref: "#/components/schemas/Tree" } } } } },
          },
        },
      },
      components: { schemas: { Tree: { properties: { child: { $ref: "#/components/schemas/Tree" } } } } },
    },
  });

  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
});

const nothing = "does not point to anything; correct the reference";
const itself = "refers to itself; point it at something else";
const outside = "points outside the description's folder; move the file into the folder";
const link = "goes through a link; copy the file into the folder";
const percent = "has a % in the name of a file; rename the file, and write its name as it is";
const hashes = "has more than one #; write the others as %23";
const absolute =
  "is an absolute URI, and only files of the description's folder are read; copy the file into the folder and refer to it by its path";
const noFile = "does not name a file; correct the path";
const encoding = "is not a valid URI reference; fix its percent-encoding";

test.each([
  ["https://example.test/a.yaml", absolute],
  ["//example.test/a.yaml", absolute],
  ["file:///etc/hosts", absolute],
  ["../other.yaml", outside],
  ["./sub/../../other.yaml#/x", outside],
  ["%2e%2e/other.yaml", percent],
  ["./sub/p%61rt.yaml", percent],
  ["/etc/hosts", outside],
  [".", outside],
  ["./missing.yaml", noFile],
  ["./sub", noFile],
  ["./link.yaml", link],
  ["./linked/other.yaml", link],
  ["./loop.yaml", noFile],
  ["#/nowhere", nothing],
  ["#nowhere", nothing],
  ["#/toString", nothing],
  ["#/list/length", nothing],
  ["#/list/01", nothing],
  ["./sub/part.yaml#/nowhere", nothing],
  ["#/x/y", itself],
  ["%zz.yaml", percent],
  ["#/%ff", encoding],
  ["./sub/part.yaml#/z#/x", hashes],
  ["./sub/part.yaml#z/../../../other.yaml#/x", hashes],
  ["./sub/linked.yaml", link],
])("a $ref of %s is a problem: %s", (reference, problem) => {
  const folder = temporaryFolder({
    "demo/openapi.yaml": `openapi: 3.1.1\nx:\n  y:\n    $ref: "${reference}"\nlist: [1, 2]\n`,
    "demo/sub/part.yaml": "z: 1",
    "other.yaml": "x: 1",
  });
  symlinkSync("../other.yaml", join(folder, "demo/link.yaml"));
  symlinkSync("..", join(folder, "demo/linked"));
  symlinkSync("part.yaml", join(folder, "demo/sub/linked.yaml"));
  symlinkSync("loop.yaml", join(folder, "demo/loop.yaml"));

  const { problems, files } = readDescription(join(folder, "demo/openapi.yaml"), folder);

  expect(problems.map(formatProblem)).toEqual([`demo/openapi.yaml:4:5: $ref ${reference} ${problem}`]);
  expect(files.filter((file) => !file.startsWith("sub/"))).toEqual(["openapi.yaml"]);
});

test("references that lead in a circle through several files are problems, each", () => {
  const problems = problemsOf({
    "openapi.yaml": "openapi: 3.1.1\na: { $ref: ./other.yaml#/b }\n",
    "other.yaml": "b: { $ref: ./openapi.yaml#/a }\n",
  });

  expect(problems).toEqual([
    `demo/openapi.yaml:2:6: $ref ./other.yaml#/b ${itself}`,
    `demo/other.yaml:1:6: $ref ./openapi.yaml#/a ${itself}`,
  ]);
});

test("a reference through very many references is a problem", () => {
  const members = Array.from({ length: 1000 }, (_, index) => [`x${index}`, { $ref: `#/x${index + 1}` }]);
  const text = JSON.stringify({ openapi: "3.1.1", ...Object.fromEntries(members), x1000: {} });

  const { problems } = readText(text, "openapi.yaml");

  expect(problems[0]).toMatchObject({
    path: "/x0/$ref",
    what: "$ref #/x1 leads through more than 100 references",
    fix: "point it at what they lead to",
  });
});

test.each([
  ["a $ref that an alias writes", "x: &out ../other.yaml\ny: { $ref: *out }\n", "3:6: $ref ../other.yaml"],
  ["a $ref whose name an alias writes", 'x: &ref $ref\ny: { *ref : "../other.yaml" }\n', "3:1: $ref ../other.yaml"],
  ["a mapping", "discriminator: { mapping: { cat: ../other.yaml } }\n", "2:29: cat ../other.yaml"],
  [
    "a mapping that an alias writes",
    "x: &out { a: ../other.yaml }\ndiscriminator: { mapping: *out }\n",
    "3:18: a ../other.yaml",
  ],
  ["a reference further on", 'x: { $ref: "#/y" }\ny: { $ref: ../other.yaml }\n', "3:6: $ref ../other.yaml"],
])("does not leave the folder by way of %s", (_, text, problem) => {
  expect(problemsOf({ "openapi.yaml": `openapi: 3.1.1\n${text}` })).toEqual([
    `demo/openapi.yaml:${problem} ${outside}`,
  ]);
});

test.each([
  ["an absolute URI", "https://demo.test/etc/hosts", absolute],
  ["a path that leads outside the folder", "../../etc/hosts", outside],
])("does not take %s for the $id of a schema, since other tools would follow it", (_, reference, problem) => {
  const text = [
    "openapi: 3.1.1",
    "components:",
    "  schemas:",
    "    A: { $id: 'https://demo.test/etc/hosts' }",
    `    B: { $id: 'https://demo.test/a/b/c', allOf: [{ $ref: '${reference}' }] }`,
    "",
  ].join("\n");

  expect(problemsOf({ "openapi.yaml": text })).toEqual([`demo/openapi.yaml:5:52: $ref ${reference} ${problem}`]);
});

test("does not take a path for an anchor, since other tools would follow it", () => {
  const text = "openapi: 3.1.1\nx: { $anchor: x/../../hosts }\ny: { $ref: '#x/../../hosts' }\n";

  expect(problemsOf({ "openapi.yaml": text })).toEqual([`demo/openapi.yaml:3:6: $ref #x/../../hosts ${nothing}`]);
});

test("an externalValue is neither followed nor a problem", () => {
  const text = "openapi: 3.1.1\nx: { externalValue: ../other.yaml }\ny: { externalValue: 'https://example.test/a' }\n";

  expect(problemsOf({ "openapi.yaml": text })).toEqual([]);
});

test("a mapping to the name of a schema is not a problem", () => {
  const text =
    "openapi: 3.1.1\ncomponents: { schemas: { Cat: {} } }\nx: { discriminator: { mapping: { cat: Cat, dog: Dog } } }\n";

  expect(problemsOf({ "openapi.yaml": text })).toEqual([`demo/openapi.yaml:3:44: dog Dog ${noFile}`]);
});

test("a fact keeps a reference that leads nowhere", () => {
  const { facts } = readDemo({
    "openapi.yaml": {
      openapi: "3.1.1",
      paths: {
        "/a": {
          parameters: [{ $ref: "#/nowhere" }],
          get: { responses: { 200: { content: { "text/plain": { schema: { $ref: "#/nowhere", type: "string" } } } } } },
        },
      },
    },
  });
  const [operation] = facts.operations;

  expect(operation?.parameters[0]?.other).toEqual({ $ref: "#/nowhere" });
  expect(operation?.responses[0]?.content[0]?.schema).toMatchObject({ type: ["string"], other: { $ref: "#/nowhere" } });
});

test("readContract throws all problems, in the order of files and lines", () => {
  const folder = temporaryFolder({
    "demo/openapi.yaml": 'openapi: 3.1.1\nz: { $ref: "#/a" }\nb: { $ref: ./part.yaml }\na: { $ref: "#/n" }\n',
    "demo/part.yaml": 'c: { $ref: "#/d" }\n',
  });

  const read = () => readContract(join(folder, "demo/openapi.yaml"), folder);

  expect(read).toThrow(
    expect.objectContaining({
      name: "ContractError",
      message: `demo/openapi.yaml:4:6: $ref #/n ${nothing}\ndemo/part.yaml:1:6: $ref #/d ${nothing}`,
    }),
  );
});

test.each<[string, Files, string]>([
  ["no file", {}, "demo/openapi.yaml:1:1: this is not a file; write the description there"],
  [
    "a folder in its place",
    { "openapi.yaml/x": "" },
    "demo/openapi.yaml:1:1: this is not a file; write the description there",
  ],
  [
    "a broken file that it refers to",
    { "openapi.yaml": "openapi: 3.1.1\na: { $ref: ./b.yaml }", "b.yaml": "a: 1\n  b: 2\n" },
    "demo/b.yaml:1:4: Nested mappings are not allowed in compact mappings; fix the YAML",
  ],
  [
    "a Swagger description",
    { "openapi.yaml": "info: {}\nswagger: '2.0'\n" },
    "demo/openapi.yaml:2:1: this is Swagger 2.0, not OpenAPI 3; convert it to OpenAPI 3 first",
  ],
  [
    "a text of something else",
    { "openapi.yaml": "Hello" },
    "demo/openapi.yaml:1:1: this is not an OpenAPI 3 description; begin it with `openapi: 3.1.1`",
  ],
  [
    "an empty file",
    { "openapi.yaml": "" },
    "demo/openapi.yaml:1:1: this is not an OpenAPI 3 description; begin it with `openapi: 3.1.1`",
  ],
  [
    "another version",
    { "openapi.yaml": "openapi: 4.0.0" },
    "demo/openapi.yaml:1:1: this is not an OpenAPI 3 description; begin it with `openapi: 3.1.1`",
  ],
])("throws where it is given %s", (_, files, message) => {
  expect(() => readDemo(files)).toThrow(expect.objectContaining({ name: "ContractError", message }));
});

test("refuses a link to a description", () => {
  const folder = temporaryFolder({ "demo/part.yaml": "", "openapi.yaml": "openapi: 3.1.1" });
  symlinkSync("../openapi.yaml", join(folder, "demo/openapi.yaml"));

  const read = () => readDescription(join(folder, "demo/openapi.yaml"), folder);

  expect(read).toThrow("demo/openapi.yaml:1:1: this is a link; copy the file into the folder");
});

test("refuses a file that is too large", () => {
  const folder = temporaryFolder({ "openapi.yaml": "" });
  truncateSync(join(folder, "openapi.yaml"), 64 * 2 ** 20 + 1);

  const read = () => readDescription(join(folder, "openapi.yaml"), folder);

  expect(read).toThrow("openapi.yaml:1:1: it is larger than 64 MiB; remove what is not needed");
});

test("refuses a file that is not UTF-8", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "openapi.yaml"), Buffer.from([0x61, 0xff]));

  const read = () => readDescription(join(folder, "openapi.yaml"), folder);

  expect(read).toThrow("openapi.yaml:1:1: this is not UTF-8 text; save it as UTF-8");
});

test("callbacks that nest through references do not exhaust the stack", () => {
  const callbacks = Array.from({ length: 5000 }, (_, index) => [
    `c${index}`,
    { "/done": { post: { callbacks: { next: { $ref: `#/components/callbacks/c${index + 1}` } } } } },
  ]);
  const text = JSON.stringify({
    openapi: "3.1.1",
    components: { callbacks: { ...Object.fromEntries(callbacks), c5000: {} } },
  });

  expect(() => readText(text, "openapi.yaml")).toThrow("components refer to each other more than 50 levels deep");
});

test("components that multiply each other do not exhaust the memory", () => {
  const responses = Object.fromEntries(
    Array.from({ length: 20 }, (_, level) => [
      `c${level}`,
      {
        "/done": {
          post: {
            callbacks: Object.fromEntries(
              ["a", "b", "c"].map((name) => [name, { $ref: `#/components/callbacks/c${level + 1}` }]),
            ),
          },
        },
      },
    ]),
  );
  const text = JSON.stringify({ openapi: "3.1.1", components: { callbacks: { ...responses, c20: {} } } });

  expect(() => readText(text, "openapi.yaml")).toThrow("components are used more than 1000000 times");
});
