import { expect, test } from "vitest";
import { differences, type Results, runtimesDocument } from "./document.ts";
import { stepNames } from "./programme/programme.ts";
import type { RuntimeResult } from "./programme/result.ts";
import type { TestsResult } from "./tests.ts";

const verdicts = stepNames.map((step) => ({ step }));
const node: RuntimeResult = { name: "node-20.9", version: "20.9.0", verdicts, requires: false };
const workerd: RuntimeResult = { name: "workerd", version: "1.2", verdicts, requires: undefined };
const jest: TestsResult = { name: "a test", on: "Jest 30.0.0", passed: true, output: "" };
const results: Results = {
  runtimes: [node, workerd],
  typeScript: [],
  bundlers: [
    {
      name: "rollup",
      version: "4.0.0",
      bundles: [{ specifier: "filespec", bytes: 1010, directBytes: 1000, others: ["acme"] }],
    },
  ],
  tests: [jest],
};
const document = runtimesDocument(results);

test("the document has a row for each of what was tried, with its version and verdicts", () => {
  expect(document.split("\n")).toEqual(
    expect.arrayContaining([
      `| Node 20.9 | 20.9.0 | ${stepNames.map(() => "yes").join(" | ")} | **no** |`,
      `| workerd | 1.2 | ${stepNames.map(() => "yes").join(" | ")} | – |`,
      "| Rollup | 4.0.0 | `filespec` | acme | 1 % |",
      "| a test | Jest 30.0.0 | yes |",
    ]),
  );
});

test("a step that fails is a difference", () => {
  const failed = verdicts.map((each) => (each.step === "get" ? { ...each, failure: "no" } : each));

  const found = runtimesDocument({ ...results, runtimes: [node, { ...workerd, verdicts: failed }] });

  const rest = stepNames.slice(1).map(() => "yes");
  expect(differences(document, found)).toEqual([
    `- | workerd | 1.2 | yes | ${rest.join(" | ")} | – |`,
    `+ | workerd | 1.2 | **no** | ${rest.join(" | ")} | – |`,
  ]);
});

test("what was not tried is no difference, and its row says why", () => {
  const found = runtimesDocument({
    ...results,
    runtimes: [node, { ...workerd, verdicts: [], skipped: "offline" }],
    tests: [{ ...jest, passed: false, skipped: "offline" }],
  });

  expect(found).toContain("| workerd | 1.2 | not tried: offline |");
  expect(differences(document, found)).toEqual([]);
});

test("a row that is missing in the document is a difference", () => {
  const without = runtimesDocument({ ...results, runtimes: [node] });

  expect(differences(without, document)).toEqual([
    `+ | workerd | 1.2 | ${stepNames.map(() => "yes").join(" | ")} | – |`,
  ]);
});
