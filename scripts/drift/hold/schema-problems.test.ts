import { demoContractWith } from "@scripts/test-kit/demo-contract";
import { expect, test } from "vitest";
import type { DriftOptions } from "../drift.ts";
import type { Finding } from "../report/findings.ts";
import type { DriftReport } from "../report/report.ts";
import { driftOf, noProblems, openDemo } from "../testing/demo.ts";
import type { RedoclyProblem, redoclyDrift } from "./redocly-drift.ts";

const parameters = `      parameters:
        - { name: part, in: query, required: true, schema: { type: string, enum: [head, tail] } }
        - { name: X-Team, in: header, required: true, schema: { type: string, minLength: 3 } }
`;
const schema = `    DemoFile:
      type: object
      required: [id]
      properties:
        id: { type: string, format: uuid }
        state: { type: [string, "null"], enum: [new, done, null] }
        sort: { type: string, enum: [a] }
        size: { type: integer, minimum: 0 }
        day: { type: string, format: date }
        noon: { type: string, format: date }
        night: { type: string, format: date }
        version: { const: 2 }
        owner: { anyOf: [{ $ref: "#/components/schemas/Owner" }, { type: "null" }] }
        links:
          type: array
          minItems: 1
          items: { oneOf: [{ $ref: "#/components/schemas/Self" }, { $ref: "#/components/schemas/Next" }] }
        children: { type: array, items: { $ref: "#/components/schemas/DemoFile" } }
        closed: { type: object, additionalProperties: false, properties: { a: {} } }
        labels: { type: object, additionalProperties: { type: string } }
    Owner: { type: object, required: [name], properties: { name: { type: string } } }
    Self: { type: object, required: [href], properties: { rel: { const: self }, href: { type: string } } }
    Next: { type: object, required: [href], properties: { rel: { const: next }, href: { type: string } } }
    Former:
`;
const uuid = "974628c2-9b55-4ce4-adf1-9b63edff6baa";

const wrongBodies: [string, object, string[]][] = [
  ["a value that the enum lacks", { state: "gone" }, ["value", "/state", '"new" or "done" or null', '"gone"']],
  ["another type", { size: "7" }, ["type", "/size", "integer", "string"]],
  ["another type than the enum's", { state: 5 }, ["type", "/state", "string or null", "integer"]],
  ["another type than the one of the enum", { sort: 5 }, ["type", "/sort", "string", "integer"]],
  ["another format", { day: "today" }, ["format", "/day", "format date", '"today"']],
  ["another constant", { version: 3 }, ["value", "/version", "2", "3"]],
  ["a number below the minimum", { size: -1 }, ["constraint", "/size", "minimum 0", "-1"]],
  ["a list that is too short", { links: [] }, ["constraint", "/links", "minItems 1", "array"]],
  ["a missing field of the one alternative", { owner: {} }, ["missing-field", "/owner/name", "required"]],
  ["a wrong type in the one alternative", { owner: { name: 1 } }, ["type", "/owner/name", "string", "integer"]],
  ["a value of no alternative", { owner: 5 }, ["alternatives", "/owner", "one of 2 alternatives", "5"]],
  [
    "an alternative that its constant names",
    { links: [{ rel: "next" }] },
    ["missing-field", "/links/*/href", "required"],
  ],
  [
    "no alternative that a constant names",
    { links: [{ rel: "last", href: "x" }] },
    ["alternatives", "/links/*", "one of 2 alternatives", "object"],
  ],
  [
    "a fault within the schema itself",
    { children: [{ id: uuid, size: "1" }] },
    ["type", "/children/*/size", "integer", "string"],
  ],
  ["a fault under a name of the provider's choice", { labels: { any: 1 } }, ["type", "/labels/*", "string", "integer"]],
  ["a long value", { noon: "x".repeat(100) }, ["format", "/noon", "format date", `"${"x".repeat(58)}…`]],
  [
    "a signed URL",
    { night: "https://a.test/?X-Amz-Signature=0f0f&b=1" },
    ["format", "/night", "format date", '"https://a.test/?X-Amz-Signature=[redacted]&b=1"'],
  ],
];

test("names what is wrong in the contract, and lists a field that it forbids as one that it lacks", async () => {
  const forbidden = entry({ id: uuid, closed: { b: 1 } });

  const { wrong, lacks } = await drift([...wrongBodies.map(([, fields]) => entry({ id: uuid, ...fields })), forbidden]);

  expect(lacks.map(summary)).toEqual([["field", "/closed/b", undefined, "integer"]]);
  expect(wrong.map((finding) => [wrongBodies[(finding.seen[0]?.entry ?? 0) - 1]?.[0], ...summary(finding)])).toEqual(
    wrongBodies.map(([what, , expected]) => [what, ...expected]),
  );
});

test("counts a problem in many items and many answers once an answer", async () => {
  const missing = (index: number, item: number, alternative: number): RedoclyProblem => ({
    index,
    target: "response",
    message: "missing",
    schemaPath: `#/properties/links/items/oneOf/${alternative}/required`,
    dataPath: `/links/${item}`,
  });
  const links = [{ rel: "self" }, { rel: "next" }];
  const entries = [entry({ id: uuid, links }), entry({ id: uuid }), entry({ id: uuid, links })];
  const found = [missing(0, 0, 0), missing(0, 1, 1), missing(2, 0, 0)].map((each) => ({
    ...each,
    dataPath: `${each.dataPath}/href`,
  }));

  const { wrong } = await drift(entries, {}, async () => found);

  expect(wrong).toEqual([
    {
      kind: "missing-field",
      operation: "getFile",
      status: "200",
      mediaType: "application/json",
      pointer: "/links/*/href",
      expected: "required",
      actual: [],
      count: 2,
      seen: [
        { entry: 1, method: "GET", path: "/files/f1", status: 200 },
        { entry: 3, method: "GET", path: "/files/f1", status: 200 },
      ],
    },
  ]);
});

test("holds a base64 body, and one of another JSON type against its range", async () => {
  const encoded = Buffer.from('{"message":5,"hint":"é"}').toString("base64");
  const content = { mimeType: "application/problem+json", encoding: "base64", text: encoded, size: 25 };

  const { wrong, lacks } = await drift([{ request, response: { status: 404, content } }]);

  expect([wrong.map(summary), lacks.map(summary)]).toEqual([
    [["type", "/message", "string", "integer"]],
    [["field", "/hint", undefined, "string"]],
  ]);
});

test("names what is wrong about the parameters of an accepted request, but not of those that are redacted", async () => {
  const invalid = { method: "GET", url: "https://api.demo.test/files/f1?part=middle", headers: [] };
  const redacted = { ...request, url: "https://api.demo.test/files/f1?part=[redacted]" };

  const { wrong, notes } = await drift([
    { ...entry({ id: uuid }), request: invalid },
    { ...entry({ id: uuid }), request: redacted },
  ]);

  expect(wrong.map(({ kind, parameter, expected, count }) => [kind, parameter, expected, count])).toEqual([
    ["parameter", "query part", "the value has a value outside allowed enum values.", 1],
    ["parameter", "header X-Team", "required", 1],
  ]);
  expect(notes.map(({ kind, parameter }) => [kind, parameter])).toEqual([["redacted", "part"]]);
});

test("says which bodies it could not judge, and does not call them drift", async () => {
  const body = (content: object) => ({
    request,
    response: { status: 200, content: { mimeType: "application/json", ...content } },
  });

  const format = (dataPath: string): RedoclyProblem => {
    const schemaPath = `#/properties${dataPath}/format`;
    return { index: 4, target: "response", message: "invalid", schemaPath, dataPath };
  };
  const entries = [
    body({ size: 90 }),
    body({ size: 90, text: '{"id":' }),
    body({ text: '{"id":' }),
    body({ size: 10, text: "[redacted]" }),
    entry({ id: "[redacted]", "[redacted]": 1, day: "https://x/?token=[redacted]" }),
    { request, response: { status: 0 } },
  ];

  const report = await drift(entries, {}, async () => [format("/id"), format("/day")]);

  expect(report.drift).toBe(false);
  expect(report.entries).toEqual({ total: 6, held: 5, undescribed: 0, ignored: 0, broken: 1 });
  expect(report.notes.map(({ kind, pointer, seen }) => [kind, pointer, seen.map((each) => each.entry)])).toEqual([
    ["body-absent", undefined, [1]],
    ["body-cut", undefined, [2]],
    ["body-not-json", undefined, [3]],
    ["redacted", undefined, [4]],
    ["no-answer", undefined, [6]],
    ["redacted", "/id", [5]],
    ["redacted", "/day", [5]],
  ]);
});

test("counts requests that no operation describes as ignored if it is told to", async () => {
  const other = { request: { method: "GET", url: "https://api.demo.test/users" }, response: { status: 200 } };

  const report = await drift([entry({ id: uuid }), other], { ignoreOtherOperations: true }, noProblems);

  expect([report.drift, report.entries.ignored]).toEqual([false, 1]);
});

test("refuses traffic of which nothing is the provider's", async () => {
  const other = { request: { method: "GET", url: "https://other.test/files/f1" }, response: { status: 200 } };

  await expect(drift([other], {}, noProblems)).rejects.toThrow(
    "none of its 1 entries is an answer of demo (https://api.demo.test), so there is nothing to hold against the contract; record some",
  );
});

const request = {
  method: "GET",
  url: "https://api.demo.test/files/f1?part=head",
  headers: [{ name: "X-Team", value: "abc" }],
};

function entry(body: object): object {
  return { request, response: { status: 200, content: { mimeType: "application/json", text: JSON.stringify(body) } } };
}

function summary({ kind, pointer, expected, actual }: Finding): (string | undefined)[] {
  return [kind, pointer, expected, ...actual].slice(0, actual.length > 0 ? 4 : 3);
}

function drift(
  entries: readonly object[],
  options?: DriftOptions,
  findProblems?: typeof redoclyDrift,
): Promise<DriftReport> {
  const contract = demoContractWith("    DemoFile:\n", schema)
    .replace("      parameters:\n", parameters)
    .replace('        "404":', "        4XX:")
    .replace(/(4XX[\s\S]*?)application\/json/, "$1application/*");
  return driftOf(openDemo(contract), entries, options, findProblems);
}
