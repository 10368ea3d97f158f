import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder, writeFiles } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { Description } from "./description.ts";
import { openDescription } from "./testing/open-description.ts";

test("follows references into other files of the folder", () => {
  const description = openDescription({
    "openapi.yaml": { paths: { "/files": { $ref: "./paths/files.yaml#/~1files" } } },
    "paths/files.yaml": { "/files": { get: { $ref: "../operations.yaml" } } },
    "operations.yaml": {
      operationId: "listFiles",
      responses: { 404: { $ref: "#/x-answers/0" } },
      "x-answers": [{ a: 1 }],
    },
  });

  const operation = description.get(description.root, "paths", "/files", "get");

  expect(description.text(operation, "operationId")).toBe("listFiles");
  expect(operation && description.get(operation, "responses", "404", "a")?.value).toBe(1);
});

test("get gives nothing for what is not there, whatever all objects inherit", () => {
  const description = openDescription({ "openapi.yaml": { info: { title: "Demo" } } });

  expect(description.get(description.root, "info", "version")).toBeUndefined();
  expect(description.get(description.root, "toString")).toBeUndefined();
  expect(description.get(description.root, "info", "title", "length", "x")).toBeUndefined();
});

test("entries gives the members of a map or list with their references followed", () => {
  const description = openDescription({
    "openapi.yaml": { list: [{ $ref: "#/map/a" }, 2], map: { a: 1 } },
  });
  const { file } = description.root;

  expect(description.entries(description.get(description.root, "list"))).toEqual([
    ["0", { file, path: ["map", "a"], value: 1 }],
    ["1", { file, path: ["list", 1], value: 2 }],
  ]);
  expect(description.entries(undefined)).toEqual([]);
});

test("text gives a text and nothing else", () => {
  const description = openDescription({ "openapi.yaml": { info: { title: "Demo", version: 1 } } });

  expect(description.text(description.root, "info", "title")).toBe("Demo");
  expect(description.text(description.root, "info", "version")).toBeUndefined();
});

test("locate gives the file, line and column of a place", () => {
  const description = openDescription({
    "openapi.yaml": "info: { $ref: ./sub/info.yaml }\n",
    "sub/info.yaml": "version: 1\ntitle: Demo\n",
  });
  const title = description.get(description.root, "info", "title");

  expect(title && description.locate(title)).toBe("demo/sub/info.yaml:2:1");
});

test("throws where the YAML of any of its files is broken", () => {
  const files = { "openapi.yaml": "a: { $ref: ./b.yaml }", "b.yaml": "a: 1\n  b: 2\n" };

  expect(() => openDescription(files)).toThrow(
    "demo/b.yaml:1:4: Nested mappings are not allowed in compact mappings; mend the YAML",
  );
});

const nothing = "refers to nothing; point it at something that is there";
const itself = "refers to itself; point it at something that is there";
const leaves = "leaves its folder; move what it names into the folder";
const machine = "leaves the machine; copy what it names into this folder";

test.each([
  ["https://example.test/a.yaml", machine],
  ["//example.test/a.yaml", machine],
  ["file:///etc/hosts", machine],
  ["../other.yaml", leaves],
  ["./sub/../../other.yaml#/x", leaves],
  ["%2e%2e/other.yaml", leaves],
  ["/etc/hosts", leaves],
  [".", leaves],
  ["./missing.yaml", "names no file; mend the path"],
  ["./sub", "names no file; mend the path"],
  ["./link.yaml", "leaves its folder through a link; copy the file into the folder"],
  ["./linked/other.yaml", "leaves its folder through a link; copy the file into the folder"],
  ["./loop.yaml", "names no file; mend the path"],
  ["#/nowhere", nothing],
  ["#nowhere", nothing],
  ["#/toString", nothing],
  ["./sub/part.yaml#/nowhere", nothing],
  ["#/x/y", itself],
  ["%zz.yaml", "is no URI reference; mend its percent-encoding"],
  ["#/%ff", "is no URI reference; mend its percent-encoding"],
])("refuses a $ref of %s in one line that says where: %s", (reference, problem) => {
  const folder = temporaryFolder({
    "demo/openapi.yaml": `x:\n  y:\n    $ref: "${reference}"\n`,
    "demo/sub/part.yaml": "z: 1",
    "other.yaml": "x: 1",
  });
  symlinkSync("../other.yaml", join(folder, "demo/link.yaml"));
  symlinkSync("..", join(folder, "demo/linked"));
  symlinkSync("loop.yaml", join(folder, "demo/loop.yaml"));

  const open = () => new Description(join(folder, "demo/openapi.yaml"), folder);

  expect(open).toThrow(
    expect.objectContaining({
      name: "ContractError",
      message: `demo/openapi.yaml:3:5: $ref ${reference} ${problem}`,
    }),
  );
});

test("refuses references that lead in a circle through several files", () => {
  const open = () =>
    openDescription({
      "openapi.yaml": { a: { $ref: "./other.yaml#/b" } },
      "other.yaml": { b: { $ref: "./openapi.yaml#/a" } },
    });

  expect(open).toThrow(`demo/openapi.yaml:1:7: $ref ./other.yaml#/b ${itself}`);
});

test("refuses a mapping to the name of a schema, which openapi-typescript cannot follow", () => {
  const open = () => openDescription({ "openapi.yaml": "discriminator: { mapping: { cat: Cat } }\n" });

  expect(open).toThrow("demo/openapi.yaml:1:29: cat Cat names no file; mend the path");
});

test("reads a file of the folder through a link that stays in it", () => {
  const folder = temporaryFolder();
  writeFiles(join(folder, "demo"), { "openapi.yaml": { a: { $ref: "./link.yaml" } }, "part.yaml": { b: 1 } });
  symlinkSync("part.yaml", join(folder, "demo/link.yaml"));
  const description = new Description(join(folder, "demo/openapi.yaml"), folder);

  expect(description.get(description.root, "a", "b")?.value).toBe(1);
});

test.each([
  ["a $ref that an alias writes", "x: &out ../other.yaml\ny: { $ref: *out }\n", "2:6: $ref ../other.yaml"],
  ["a $ref whose name an alias writes", 'x: &ref $ref\ny: { *ref : "../other.yaml" }\n', "2:1: $ref ../other.yaml"],
  ["an externalValue", "x: { externalValue: ../other.yaml }\n", "1:6: externalValue ../other.yaml"],
  ["a mapping", "discriminator: { mapping: { cat: ../other.yaml } }\n", "1:29: cat ../other.yaml"],
  [
    "a mapping that an alias writes",
    "x: &out { a: ../other.yaml }\ndiscriminator: { mapping: *out }\n",
    "2:18: a ../other.yaml",
  ],
  ["a reference further on", 'x: { $ref: "#/y" }\ny: { $ref: ../other.yaml }\n', "2:6: $ref ../other.yaml"],
])("refuses to leave the folder by way of %s", (_, text, problem) => {
  const open = () => openDescription({ "openapi.yaml": text });

  expect(open).toThrow(`demo/openapi.yaml:${problem} ${leaves}`);
});
