import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listProviders } from "@scripts/read/providers";
import { workspace } from "@scripts/test-kit/workspace";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { openContract } from "./contract.ts";
import { driftOf, openDemo } from "./testing/demo.ts";
import { exampleEntry } from "./testing/example-traffic.ts";

test.each(listProviders(workspace))("finds no drift in the examples of %s", (provider) => {
  const contract = openContract(workspace, provider);
  const answers = contract.operations.flatMap((operation) =>
    operation.responses.map(({ status }) => ({ operation, status: Number(status) })),
  );

  const report = driftOf(
    contract,
    answers.map((answer) => exampleEntry(contract, answer)),
  );

  const { drift, entries, wrong, lacks, notes, coverage } = report;
  expect({ drift, entries, wrong, lacks, notes }).toEqual({
    drift: false,
    entries: { total: answers.length, held: answers.length, undescribed: 0, ignored: 0, broken: 0 },
    wrong: [],
    lacks: [],
    notes: [],
  });
  expect(coverage.map(({ status, answers: count }) => [Number(status), count])).toEqual(
    answers.map(({ status }) => [status, 1]),
  );
  expect(coverage[0]?.fields.filter(({ answers }) => answers === 0)).toEqual([]);
});

test("lists each kind of drift, in a report as its schema says", () => {
  const contract = openDemo();
  const own = { operation: "getFile" };
  const body = { ...own, status: "200", mediaType: "application/json" };
  const schema: object = JSON.parse(readFileSync(join(import.meta.dirname, "report.schema.json"), "utf8"));
  const validate = new Ajv2020({ strict: false }).compile(schema);

  const report = driftOf(contract, [
    exampleEntry(contract),
    exampleEntry(contract, { body: { id: "f1", undocumented_field: null } }),
    exampleEntry(contract, { body: { id: "f1", undocumented_field: "text" } }),
    exampleEntry(contract, { status: 418, body: {} }),
    exampleEntry(contract, { mediaType: "text/html", body: "<p>" }),
    exampleEntry(contract, { query: "?undeclared=1" }),
    exampleEntry(contract, { url: "https://api.demo.test/no/such/12345" }),
    exampleEntry(contract, { url: "https://elsewhere.test/no/such/path" }),
    exampleEntry(contract, { body: { id: [] } }),
    exampleEntry(contract, { body: {} }),
    exampleEntry(contract, { body: "" }),
    exampleEntry(contract, { body: "<html>" }),
  ]);

  validate(JSON.parse(JSON.stringify(report)));
  expect(validate.errors).toBeNull();
  const { drift, entries, wrong, lacks, admitted, notes } = report;
  expect({ drift, entries, admitted, notes }).toEqual({
    drift: true,
    entries: { total: 12, held: 10, undescribed: 1, ignored: 1, broken: 0 },
    admitted: [],
    notes: [],
  });
  const at = (line: string) => `specs/demo/openapi.yaml:${line}`;
  expect(lacks).toEqual([
    {
      kind: "field",
      ...body,
      pointer: "/undocumented_field",
      at: at("61:5"),
      actual: ["null", "string"],
      count: 2,
      seen: [2, 3],
    },
    { kind: "status", ...own, status: "418", at: at("21:5"), actual: [], count: 1, seen: [4] },
    {
      kind: "media-type",
      ...own,
      status: "200",
      mediaType: "text/html",
      at: at("37:9"),
      actual: [],
      count: 1,
      seen: [5],
    },
    { kind: "query-parameter", ...own, parameter: "undeclared", at: at("21:5"), actual: [], count: 1, seen: [6] },
    {
      kind: "operation",
      request: "GET /no/such/*",
      actual: [],
      count: 1,
      seen: [7],
    },
  ]);
  expect(wrong.map(({ kind, pointer, rule, message, at: place }) => [kind, pointer, rule, message, place])).toEqual([
    ["body", "/id", "type", "is array, not string", at("66:9")],
    ["body", "/id", "required", "is missing", at("61:5")],
    ["empty-body", undefined, undefined, "is empty, not application/json", at("37:9")],
    ["not-json", undefined, undefined, undefined, at("40:13")],
  ]);
});
