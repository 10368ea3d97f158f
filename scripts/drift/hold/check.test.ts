import { demoContractWith } from "@scripts/test-kit/demo-contract";
import { expect, test } from "vitest";
import type { DriftOptions } from "../drift.ts";
import type { Finding } from "../report/findings.ts";
import type { DriftReport } from "../report/report.ts";
import { driftOf, openDemo } from "../testing/demo.ts";
import { exampleEntry } from "../testing/example-traffic.ts";

const parameters = `      parameters:
        - { name: part, in: query, required: true, schema: { type: string, enum: [head, tail] } }
        - { name: X-Team, in: header, required: true, schema: { type: string, minLength: 3 } }
        - { name: size, in: query, schema: { type: integer } }
`;
const schema = `    DemoFile:
      type: object
      required: [id]
      properties:
        id: { type: string, format: uuid }
        state: { type: [string, "null"], enum: [new, done, null] }
        size: { type: integer, minimum: 0 }
        day: { type: string, format: date }
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

const wrongBodies: [string, object, (string | undefined)[]][] = [
  ["a value that the enum lacks", { state: "gone" }, ["/state", "enum", 'is none of "new", "done"', '"gone"']],
  ["another type", { size: "7" }, ["/size", "type", "is string, not integer"]],
  ["another type than the enum's", { state: 5 }, ["/state", "type", "is number, not string"]],
  ["another format", { day: "today" }, ["/day", "format", "is no date"]],
  ["another constant", { version: 3 }, ["/version", "enum", "is none of 2", "0"]],
  ["a number below the minimum", { size: -1 }, ["/size", "minimum", "is less than 0"]],
  ["a list that is too short", { links: [] }, ["/links", "minItems", "has fewer than 1 items"]],
  ["a missing field of the one alternative", { owner: {} }, ["/owner/name", "required", "is missing"]],
  ["a wrong type in the one alternative", { owner: { name: 1 } }, ["/owner/name", "type", "is number, not string"]],
  ["a value of no alternative", { owner: 5 }, ["/owner", "type", "is number, not object"]],
  ["an alternative that its constant names", { links: [{ rel: "next" }] }, ["/links/*/href", "required", "is missing"]],
  [
    "no alternative that a constant names",
    { links: [{ rel: "last", href: "x" }] },
    ["/links/*", "oneOf", "fits none of the 2 alternatives"],
  ],
  [
    "a fault within the schema itself",
    { children: [{ id: uuid, size: "1" }] },
    ["/children/*/size", "type", "is string, not integer"],
  ],
  [
    "a fault under a name of the provider's choice",
    { labels: { any: 1 } },
    ["/labels/*", "type", "is number, not string"],
  ],
  ["a signed URL", { night: "https://a.test/?X-Amz-Signature=0f0f&b=1" }, ["/night", "format", "is no date"]],
];

test("names what is wrong in the contract, and lists a field that it forbids as one that it lacks", () => {
  const forbidden = entry({ id: uuid, closed: { b: 1 } });

  const { wrong, lacks } = drift([...wrongBodies.map(([, fields]) => entry({ id: uuid, ...fields })), forbidden]);

  expect(lacks.map(summary)).toEqual([["/closed/b", undefined, undefined, "integer"]]);
  expect(wrong.map((finding) => [wrongBodies[(finding.seen[0] ?? 0) - 1]?.[0], ...summary(finding)])).toEqual(
    wrongBodies.map(([what, , expected]) => [what, ...expected]),
  );
});

test("counts a problem in many items and many answers once an answer, and says where the contract has it", () => {
  const links = [{ rel: "self" }, { rel: "self" }];

  const { wrong } = drift([entry({ id: uuid, links }), entry({ id: uuid }), entry({ id: uuid, links })]);

  expect(wrong).toEqual([
    {
      kind: "body",
      operation: "getFile",
      status: "200",
      mediaType: "application/json",
      pointer: "/links/*/href",
      rule: "required",
      message: "is missing",
      at: "specs/demo/openapi.yaml:84:5",
      actual: [],
      count: 2,
      seen: [1, 3],
    },
  ]);
});

test("holds a base64 body, and one of another JSON type against its range", () => {
  const encoded = Buffer.from('{"message":5,"hint":"é"}').toString("base64");
  const content = { mimeType: "application/problem+json", encoding: "base64", text: encoded, size: 25 };

  const { wrong, lacks } = drift([{ request, response: { status: 404, content } }]);

  expect([wrong.map(summary), lacks.map(summary)]).toEqual([
    [["/message", "type", "is number, not string"]],
    [["/hint", undefined, undefined, "string"]],
  ]);
});

test("names what is wrong about the parameters of an accepted request, its headers and its body", () => {
  const invalid = { method: "GET", url: "https://api.demo.test/files/f1?part=middle&api=1&size=many", headers: [] };
  const headers = [{ name: "x-left", value: "few" }];

  const { wrong, lacks } = drift([{ ...entry({ id: uuid }, headers), request: invalid }]);

  expect(wrong.map(({ kind, parameter, rule, message, at }) => [kind, parameter, rule, message, at])).toEqual([
    ["header", "X-Left", "type", "is string, not integer", "specs/demo/openapi.yaml:42:32"],
    ["parameter", "query part", "enum", 'is none of "head", "tail"', "specs/demo/openapi.yaml:30:52"],
    ["parameter", "header X-Team", "required", "is missing", "specs/demo/openapi.yaml:31:11"],
    ["parameter", "query size", "type", "is string, not integer", "specs/demo/openapi.yaml:32:36"],
  ]);
  expect(lacks.map(({ kind, parameter }) => [kind, parameter])).toEqual([["query-parameter", "api"]]);
});

test("holds a body that was sent: what only the server says is not required of it", () => {
  const written = `      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [id, name]
              properties: { id: { type: string, readOnly: true }, name: { type: string }, mode: { enum: [fast] } }
      parameters:
`;
  const contract = openDemo(demoContractWith("      parameters:\n", written));
  const sent = (mimeType: string, body: object): object => ({
    ...exampleEntry(contract),
    request: {
      ...request,
      headers: [],
      url: "https://api.demo.test/files/f1",
      postData: { mimeType, text: JSON.stringify(body) },
    },
  });

  const { wrong } = driftOf(contract, [
    sent("application/json; charset=utf-8", { name: "n" }),
    sent("application/json", { mode: "slow" }),
    sent("text/plain", { mode: "slow" }),
  ]);

  expect(wrong.map(({ kind, pointer, message, actual, seen }) => [kind, pointer, message, actual, seen[0]])).toEqual([
    ["request-body", "/name", "is missing", [], 2],
    ["request-body", "/mode", 'is none of "fast"', ['"slow"'], 2],
    ["request-body", undefined, "text/plain is not documented", [], 3],
  ]);
});

test("holds JSON of a vendor's media type against its range", () => {
  const { wrong } = drift([
    { request, response: { status: 404, content: { mimeType: "application/vnd.a1b2c3+json", text: '{"message":5}' } } },
  ]);

  expect(wrong.map(summary)).toEqual([["/message", "type", "is number, not string"]]);
});

test("says which bodies it could not judge, and does not call them drift", () => {
  const body = (content: object) => ({
    request,
    response: { status: 200, content: { mimeType: "application/json", ...content } },
  });

  const entries = [
    body({ size: 90 }),
    body({ size: 90, text: '{"id":' }),
    body({ text: '{"id":' }),
    { request, response: { status: 0 } },
  ];

  const report = drift(entries);

  expect(report.drift).toBe(false);
  expect(report.entries).toEqual({ total: 4, held: 3, undescribed: 0, ignored: 0, broken: 1 });
  expect(report.notes.map(({ kind, pointer, seen }) => [kind, pointer, seen])).toEqual([
    ["body-absent", undefined, [1]],
    ["body-cut", undefined, [2]],
    ["body-not-json", undefined, [3]],
    ["no-answer", undefined, [4]],
  ]);
});

test("counts requests that no operation describes as ignored if it is told to", () => {
  const other = { request: { method: "GET", url: "https://api.demo.test/users" }, response: { status: 200 } };

  const report = drift([entry({ id: uuid }), other], { ignoreOtherOperations: true });

  expect([report.drift, report.entries.ignored]).toEqual([false, 1]);
});

test("refuses traffic of which nothing is the provider's", () => {
  const other = { request: { method: "GET", url: "https://other.test/files/f1" }, response: { status: 200 } };

  expect(() => drift([other], {})).toThrow(
    "none of its 1 entries is an answer of demo (https://api.demo.test), so there is nothing to hold against the contract; record some",
  );
});

const request = {
  method: "GET",
  url: "https://api.demo.test/files/f1?part=head",
  headers: [{ name: "X-Team", value: "abc" }],
};

function entry(body: object, headers: readonly object[] = []): object {
  const content = { mimeType: "application/json", text: JSON.stringify(body) };
  return { request, response: { status: 200, headers, content } };
}

function summary({ pointer, rule, message, actual }: Finding): (string | undefined)[] {
  return [pointer, rule, message, ...actual];
}

function drift(entries: readonly object[], options?: DriftOptions): DriftReport {
  const contract = demoContractWith("    DemoFile:\n", schema)
    .replace("      parameters:\n", parameters)
    .replace(
      "The metadata of the file.\n",
      "The metadata of the file.\n          headers: { X-Left: { schema: { type: integer } } }\n",
    )
    .replace('        "404":', "        4XX:")
    .replace(/(4XX[\s\S]*?)application\/json/, "$1application/*");
  return driftOf(openDemo(contract), entries, options);
}
