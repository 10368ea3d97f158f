import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { listProviders } from "@scripts/read/providers";
import { demoContractWith } from "@scripts/test-kit/demo-contract";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, test } from "vitest";
import { openContract } from "./contract.ts";
import { findReported } from "./drift.ts";
import { formatReport } from "./report/format-report.ts";
import { openDemo } from "./testing/demo.ts";
import { exampleBody, exampleId, firstOperation } from "./testing/example-traffic.ts";

const schema = `    DemoFile:
      type: object
      required: [id]
      properties:
        id: { type: string }
        items:
          type: array
          items:
            type: object
            properties:
              state: { type: string, enum: [new] }
    Former:
`;
const report = {
  provider: "demo",
  operationId: "getFile",
  status: 200,
  path: ["items", 3, "state"],
  rule: "enum",
  message: 'is none of "new"',
  preview: '"gone"',
};
const missing = { ...report, path: ["id"], rule: "required", message: "is missing", preview: "missing" };
const unknown = { ...report, path: ["items", 0, "9f8e7d6c5b4a39281706"], rule: "unknown", preview: "true" };

test("says of each report where the contract says otherwise", () => {
  const { entries, wrong, lacks } = held([
    report,
    { ...report, path: ["items", 0, "state"], preview: '"old"' },
    missing,
    unknown,
  ]);

  expect(entries).toEqual({ total: 4, held: 4, undescribed: 0, ignored: 0, broken: 0 });
  expect(
    wrong.map(({ pointer, rule, message, at, actual, count }) => [pointer, rule, message, at, actual, count]),
  ).toEqual([
    ["/items/*/state", "enum", 'is none of "new"', "specs/demo/openapi.yaml:71:15", ['"gone"', '"old"'], 2],
    ["/id", "required", "is missing", "specs/demo/openapi.yaml:61:5", [], 1],
  ]);
  expect(lacks.map(({ pointer, at, actual }) => [pointer, at, actual])).toEqual([
    ["/items/*/undocumented field 1", "specs/demo/openapi.yaml:68:11", ["true"]],
  ]);
});

test("counts what is another provider's, of no operation, or no report", () => {
  const { drift, entries } = held([
    { ...report, provider: "other" },
    { ...report, operationId: "gone" },
    "text",
    { ...report, path: undefined },
    { ...report, status: "200" },
  ]);

  expect([drift, entries]).toEqual([false, { total: 5, held: 0, undescribed: 1, ignored: 1, broken: 3 }]);
});

test("stands at the operation given a status that the contract does not have", () => {
  const { wrong } = held([{ ...report, status: 418 }]);

  expect(wrong.map(({ status, at }) => [status, at])).toEqual([["418", "specs/demo/openapi.yaml:21:5"]]);
});

test("is printed without coverage", () => {
  expect(formatReport(held([missing]))).toBe(`demo: drift; 1 of 1 entries held against specs/demo/openapi.yaml

Wrong in the contract
  getFile 200 /id is missing
      specs/demo/openapi.yaml:61:5, seen once: entry 1`);
});

test("says of the reports in CONTRIBUTING.md what is printed there", () => {
  const [, lines = "", printed = ""] =
    /```jsonl\n(.*?)```.*?```text\n(.*?)```/s.exec(readFileSync(join(workspace, "CONTRIBUTING.md"), "utf8")) ?? [];
  const [first = ""] = lines.split("\n");
  const contract = openContract(workspace, JSON.parse(first).provider);
  const withoutLines = (text: string) => text.replaceAll(/yaml:\d+:\d+/g, "yaml").trim();

  const report = findReported(contract, join(temporaryFolder({ "drift.jsonl": lines }), "drift.jsonl"));

  expect(withoutLines(formatReport(report, 130))).toBe(withoutLines(printed));
});

test("places what the client of a provider tells its onDrift", async () => {
  const [provider = ""] = listProviders(workspace);
  const contract = openContract(workspace, provider);
  const source = join(workspace, "packages", provider, "src");
  const { createClient } = await import(pathToFileURL(join(source, "index.ts")).href);
  const { validateStrictly } = await import(pathToFileURL(join(source, "validate.gen.ts")).href);
  const told: object[] = [];
  const credentials = Object.fromEntries(contract.credentials.map(({ name }) => [name, "key"]));
  const client = createClient({
    ...credentials,
    validate: validateStrictly,
    onDrift: (drift: object) => told.push(drift),
    fetch: async () => Response.json({ ...exampleBody(contract), undocumented: true }),
  });
  const { operationId, path } = firstOperation(contract);
  const [, parameter = ""] = /\{(.*?)\}/.exec(path) ?? [];

  await client[operationId]({ [parameter]: exampleId(contract) });

  const lines = told.map((each) => JSON.stringify(each)).join("\n");
  const report = findReported(contract, join(temporaryFolder({ "drift.jsonl": lines }), "drift.jsonl"));
  expect(report.lacks.map(({ pointer, at }) => [pointer, at?.split(":")[0]])).toEqual([
    ["/undocumented", `specs/${provider}/openapi.yaml`],
  ]);
});

function held(lines: readonly unknown[]): ReturnType<typeof findReported> {
  const text = `${lines.map((line) => JSON.stringify(line)).join("\n")}\n\n`;
  const contract = openDemo(demoContractWith("    DemoFile:\n", schema));
  return findReported(contract, join(temporaryFolder({ "drift.jsonl": text }), "drift.jsonl"));
}
