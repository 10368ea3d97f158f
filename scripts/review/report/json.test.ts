import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import type { Review } from "../change.ts";
import { change, hostileReviews, review, reviews } from "../testing/reviews.ts";
import { jsonReport } from "./json.ts";

const schema = JSON.parse(readFileSync(join(import.meta.dirname, "review.schema.json"), "utf8"));
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

test.each<[string, readonly Review[]]>([
  ["usual reviews", reviews],
  ["hostile reviews", hostileReviews],
  ["no reviews", []],
])("follows the schema: %s", (_, of) => {
  validate(JSON.parse(jsonReport(of)));

  expect(validate.errors ?? []).toEqual([]);
});

test.each([
  ["another impact", { ...change(), impact: "huge" }],
  ["no message", { ...change(), message: undefined }],
  ["a line before the first", { ...change(), location: { file: "a", line: 0, column: 1 } }],
  ["more than it names", { ...change(), more: 1 }],
])("the schema refuses %s", (_, of) => {
  const value = JSON.parse(JSON.stringify({ reviews: [{ ...review("demo"), changes: [of] }] }));

  expect(validate(value)).toBe(false);
});

test("says all that is known of a change and nothing else", () => {
  const known = change({ after: { contract: "a: 1" }, documentation: "https://demo.test/docs" });
  const report = jsonReport([{ ...review("demo", Object.assign({}, known, { internal: 1 })) }]);

  expect(JSON.parse(report)).toEqual({
    reviews: [
      {
        provider: "demo",
        package: "@filespec/demo",
        bump: "major",
        changes: [
          {
            impact: "major",
            lens: "facts",
            rule: "response-property-removed",
            message: "Code that reads `size` of a file gets nothing.",
            operations: ["getFile"],
            names: ["StoredFile.size"],
            location: { file: "specs/demo/openapi.yaml", line: 12, column: 9 },
            locations: [{ file: "specs/demo/openapi.yaml", line: 12, column: 9 }],
            before: null,
            after: { contract: "a: 1" },
            compilerErrors: [],
            documentation: "https://demo.test/docs",
          },
        ],
      },
    ],
  });
});

test("keeps every character, and writes out those that do not show", () => {
  const message = "\u202Egnp\u0007\u2028\u{E0041}\uD800";
  const report = jsonReport([review("demo", change({ message }))]);

  expect(JSON.parse(report).reviews[0].changes[0].message).toBe(message);
  expect(report).toContain('"message": "\\u202Egnp\\u0007\\u2028\\uDB40\\uDC41\\ud800"');
});
