import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listProviders } from "@scripts/read/providers";
import { exampleOf, openContract } from "@scripts/generate/legacy/contracts";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { findDrift } from "./drift.ts";
import { exampleEntry, exampleUrl, har } from "./example-traffic.ts";
import type { DriftReport } from "./report.ts";

// Each starts Redocly, or Node, which takes a second and more on a busy machine.
test.each(listProviders(workspace))("finds no drift in the examples of %s", async (provider) => {
  const contract = openContract(provider);
  const statuses = contract.facts.operations.flatMap(({ responses }) => responses.map(({ status }) => Number(status)));

  const report = await drift(
    provider,
    statuses.map((status) => exampleEntry(contract, { status })),
  );

  const { drift: found, entries, wrong, lacks, admitted, notes, coverage } = report;
  expect({ found, entries, wrong, lacks, admitted, notes }).toEqual({
    found: false,
    entries: { total: statuses.length, held: statuses.length, undescribed: 0, ignored: 0, broken: 0 },
    wrong: [],
    lacks: [],
    admitted: [],
    notes: [],
  });
  expect(coverage.map(({ status, answers }) => [Number(status), answers])).toEqual(
    statuses.map((status) => [status, 1]),
  );
  expect(coverage[0]?.fields.filter(({ answers }) => answers === 0)).toEqual([]);
});

test.each(listProviders(workspace))("lists each kind of drift in traffic of %s", async (provider) => {
  const contract = openContract(provider);
  const { description, facts } = contract;
  const [operation] = facts.operations;
  const example = operation && exampleOf(description, operation, "200");
  const schema =
    operation && description.get(operation.place, "responses", 200, "content", "application/json", "schema");
  if (!operation || !schema) {
    throw new Error(`${provider} has no operation with an answer`);
  }
  const [[first, { value: firstSchema }] = ["", { value: {} }]] = description.entries(
    description.get(schema, "properties"),
  );
  const [required] = description.entries(description.get(schema, "required")).map(([, { value }]) => String(value));
  const { [required ?? ""]: _, ...withoutRequired } = Object(example);
  const { pathname } = new URL(exampleUrl(description, operation));
  const seen = (entry: number, status = 200) => [{ entry, method: operation.method, path: pathname, status }];
  const own = { operation: operation.operationId };
  const body = { ...own, status: "200", mediaType: "application/json" };

  const report = await drift(provider, [
    exampleEntry(contract),
    exampleEntry(contract, { body: { ...Object(example), undocumented_field: null } }),
    exampleEntry(contract, { body: { ...Object(example), undocumented_field: "text" } }),
    exampleEntry(contract, { status: 418, body: {} }),
    exampleEntry(contract, { mediaType: "text/html", body: "<p>" }),
    exampleEntry(contract, { query: "?undeclared=1" }),
    exampleEntry(contract, { url: new URL("/no/such/12345", exampleUrl(description, operation)).href }),
    exampleEntry(contract, { url: "https://elsewhere.test/no/such/path" }),
    exampleEntry(contract, { body: { ...Object(example), [first]: [] } }),
    exampleEntry(contract, { body: withoutRequired }),
    exampleEntry(contract, { body: "" }),
    exampleEntry(contract, { body: "<html>" }),
  ]);

  const { drift: found, entries, wrong, lacks, admitted, notes } = report;
  expect({ found, entries, admitted, notes }).toEqual({
    found: true,
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
      request: `${operation.method} /no/such/*`,
      actual: [],
      count: 1,
      seen: [{ entry: 7, method: operation.method, path: "/no/such/12345", status: 200 }],
    },
    { kind: "query-parameter", ...own, parameter: "undeclared", actual: [], count: 1, seen: seen(6) },
  ]);
  expect(wrong).toEqual([
    { kind: "empty-body", ...own, status: "200", expected: "application/json", actual: [], count: 1, seen: seen(11) },
    { kind: "not-json", ...body, expected: "JSON", actual: [], count: 1, seen: seen(12) },
    {
      kind: "type",
      ...body,
      pointer: `/${first}`,
      expected: [Object(firstSchema).type].flat().join(" or "),
      actual: ["array"],
      count: 1,
      seen: seen(9),
    },
    ...(required === undefined
      ? []
      : [
          {
            kind: "missing-field",
            ...body,
            pointer: `/${required}`,
            expected: "required",
            actual: [],
            count: 1,
            seen: seen(10),
          },
        ]),
  ]);
});

/** Holds these entries against a contract of the workspace; the report is as its schema says. */
async function drift(provider: string, entries: readonly unknown[]): Promise<DriftReport> {
  const report = await findDrift(workspace, provider, join(temporaryFolder({ "a.har": har(entries) }), "a.har"));
  const validate = new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync(join(import.meta.dirname, "report.schema.json"), "utf8")),
  );
  validate(JSON.parse(JSON.stringify(report)));
  expect(validate.errors ?? []).toEqual([]);
  return report;
}
