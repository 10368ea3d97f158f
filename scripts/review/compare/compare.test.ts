import { readText } from "@scripts/read";
import { expect, test } from "vitest";
import { reviewReadings } from "../review.ts";

type Schemas = { readonly [name: string]: object };

/** Impact, rule and sentence of what has changed between two bodies of a request. */
function sentences(before: object, after: object, schemas: readonly [Schemas, Schemas] = [{}, {}]): string[] {
  const [old, now] = [description(before, schemas[0]), description(after, schemas[1])].map((each) =>
    readText(JSON.stringify(each), "openapi.yaml"),
  );
  return old && now ? reviewReadings(old, now).map(({ impact, message }) => `${impact}: ${message}`) : [];
}

function description(schema: object, schemas: Schemas): object {
  const content = { "application/json": { schema } };
  return {
    openapi: "3.1.0",
    info: { title: "Bakery", version: "1" },
    paths: { "/cakes": { put: { operationId: "putCake", requestBody: { content }, responses: { "204": {} } } } },
    components: { schemas },
  };
}

/** Not written out, since what has a `then` is taken for a promise. */
function condition(name: string, outcome: object): object {
  return JSON.parse(`{ "if": { "required": ["${name}"] }, "then": ${JSON.stringify(outcome)} }`);
}

const object = { type: "object", properties: { a: { type: "string" }, b: { type: "string" } } };
const [narrow, wide] = [{ enum: ["x"] }, { enum: ["x", "y"] }];

test.each([
  ["not", { not: wide }, { not: narrow }],
  ["then", condition("a", narrow), condition("a", wide)],
  ["propertyNames", { propertyNames: narrow }, { propertyNames: wide }],
  ["contains", { contains: narrow }, { contains: wide }],
  ["prefixItems", { prefixItems: [narrow] }, { prefixItems: [wide] }],
  ["patternProperties", { patternProperties: { "^x": narrow } }, { patternProperties: { "^x": wide } }],
  ["dependentSchemas", { dependentSchemas: { a: narrow } }, { dependentSchemas: { a: wide } }],
  ["dependentRequired", { dependentRequired: { a: ["b", "c"] } }, { dependentRequired: { a: ["b"] } }],
  ["minContains", { contains: wide, minContains: 2 }, { contains: wide, minContains: 1 }],
  ["maxContains", { contains: wide, maxContains: 2 }, { contains: wide, maxContains: 3 }],
])("what lets more pass in %s is minor in a request, and the reverse major", (name, strict, lax) => {
  expect(sentences(strict, lax)).toEqual([
    `minor: \`${name}\` of the body of \`putCake\` lets more pass: callers may send more.`,
  ]);
  expect(sentences(lax, strict)).toEqual([
    `major: \`${name}\` of the body of \`putCake\` lets less pass: a caller that sends what was valid may be refused.`,
  ]);
});

test("a pattern of names widens an object that has no others", () => {
  const closed = { type: "object", additionalProperties: false, patternProperties: { "^x": wide } };

  expect(sentences(closed, { ...closed, patternProperties: { "^x": wide, "^y": wide } })).toEqual([
    "minor: `patternProperties` of the body of `putCake` lets more pass: callers may send more.",
  ]);
});

test("another condition is major, once", () => {
  const before = condition("a", narrow);

  expect(sentences(before, condition("b", narrow))).toEqual([
    "major: `if` of the body of `putCake` says something else: a caller that sends what was valid may be refused.",
  ]);
});

test("each of several constraints of a kind counts", () => {
  const before = { allOf: [{ not: narrow }, { not: { enum: ["z"] } }] };

  expect(sentences(before, { allOf: [{ not: { enum: ["z"] } }] })).toEqual([
    "minor: `not` of the body of `putCake` lets more pass: callers may send more.",
  ]);
});

test("one of several properties is enough", () => {
  expect(
    sentences({ ...object, required: ["a"] }, { ...object, anyOf: [{ required: ["a"] }, { required: ["b"] }] }),
  ).toEqual(["minor: The body of `putCake` needs `a` or `b` instead of `a`: callers may send less."]);
});

test("one of several properties alone is enough where nobody could have sent another", () => {
  const { properties } = { properties: { a: { type: "string" }, b: { type: "string" }, c: { type: "string" } } };
  const oneOf = [{ required: ["b"] }, { required: ["c"] }];

  expect(
    sentences({ ...object, required: ["a", "b"] }, { type: "object", properties, required: ["a"], oneOf }),
  ).toEqual([
    "minor: The body of `putCake` needs `b` or `c` instead of `b`: callers may send less.",
    "minor: Callers may send `c` of the body of `putCake`.",
  ]);
  expect(sentences({ ...object, properties, required: ["b"] }, { type: "object", properties, oneOf })).toEqual([
    "major: A caller that sends the body of `putCake` with `b` is refused: it needs `b` or `c`.",
  ]);
});

test("types, and alternatives of these types, are the same", () => {
  const anyObject = { type: "object", additionalProperties: true };

  expect(sentences({ type: ["string", "object"] }, { oneOf: [{ type: "string" }, anyObject] })).toEqual([]);
  expect(
    sentences({ anyOf: [{ type: "string" }, { type: "boolean" }] }, { anyOf: [{ type: "string" }, object] }),
  ).toEqual([
    "major: A caller that sends `boolean` as a form of the body of `putCake` stops compiling and is refused.",
    "minor: Callers may send `{ a, b }` as a form of the body of `putCake`.",
  ]);
});

test("a value that may be null may be another, too", () => {
  const after = { anyOf: [{ type: "string" }, { type: "null" }, object] };

  expect(sentences({ type: ["string", "null"] }, after)).toEqual([
    "minor: Callers may send `{ a, b }` as a form of the body of `putCake`.",
  ]);
});

test("alternatives that become one which takes them all are a wider one", () => {
  const of = (items: object) => ({ type: "object", properties: { labels: { type: "array", items } } });
  const [text, number] = [{ type: "string" }, { type: "number" }];

  expect(sentences({ oneOf: [of(text), of(number)] }, of({ type: ["string", "number"] }))).toEqual([
    "minor: Callers may send `{ labels }` as a form of the body of `putCake`.",
  ]);
});

test("an object that becomes one of several others is one change", () => {
  const after = {
    anyOf: [
      { ...object, required: ["a"] },
      { type: "object", properties: { c: { type: "string" } } },
    ],
  };

  expect(sentences({ ...object, required: ["b"] }, after)).toEqual([
    "major: A caller that sends `{ a, b }` as the body of `putCake` stops compiling and is refused: it is `{ a, b }` or `{ c }`.",
  ]);
});

test("a reference to a schema that stays, in place of what was written out, is one change", () => {
  const cake = { type: "object", properties: { name: { type: "string", maxLength: 9 }, icing: { type: "string" } } };
  const inline = { type: "object", properties: { name: { type: "string" }, price: { type: "number" } } };
  const kept = { Cake: cake };

  expect(sentences(inline, { $ref: "#/components/schemas/Cake" }, [kept, kept])).toEqual([
    "major: The body of `putCake` is `Cake` instead of being written out: `maxLength` of `name` of the body of `putCake` is `9`: a caller that sends what was within the old limit is refused; code that sends `price` of the body of `putCake` stops compiling, and the provider ignores or refuses it.",
  ]);
});

test("a type that changes is told where it is declared, not at what refers to it in other words", () => {
  const of = (type: string, description: string) => ({
    body: { type: "object", properties: { x: { $ref: "#/components/schemas/Cake", description } } },
    schemas: { Cake: { type } },
  });
  const [old, now] = [of("string", "Sweet."), of("integer", "Salty.")];

  expect(sentences(old.body, now.body, [old.schemas, now.schemas])).toEqual([
    "major: A caller that sends `string` as `Cake` is refused: it is `integer`.",
    "patch: The documentation of `x` of the body of `putCake` says something else.",
  ]);
});

test("what a base asks for is told of the base alone", () => {
  const of = (required: string[], description: string) => ({
    body: { allOf: [{ $ref: "#/components/schemas/Base" }, { type: "object", properties: { a: { description } } }] },
    schemas: { Base: { ...object, required } },
  });
  const [old, now] = [of([], "Sweet."), of(["a"], "Salty.")];

  expect(sentences(old.body, now.body, [old.schemas, now.schemas])).toEqual([
    "major: Bodies without `a` of `Base` stop compiling and are refused: it is required.",
    "patch: The documentation of `a` of the body of `putCake` says something else.",
  ]);
});

test("that a schema is gone is told with what stands in its place", () => {
  const [old, now] = [{ Torte: object }, { Cake: { ...object, required: ["a"] } }];
  const gone = sentences(
    { type: "object", properties: { x: { $ref: "#/components/schemas/Torte" } } },
    { type: "object", properties: { x: { $ref: "#/components/schemas/Cake" } } },
    [{ ...old, ...now }, now],
  );

  expect(gone).toEqual([
    "major: `x` of the body of `putCake` is `Cake` instead of `Torte`: code that imports the type `Torte` stops compiling: it is gone; bodies without `x.a` of the body of `putCake` stop compiling and are refused: it is required.",
  ]);
});
