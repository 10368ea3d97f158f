import { join } from "node:path";
import { demoContract } from "@scripts/test-kit/demo-contract";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { type RedoclyExchange, redoclyDrift, understand } from "./redocly-drift.ts";

// Each starts Redocly, or Node, which takes a second and more on a busy machine.
const exchange: RedoclyExchange = {
  operationId: "getFile",
  method: "GET",
  path: "/files/f1",
  headers: [],
  requestBody: undefined,
  status: 200,
  mediaType: "application/json",
  body: '{"id":1}',
};
const coverage = { meta: { exchanges: { total: 1, matched: 1 } } };
const properties = { exchangeIndex: 0, target: "response", operationId: "getFile", schemaPath: "#/x", dataPath: "/x" };
const result = { message: { text: "wrong" }, properties };

test("gives each problem by itself, with the number of its exchange across several runs", async () => {
  const contract = join(temporaryFolder({ "openapi.yaml": demoContract }), "openapi.yaml");
  const long = { ...exchange, body: JSON.stringify({ id: "x".repeat(10 * 1024 * 1024) }) };

  const problems = await redoclyDrift(contract, [long, exchange, long, exchange]);

  const problem = {
    target: "response",
    message: 'Response field "id" must be string.',
    schemaPath: "#/properties/id/type",
    dataPath: "/id",
  };
  expect(problems).toEqual([
    { index: 1, ...problem },
    { index: 3, ...problem },
  ]);
});

test("fails given an exchange that Redocly does not find in the contract", async () => {
  const contract = join(temporaryFolder({ "openapi.yaml": demoContract }), "openapi.yaml");

  await expect(redoclyDrift(contract, [{ ...exchange, path: "/other" }])).rejects.toThrow(
    "redocly drift is not understood: it found 0 of 1 requests in the contract",
  );
});

test("fails given a contract that Redocly cannot read, and says what Redocly says", async () => {
  const contract = join(temporaryFolder({ "openapi.yaml": "openapi: 4.0.0\n" }), "openapi.yaml");

  await expect(redoclyDrift(contract, [exchange])).rejects.toThrow(
    /^redocly drift is not understood: it wrote no report; .*No OpenAPI operations were loaded/,
  );
});

test("reads a report", () => {
  expect(understand(report([result]), coverage, [exchange], "")).toEqual([
    { index: 0, target: "response", message: "wrong", schemaPath: "#/x", dataPath: "/x" },
  ]);
});

test.each([
  ["no report", undefined, coverage, "it wrote no report"],
  ["another tool's", { runs: [{ tool: { driver: { name: "lint" } }, results: [] }] }, coverage, "it wrote no report"],
  ["no coverage", report([]), undefined, "it found undefined of 1 requests in the contract"],
  [
    "a problem of no exchange",
    report([{ ...result, properties: { ...properties, exchangeIndex: 1 } }]),
    coverage,
    "a problem lacks",
  ],
  ["a problem without a message", report([{ properties }]), coverage, "a problem lacks"],
  [
    "a problem of another operation",
    report([{ ...result, properties: { ...properties, operationId: "getOther" } }]),
    coverage,
    "it took getFile for getOther",
  ],
])("fails given %s", (_, given, counted, message) => {
  expect(() => understand(given, counted, [exchange], "")).toThrow(`redocly drift is not understood: ${message}`);
});

test("fails given a rule that broke, of which Redocly only warns", () => {
  const warning = 'Rule "schema-consistency" failed to execute: boom\n';

  expect(() => understand(report([]), coverage, [exchange], warning)).toThrow("it could not do its work");
});

function report(results: readonly object[]): object {
  return { runs: [{ tool: { driver: { name: "drift" } }, results }] };
}
