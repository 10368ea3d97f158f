import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatProblem, readContract } from "@scripts/read";
import { demoContract, demoContractWith } from "@scripts/test-kit/demo-contract";
import { temporaryWorkspace } from "@scripts/test-kit/temporary-workspace";
import { expect, test } from "vitest";
import { lintContract, writeBaseline } from "./baseline.ts";
import { lint } from "./lint.ts";
import { lintOnce } from "./lint-once.ts";

const faulty = demoContractWith("      summary: Get a file\n", "");
const fault = "Operation object should contain `summary` field";

test("what the list has is ignored, a new problem is not, and what is fixed is listed in vain", async () => {
  const workspace = adopted(faulty);
  writeBaseline(workspace, "demo", await lint([read(workspace)], workspace));
  const listed = await lintContract(workspace, "demo", read(workspace));
  const other = faulty.replace(
    "      operationId: getFile\n",
    "      operationId: getFile\n      summary: Get a file\n",
  );
  writeFileSync(contract(workspace), other.replace(/ {6}externalDocs:\n.*\n.*\n/, ""));

  const { problems, ignored, gone } = await lintContract(workspace, "demo", read(workspace));

  expect([listed.problems, listed.ignored.map(({ what }) => what), listed.gone]).toEqual([[], [fault], []]);
  expect([problems.length, ignored.length]).toEqual([1, 0]);
  expect(gone.map(formatProblem)).toEqual([
    "specs/demo/.redocly.lint-ignore.yaml:1:1: openapi.yaml operation-summary #/paths/~1files~1{fileId}/get/summary is ignored and is no problem any more; run `pnpm lint demo --prune`",
  ]);
});

test("the list is Redocly's own", async () => {
  const workspace = adopted(faulty);
  writeBaseline(workspace, "demo", await lint([read(workspace)], workspace));

  expect(readFileSync(join(workspace, "specs/demo/.redocly.lint-ignore.yaml"), "utf8")).toMatch(
    /^(# .*\n)+openapi.yaml:\n {2}operation-summary:\n {4}- "#\/paths\/~1files~1\{fileId\}\/get\/summary"\n$/,
  );
});

test("a contract that is written by hand can have no list", async () => {
  const workspace = temporaryWorkspace({
    "specs/demo/openapi.yaml": demoContract,
    "specs/demo/.redocly.lint-ignore.yaml": "openapi.yaml: {}\n",
  });

  await expect(lintContract(workspace, "demo", read(workspace))).rejects.toThrow(
    "specs/demo/.redocly.lint-ignore.yaml:1:1: a contract that is written by hand ignores nothing; fix what lint finds, and remove this file",
  );
});

test("Redocly gets what has been read and nothing else", async () => {
  const workspace = temporaryWorkspace({
    "specs/demo/openapi.yaml": demoContractWith('"#/components/schemas/Problem"', '"part.yaml"'),
    "specs/demo/part.yaml": "type: object\n",
    "specs/demo/other.yaml": "$ref: http://127.0.0.1:1/secret.yaml\n",
  });

  expect(await lint([read(workspace)], workspace)).toMatchObject([{ rule: "no-unused-components" }]);
});

function adopted(text: string): string {
  return temporaryWorkspace({ "specs/demo/openapi.yaml": text, "specs/demo/upstream.yaml": text });
}

function contract(workspace: string): string {
  return join(workspace, "specs/demo/openapi.yaml");
}

function read(workspace: string): ReturnType<typeof readContract> {
  return readContract(contract(workspace), workspace);
}

test("what was found last is given while nothing has changed that it follows from", async () => {
  const workspace = adopted(faulty);
  mkdirSync(join(workspace, "node_modules"));

  const first = await lintOnce("demo", read(workspace), workspace);
  const kept = join(workspace, "node_modules/.cache/filespec/lint-demo.json");
  writeFileSync(kept, readFileSync(kept, "utf8").replace(fault, "kept"));
  const again = await lintOnce("demo", read(workspace), workspace);
  writeFileSync(contract(workspace), `${faulty}\n# Changed.\n`);
  const changed = await lintOnce("demo", read(workspace), workspace);

  expect([first, again, changed].map((problems) => problems.map(({ what }) => what))).toEqual([
    [fault],
    ["kept"],
    [fault],
  ]);
});
