import { join } from "node:path";
import { demoContract, demoContractWith } from "@scripts/test-kit/demo-contract";
import { temporaryFolder, writeFiles } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { ContractSide } from "./contract/contract-side.ts";
import { excerpt } from "./excerpt.ts";
import type { Finding } from "./finding.ts";
import { mergeFindings } from "./merge.ts";

const schema = "components/schemas/DemoFile";
const wire: Finding = {
  lens: "wire",
  rule: "wire-rule",
  impact: "patch",
  message: "On the wire.",
  subject: `${schema}.id`,
};
const types: Finding = {
  lens: "types",
  rule: "types-rule",
  impact: "major",
  message: "In types.",
  subject: `${schema}.id`,
};

test("what two lenses find about one thing is one change, with the higher impact and its rule", () => {
  const [before, after] = sides();

  const changes = mergeFindings(
    [wire, { ...types, names: ["DemoFile.id"], typescript: { before: "id: string", after: "id: number" } }],
    before,
    after,
  );

  expect(changes).toEqual([
    {
      impact: "major",
      lens: "types",
      rule: "types-rule",
      message: "In types.",
      operations: ["getFile"],
      names: ["DemoFile.id"],
      location: { file: "demo/openapi.yaml", line: 66, column: 9 },
      before: { contract: "id:\n  type: string\n  description: Identifier of the file.", typescript: "id: string" },
      after: { contract: "id:\n  type: string\n  description: Identifier of the file.", typescript: "id: number" },
      compilerErrors: [],
      documentation: "https://demo.test/docs/get-file",
    },
  ]);
});

test("the wire speaks where both lenses give the impact", () => {
  const [before, after] = sides();

  const [change] = mergeFindings([types, { ...wire, impact: "major" }], before, after);

  expect(change?.message).toBe("On the wire.");
});

test("two things are two changes, the higher first, then in the order of the contract", () => {
  const [before, after] = sides();

  const changes = mergeFindings(
    [
      { ...wire, subject: "components/schemas/Problem.message" },
      { ...types, subject: "components/schemas/Problem" },
      { ...wire, message: "First." },
    ],
    before,
    after,
  );

  expect(changes.map(({ message }) => message)).toEqual(["In types.", "First.", "On the wire."]);
});

test.each([
  ["around it", schema],
  ["within it", `${schema}.id.part`],
])("a finding is explained by a rated one %s", (_, subject) => {
  const [before, after] = sides();

  const changes = mergeFindings([{ ...wire, impact: "minor", subject }, types], before, after);

  expect(changes).toHaveLength(1);
});

test("a description around it explains no change of a type", () => {
  const [before, after] = sides();

  const changes = mergeFindings([{ ...wire, subject: schema }, types], before, after);

  expect(changes.map(({ message }) => message)).toEqual(["In types.", "On the wire."]);
});

test.each([
  ["string", "array", ["Another type."]],
  ["string", ["string", "null"], ["Another type.", "On the wire."]],
])("%j that becomes %j is told with %j", (old, now, messages) => {
  const [before, after] = sides();

  const changes = mergeFindings(
    [
      wire,
      {
        ...{ ...wire, rule: "schema-type-changed", impact: "major", message: "Another type." },
        before: {
          ...before.description.root,
          path: ["components", "schemas", "DemoFile", "properties", "id", "type"],
          value: old,
        },
        after: {
          ...after.description.root,
          path: ["components", "schemas", "DemoFile", "properties", "id", "type"],
          value: now,
        },
      },
    ],
    before,
    after,
  );

  expect(changes.map(({ message }) => message)).toEqual(messages);
});

test("another name of an exported type explains nothing else", () => {
  const [before, after] = sides();

  const changes = mergeFindings(
    [
      { ...wire, impact: "major" },
      { ...types, rule: "export-renamed", subject: schema },
    ],
    before,
    after,
  );

  expect(changes.map(({ message }) => message).sort()).toEqual(["In types.", "On the wire."]);
});

test("a schema whose name begins like another's is another", () => {
  const [before, after] = sides();

  const changes = mergeFindings([{ ...wire, impact: "major", subject: `${schema}Part` }, types], before, after);

  expect(changes).toHaveLength(2);
});

test("what is gone is shown as it was, where it stood", () => {
  const [before, after] = sides("        id: { type: string, description: Identifier of the file. }\n", "        {}\n");

  const [change] = mergeFindings(
    [{ ...types, before: before.placeOf(`${schema}.id`), after: after.placeOf(schema) }],
    before,
    after,
  );

  expect(change?.before?.contract).toBe("id:\n  type: string\n  description: Identifier of the file.");
  expect(change?.after).toBeNull();
  expect(change?.location).toEqual({ file: "demo/openapi.yaml", line: 61, column: 5 });
});

test("a finding without names is named by its schema, or by the methods that it is part of", () => {
  const [before, after] = sides();

  const changes = mergeFindings([wire, { ...wire, subject: "paths//files/{} get/responses/404" }], before, after);

  expect(changes.map(({ names }) => names)).toEqual([["getFile()"], ["DemoFile.id"]]);
});

test("a long excerpt is cut, and says so", () => {
  const value = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`p${index}`, index]));

  const text = excerpt({ file: "", path: ["properties"], value });

  expect(text?.split("\n")).toHaveLength(24);
  expect(text).toMatch(/^properties:\n {2}p0: 0\n.*# … 18 more lines$/s);
});

function sides(text = "", replacement = ""): [ContractSide, ContractSide] {
  const folder = temporaryFolder();
  const head = text === "" ? demoContract : demoContractWith(text, replacement);
  writeFiles(join(folder, "base"), { "demo/openapi.yaml": demoContract });
  writeFiles(join(folder, "head"), { "demo/openapi.yaml": head });
  const [before, after] = ["base", "head"].map((side) => {
    return new ContractSide(join(folder, side, "demo/openapi.yaml"), join(folder, side));
  });
  if (!before || !after) {
    throw new Error("two sides were made");
  }
  return [before, after];
}
