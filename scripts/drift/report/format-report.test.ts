import { expect, test } from "vitest";
import type { Finding } from "./findings.ts";
import { formatReport } from "./format-report.ts";
import { type DriftReport, formatJson } from "./report.ts";

const seen = [3];
const body = { operation: "getFile", status: "200", mediaType: "application/json", count: 1, seen };
const nothing: DriftReport = {
  version: 2,
  provider: "demo",
  contract: "specs/demo/openapi.yaml",
  file: "a.har",
  drift: false,
  entries: { total: 2, held: 2, undescribed: 0, ignored: 0, broken: 0 },
  wrong: [],
  lacks: [],
  admitted: [],
  notes: [],
  coverage: [
    {
      operation: "getFile",
      status: "200",
      mediaType: "application/json",
      answers: 2,
      fields: [{ pointer: "/id", answers: 2 }],
    },
    { operation: "getFile", status: "204", answers: 0, fields: [] },
    { operation: "getFile", status: "404", mediaType: "application/json", answers: 0, fields: [] },
  ],
};

test("says that there is no drift, and how much was seen", () => {
  expect(formatReport(nothing)).toBe(`demo: no drift; 2 of 2 entries held against specs/demo/openapi.yaml

Field coverage
  getFile 200 application/json: 2 answers, 1 of 1 fields seen
  getFile 204, 404: never seen`);
});

test("puts what is wrong first, then what is missing, then coverage", () => {
  const wrong: Finding[] = [
    { ...body, kind: "body", pointer: "/a", rule: "required", message: "is missing", at: "a.yaml:3:5", actual: [] },
    { ...body, kind: "body", pointer: "/b", rule: "enum", message: 'is none of "x", "y"', actual: ['"z"'], count: 4 },
    { ...body, kind: "empty-body", message: "is empty, not application/json", actual: [] },
    { ...body, kind: "not-json", actual: [] },
    { ...body, kind: "parameter", parameter: "query part", message: "is missing", actual: [] },
  ];
  const lacks: Finding[] = [
    { ...body, kind: "field", pointer: "/items/*/owner", actual: ["null", "string"] },
    { ...body, kind: "status", status: "418", actual: [] },
    { ...body, kind: "media-type", mediaType: "text/html", actual: [] },
    { ...body, kind: "query-parameter", parameter: "x", actual: [] },
    { kind: "operation", request: "GET /users", actual: [], count: 1, seen },
  ];
  const coverage = [
    {
      operation: "getFile",
      status: "200",
      answers: 1,
      fields: [
        { pointer: "/a", answers: 0 },
        { pointer: "/b", answers: 1 },
      ],
    },
  ];
  const report: DriftReport = {
    ...nothing,
    drift: true,
    entries: { total: 9, held: 5, undescribed: 1, ignored: 2, broken: 1 },
    wrong,
    lacks,
    admitted: [{ ...body, kind: "field", pointer: "/open/more", actual: ["string"] }],
    notes: [{ ...body, kind: "body-cut", actual: [] }],
    coverage,
  };

  expect(formatReport(report)).toBe(`demo: drift; 5 of 9 entries held against specs/demo/openapi.yaml
not held: 1 that no operation describes, 2 ignored, 1 broken

Wrong in the contract
  getFile 200 /a is missing
      a.yaml:3:5, seen once: entry 3
  getFile 200 /b is none of "x", "y" ("z")
      seen in 4 entries, first 3
  getFile 200 is empty, not application/json
      seen once: entry 3
  getFile 200 application/json is not JSON
      seen once: entry 3
  getFile 200 query part is missing
      seen once: entry 3

Missing in the contract
  field getFile 200 /items/*/owner (null, string)
      seen once: entry 3
  status getFile 418
      seen once: entry 3
  media type text/html of getFile 200
      seen once: entry 3
  query parameter x of getFile
      seen once: entry 3
  operation GET /users
      seen once: entry 3

Fields that the contract does not name, where it allows any
  getFile 200 /open/more (string)
      seen once: entry 3

Not judged
  getFile 200: the body was cut
      seen once: entry 3

Field coverage
  getFile 200: 1 answer, 1 of 2 fields seen
      never: /a`);
});

test("fits a screen, whatever was found", () => {
  const many = Array.from(
    { length: 500 },
    (_, index): Finding => ({ ...body, kind: "field", pointer: `/${"f".repeat(200)}${index}`, actual: [] }),
  );
  const fields = many.map(({ pointer = "" }) => ({ pointer: pointer.slice(0, 30), answers: 0 }));
  const coverage = [{ operation: "getFile", status: "200", answers: 1, fields }];

  const lines = formatReport({ ...nothing, wrong: many, lacks: many, admitted: many, notes: many, coverage }, 80).split(
    "\n",
  );

  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(lines.length).toBeLessThan(50);
});

test("counts a wide character as the two columns that it takes", () => {
  const lacks: Finding[] = [{ ...body, kind: "field", pointer: `/${"字".repeat(40)}`, actual: ["string"] }];

  const lines = formatReport({ ...nothing, lacks }, 30).split("\n");

  expect(lines[3]).toBe("  field getFile 200 /字字字字…");
});

test("says that the whole body is wrong", () => {
  const wrong: Finding[] = [{ ...body, kind: "body", pointer: "", message: "is array, not object", actual: [] }];

  expect(formatReport({ ...nothing, wrong }).split("\n")[3]).toBe(
    "  getFile 200 (the whole body) is array, not object",
  );
});

test("shows hostile text so that it cannot control the terminal", () => {
  const hostile = "/\x1b[2J\x07\x9b31m\r\n\u202e\u200b\u{e0041}ä";
  const lacks: Finding[] = [{ ...body, kind: "field", pointer: hostile, actual: ["string"] }];

  const lines = formatReport({ ...nothing, lacks }).split("\n");

  expect(lines[3]).toBe("  field getFile 200 /\\u001b[2J\\u0007\\u009b31m \\u202e\\u200b\\ue0041ä (string)");
});

test("escapes in JSON what could control the terminal", () => {
  const hostile = { "a\x1b": "\x9b\u202e\u{e0041}\x7f\n" };

  const json = formatJson(hostile);

  expect(json).toBe('{\n  "a\\u001b": "\\u009b\\u202e\\udb40\\udc41\\u007f\\n"\n}');
  expect(JSON.parse(json)).toEqual(hostile);
});
