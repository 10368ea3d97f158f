import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listProviders } from "@scripts/read/providers";
import { workspace } from "@scripts/test-kit/workspace";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { openContract } from "./contract.ts";
import { driftOf, openDemo } from "./testing/demo.ts";
import { exampleEntry } from "./testing/example-traffic.ts";

test.each(listProviders(workspace))("finds no drift in the examples of %s", async (provider) => {
  const contract = openContract(workspace, provider);
  const answers = contract.operations.flatMap((operation) =>
    operation.responses.map(({ status }) => ({ operation, status: Number(status) })),
  );

  const report = await driftOf(
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

test("lists each kind of drift, in a report as its schema says", async () => {
  const contract = openDemo();
  const own = { operation: "getFile" };
  const body = { ...own, status: "200", mediaType: "application/json" };
  const seen = (entry: number, status = 200) => [{ entry, method: "GET", path: "/files/f1", status }];
  const schema: object = JSON.parse(readFileSync(join(import.meta.dirname, "report.schema.json"), "utf8"));
  const validate = new Ajv2020({ strict: false }).compile(schema);

  const report = await driftOf(contract, [
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
  expect(lacks).toEqual([
    {
      kind: "field",
      ...body,
      pointer: "/undocumented_field",
      actual: ["null", "string"],
      count: 2,
      seen: [...seen(2), ...seen(3)],
    },
    { kind: "status", ...own, status: "418", actual: [], count: 1, seen: seen(4, 418) },
    { kind: "media-type", ...own, status: "200", mediaType: "text/html", actual: [], count: 1, seen: seen(5) },
    {
      kind: "operation",
      request: "GET /no/such/*",
      actual: [],
      count: 1,
      seen: [{ entry: 7, method: "GET", path: "/no/such/12345", status: 200 }],
    },
    { kind: "query-parameter", ...own, parameter: "undeclared", actual: [], count: 1, seen: seen(6) },
  ]);
  expect(wrong).toEqual([
    { kind: "empty-body", ...own, status: "200", expected: "application/json", actual: [], count: 1, seen: seen(11) },
    { kind: "not-json", ...body, expected: "JSON", actual: [], count: 1, seen: seen(12) },
    { kind: "type", ...body, pointer: "/id", expected: "string", actual: ["array"], count: 1, seen: seen(9) },
    { kind: "missing-field", ...body, pointer: "/id", expected: "required", actual: [], count: 1, seen: seen(10) },
  ]);
});
