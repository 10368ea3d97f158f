import type { JsonObject } from "@scripts/read";
import { demoContract } from "@scripts/test-kit/demo-contract";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { openDemo } from "../testing/demo.ts";
import { firstOperation } from "../testing/example-traffic.ts";
import type { HeldExchange } from "./check.ts";
import { batches, readReport, redoclyDrift } from "./redocly-drift.ts";

const coverage = { meta: { exchanges: { total: 1, matched: 1 } } };
const properties = { exchangeIndex: 0, target: "response", operationId: "getFile", schemaPath: "#/x", dataPath: "/x" };
const result = { message: { text: "wrong" }, properties };

test("gives each problem by itself, with the number of its exchange across several runs", async () => {
  const contract = openDemo();
  const wrong = held('{"id":1}');

  const problems = await redoclyDrift(contract, [held('{"id":"f1"}'), wrong, wrong], { exchanges: 2, characters: 100 });

  const problem = {
    target: "response",
    message: 'Response field "id" must be string.',
    schemaPath: "#/properties/id/type",
    dataPath: "/id",
  };
  expect(problems).toEqual([
    { index: 1, ...problem },
    { index: 2, ...problem },
  ]);
});

test("divides exchanges so that each run holds few of them, and few characters", () => {
  const [short, long] = [held("1234"), held("123456789")];

  const parts = batches([short, short, short, long, long, short], { exchanges: 2, characters: 12 });

  expect(parts).toEqual([[short, short], [short], [long], [long], [short]]);
});

test("fails given an exchange that Redocly does not find in the contract", async () => {
  const other = { ...held("{}"), path: "/other" };

  await expect(redoclyDrift(openDemo(), [other])).rejects.toThrow(
    "redocly drift is not understood: it found 0 of 1 requests in the contract",
  );
});

test("fails given a contract that Redocly cannot read, and says what Redocly says", async () => {
  const folder = temporaryFolder({ "openapi.yaml": demoContract.replace("3.1.1", "4.0.0") });

  await expect(redoclyDrift({ file: `${folder}/openapi.yaml` }, [held("{}")])).rejects.toThrow(
    /^redocly drift is not understood: it wrote no report; .*No OpenAPI operations were loaded/,
  );
});

test("reads a report", () => {
  expect(readReport(report([result]), coverage, [held("{}")], "")).toEqual([
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
  expect(() => readReport(given, counted, [held("{}")], "")).toThrow(`redocly drift is not understood: ${message}`);
});

test("fails given a rule that broke, of which Redocly only warns", () => {
  const warning = 'Rule "schema-consistency" failed to execute: boom\n';

  expect(() => readReport(report([]), coverage, [held("{}")], warning)).toThrow("it could not do its work");
});

function held(json: string): HeldExchange {
  const operation = firstOperation(openDemo());
  return {
    exchange: {
      entry: 1,
      method: "GET",
      url: new URL("https://api.demo.test/files/f1"),
      headers: [],
      requestBody: undefined,
      status: 200,
      mediaType: "application/json",
      body: { kind: "text", text: json, cut: false },
    },
    operation,
    path: "/files/f1",
    response: operation.responses[0],
    body: { documented: { at: "", mediaType: "application/json", examples: [], encoding: [] }, json },
  };
}

function report(results: readonly JsonObject[]): JsonObject {
  return { runs: [{ tool: { driver: { name: "drift" } }, results }] };
}
