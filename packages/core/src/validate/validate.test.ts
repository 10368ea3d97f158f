import { runInNewContext } from "node:vm";
import { afterEach, expect, test, vi } from "vitest";
import { createContractClient } from "../client.ts";
import { ResponseError } from "../errors/index.ts";
import type { BaseOptions, Drift } from "../options.ts";
import { type Schemas, validateWith, validatorOf } from "./index.ts";

const schemas: Schemas = {
  StoredFile: {
    type: "object",
    required: ["id", "status", "accessed"],
    properties: {
      id: { type: "string", format: "uuid" },
      status: { enum: ["PROCESSING", "STORED"] },
      size: { nullable: true, type: "integer", minimum: 0 },
      parts: { type: "array", items: { $ref: "Part" } },
      api_token: { type: "string", maxLength: 3 },
      owner: { oneOf: [{ $ref: "Person" }, { $ref: "Team" }] },
    },
  },
  Part: { type: "object", properties: { bytes: { type: "integer" } }, additionalProperties: false },
  Person: { type: "object", required: ["kind"], properties: { kind: { enum: ["person"] }, age: { type: "integer" } } },
  Team: { type: "object", required: ["kind"], properties: { kind: { enum: ["team"] }, people: { type: "array" } } },
  Node: { type: "object", properties: { next: { $ref: "Node" } } },
  Filter: { oneOf: [{ $ref: "And" }, { $ref: "Or" }] },
  And: {
    type: "object",
    properties: { kind: { enum: ["and"] }, left: { $ref: "Filter" }, right: { $ref: "Filter" } },
  },
  Or: { type: "object", properties: { kind: { enum: ["or"] }, left: { $ref: "Filter" }, right: { $ref: "Filter" } } },
  Set: { type: "array", uniqueItems: true },
  Uri: { format: "uri" },
  Email: { format: "email" },
};
const file = { id: "0b7a5c1e-9d3f-4d0e-8a53-1b2c3d4e5f60", status: "STORED", accessed: 1, size: null };

function issuesOf(value: unknown, name = "StoredFile", unknown = false) {
  const { validate } = validatorOf(schemas, name)["~standard"];
  const { issues = [] } = validate(value, { libraryOptions: { unknown } });
  return issues.map(({ path, rule, message }) => [path.join("."), rule, message]);
}

test("a value that fits is handed back, the same one", () => {
  expect(validatorOf(schemas, "StoredFile")["~standard"].validate(file)).toEqual({ value: file });
  expect(validatorOf(schemas, "StoredFile")["~standard"]).toMatchObject({ version: 1, vendor: "filespec" });
});

test("each fault has its path, its rule and words", () => {
  const faulty = { id: "ULID", status: "GONE", size: 1.5, parts: [{ bytes: 1 }, { bytes: "2", more: 1 }, 7] };

  expect(issuesOf(faulty)).toEqual([
    ["accessed", "required", "is missing"],
    ["id", "format", "is no uuid"],
    ["status", "enum", 'is none of "PROCESSING", "STORED"'],
    ["size", "type", "is number, not integer"],
    ["parts.1.bytes", "type", "is string, not integer"],
    ["parts.1.more", "additionalProperties", "is not documented"],
    ["parts.2", "type", "is number, not object"],
  ]);
});

test("of alternatives, the one whose constants fit says what is wrong", () => {
  expect(issuesOf({ ...file, owner: { kind: "person", age: "7" } })).toEqual([
    ["owner.age", "type", "is string, not integer"],
  ]);
  expect(issuesOf({ ...file, owner: { kind: "robot" } })).toEqual([
    ["owner", "oneOf", "fits none of the 2 alternatives"],
  ]);
});

test("fields that no schema has are told if asked for, and a required name is known", () => {
  const value = { ...file, extra: 1, owner: { kind: "team", people: [], age: 3 } };

  expect(issuesOf(value)).toEqual([]);
  expect(issuesOf(value, "StoredFile", true)).toEqual([
    ["extra", "unknown", "is not documented"],
    ["owner.age", "unknown", "is not documented"],
  ]);
});

test("a body that is nested deeply and one with many faults end", () => {
  let deep: object = {};
  for (let depth = 0; depth < 100_000; depth++) {
    deep = { next: deep };
  }
  const many = { ...file, parts: Array.from({ length: 10_000 }, () => 7) };

  expect(issuesOf(deep, "Node").map(([, rule]) => rule)).toEqual(["depth"]);
  expect(issuesOf(deep, "Node", true).map(([, rule]) => rule)).toEqual(["depth"]);
  expect(issuesOf(many)).toHaveLength(100);
});

class Money {
  readonly amount = 1;
}

test.each<[string, unknown]>([
  ["undefined", undefined],
  ["function", () => {}],
  ["symbol", Symbol("a")],
  ["NaN", Number.NaN],
  ["Map", new Map()],
  ["Money", new Money()],
  ["Response", new Response("{}")],
])("what is no JSON value is refused with those that there are: %s", (kind, value) => {
  expect(() => issuesOf(value)).toThrow(
    `StoredFile: ${kind} is none of null, boolean, number, string, array, object; parse the body first`,
  );
});

test("what is no JSON value within one is told as what it is", () => {
  const value = {
    ...file,
    status: new Map(),
    size: Number.NaN,
    parts: [{ bytes: new Money() }, new Map(), { bytes: 7n }],
  };

  expect(issuesOf(value)).toEqual([
    ["status", "enum", 'is none of "PROCESSING", "STORED"'],
    ["size", "type", "is NaN, not integer"],
    ["parts.0.bytes", "type", "is Money, not integer"],
    ["parts.1", "type", "is Map, not object"],
  ]);
});

test("an object of another realm, one without a prototype and a proxy are objects", () => {
  const foreign: unknown = runInNewContext(`(${JSON.stringify(file)})`);
  const bare: unknown = Object.assign(Object.create(null), file);

  expect([foreign, bare, new Proxy(file, {})].map((each) => issuesOf(each))).toEqual([[], [], []]);
});

test("a value within itself ends, whichever way its schema asks", () => {
  const circle: { [name: string]: unknown } = { kind: "and" };
  Object.assign(circle, { next: circle, left: circle, right: circle, list: [circle, circle] });

  expect(issuesOf(circle, "Node").map(([, rule]) => rule)).toEqual(["depth"]);
  expect(issuesOf(circle, "Filter")).toEqual([]);
  expect(issuesOf(circle, "Filter", true)).toEqual([
    ["next", "unknown", "is not documented"],
    ["list", "unknown", "is not documented"],
  ]);
});

test("alternatives within alternatives are asked once for each value", () => {
  let fitting: object = { kind: "and" };
  let faulty: object = { kind: "xor" };
  for (let depth = 0; depth < 26; depth++) {
    fitting = { kind: "or", left: fitting, right: { kind: "and" } };
    faulty = { kind: "or", left: faulty };
  }

  expect(issuesOf(fitting, "Filter", true)).toEqual([]);
  expect(issuesOf(faulty, "Filter").length).toBe(1);
});

test("equal items are found in long lists, and texts without an end are read once", () => {
  const items = Array.from({ length: 30_000 }, (_, index) => ({ index, of: { a: [index] } }));
  const text = "a".repeat(300_000);

  expect(issuesOf(items, "Set")).toEqual([]);
  expect(issuesOf([...items, { of: { a: [7] }, index: 7 }], "Set")).toEqual([["", "uniqueItems", "has equal items"]]);
  expect([issuesOf(`http://${text}^`, "Uri"), issuesOf(`${text}@`, "Email")]).toEqual([
    [["", "format", "is no uri"]],
    [["", "format", "is no email"]],
  ]);
});

const answers = { get: { 200: "StoredFile", 404: "Part" } };

interface Client {
  readonly get: () => Promise<unknown>;
  readonly safe: { readonly get: () => Promise<object> };
}

function clientOf(body: unknown, options: BaseOptions, status = 200): Client {
  const contract = {
    provider: "demo",
    version: "1",
    server: "https://api.demo.test",
    securitySchemes: { apiKey: { header: "X-Key", environmentVariable: "DEMO_API_KEY" } },
    operations: { get: { method: "GET", path: "/f", responses: { 200: "json", 404: "json" }, security: [["apiKey"]] } },
  } as const;
  const fetch = async (): Promise<Response> => Response.json(body, { status });
  return createContractClient<Client>(contract, { ...{ apiKey: "secret-key" }, fetch, ...options });
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("a difference is told with where it is, and the data is handed over as it came", async () => {
  const seen: Drift[] = [];
  const body = { ...file, status: "ARCHIVED", parts: [{ bytes: "1" }, { bytes: "2" }] };
  const client = clientOf(body, {
    validate: validateWith("demo", schemas, answers),
    onDrift: (each) => seen.push(each),
  });

  expect(await client.get()).toEqual(body);
  expect(seen).toEqual([
    {
      provider: "demo",
      operationId: "get",
      status: 200,
      path: ["status"],
      rule: "enum",
      message: 'is none of "PROCESSING", "STORED"',
      preview: '"ARCHIVED"',
    },
    expect.objectContaining({ path: ["parts", 0, "bytes"], rule: "type", preview: '"1"' }),
  ]);
});

test("the same difference is told once an hour", async () => {
  vi.useFakeTimers();
  const seen: Drift[] = [];
  const client = clientOf(
    { ...file, size: -1 },
    { validate: validateWith("demo", schemas, answers), onDrift: (each) => seen.push(each) },
  );

  await client.get();
  await client.get();
  vi.advanceTimersByTime(3_600_001);
  await client.get();

  expect(seen.map(({ preview }) => preview)).toEqual(["-1", "-1"]);
});

test("a failure's body is held with its own status", async () => {
  const seen: Drift[] = [];
  const client = clientOf(
    { bytes: "x" },
    { validate: validateWith("demo", schemas, answers), onDrift: (each) => seen.push(each) },
    404,
  );

  expect(await client.safe.get()).toMatchObject({ status: 404, error: { bytes: "x" } });
  expect(seen).toMatchObject([{ status: 404, path: ["bytes"] }]);
});

test("a preview shows no secret and no long text", async () => {
  const seen: Drift[] = [];
  const body = { ...file, api_token: "abcdef", status: "it says secret-key", id: "x".repeat(50) };
  const client = clientOf(body, {
    validate: validateWith("demo", schemas, answers),
    onDrift: (each) => seen.push(each),
  });

  await client.get();

  expect(seen.map(({ preview }) => preview)).toEqual([
    "string of 50 characters",
    "string of 18 characters",
    "string of 6 characters",
  ]);
});

test("without onDrift a difference is a warning on the console", async () => {
  const warn = vi.spyOn(console, "warn").mockReturnValue();

  await clientOf({ ...file, size: -1 }, { validate: validateWith("demo", schemas, answers) }).get();

  expect(warn.mock.calls).toEqual([["demo.get: 200: size is less than 0 (-1)"]]);
});

test("in tests a difference can be an error, with all of its issues", async () => {
  const client = clientOf(
    { ...file, size: -1, id: 7 },
    { validate: validateWith("demo", schemas, answers), onDrift: "throw" },
  );

  const error = await client.get().catch((each: unknown) => each);

  expect(error).toBeInstanceOf(ResponseError);
  expect(error).toMatchObject({ message: "demo.get: 200: id is number, not string, and 1 more" });
  expect((error as { issues: unknown[] }).issues).toHaveLength(2);
});

test("undocumented fields are told if the contract is held strictly", async () => {
  const seen: Drift[] = [];
  const validate = validateWith("demo", schemas, answers, true);

  await clientOf({ ...file, extra: { a: 1 } }, { validate, onDrift: (each) => seen.push(each) }).get();

  expect(seen).toMatchObject([{ path: ["extra"], rule: "unknown", preview: "object of 1 fields" }]);
});
