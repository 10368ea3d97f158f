import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type StandardSchema, validatorOf } from "@filespec/core/validate";
import { AnswerSchemas } from "@scripts/generate/answer-schemas";
import { readText } from "@scripts/read";
import { expect, test } from "vitest";

const suite = join(import.meta.dirname, "testing", "json-schema-test-suite");
const files = readdirSync(suite, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));

interface Group {
  readonly description: string;
  readonly schema: object | boolean;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

/** How many verdicts of a file differ. */
interface Differing {
  /** What the suite refuses, and is accepted here. */
  readonly lenient?: number;
  /** What the suite accepts, and is refused here. */
  readonly strict?: number;
  /** Whose schema no contract can have. */
  readonly unread?: number;
  readonly why: string;
}

const unread = "no validator reads this word, so that what breaks it is accepted";

const differing: { readonly [file: string]: Differing } = {
  "additionalProperties.json": {
    lenient: 5,
    why: "beside `patternProperties` and `dependentSchemas`, which no validator reads, names are not closed",
  },
  "anchor.json": { unread: 4, why: "an absolute URI names no file of a contract" },
  "contains.json": { lenient: 8, why: unread },
  "defs.json": { unread: 2, why: "an absolute URI names no file of a contract" },
  "dependentRequired.json": { lenient: 6, why: unread },
  "dependentSchemas.json": { lenient: 10, why: unread },
  "dynamicRef.json": {
    lenient: 11,
    unread: 13,
    why: "no validator reads this word; and an absolute URI names no file of a contract",
  },
  "format.json": { strict: 5, why: "a format is checked, which the suite asks for in `optional/format` alone" },
  "if-then-else.json": { lenient: 10, why: unread },
  "maxContains.json": { lenient: 7, why: unread },
  "minContains.json": { lenient: 14, why: unread },
  "not.json": { strict: 1, why: "what `not` excludes has the word `unevaluatedProperties`, which no validator reads" },
  "patternProperties.json": { lenient: 10, why: unread },
  "properties.json": { lenient: 3, why: "no validator reads `patternProperties`" },
  "propertyNames.json": { lenient: 5, why: unread },
  "ref.json": {
    lenient: 1,
    unread: 18,
    why: "`unevaluatedProperties`, which no validator reads; and an absolute URI names no file of a contract",
  },
  "refRemote.json": { unread: 31, why: "an absolute URI names no file of a contract" },
  "unevaluatedItems.json": { lenient: 28, why: unread },
  "unevaluatedProperties.json": { lenient: 46, why: unread },
  "vocabulary.json": { strict: 1, why: "a contract cannot take words away by a meta-schema of its own" },
  "optional/ecmascript-regex.json": {
    lenient: 9,
    why: "no validator reads `patternProperties`, nor the format `regex`",
  },
  "optional/non-bmp-regex.json": { lenient: 2, why: "no validator reads `patternProperties`" },
  "optional/format/email.json": { lenient: 2, why: "of the part behind the @, only its dots are looked at" },
  "optional/format/uri.json": { lenient: 1, why: "of an IPv6 address, only its characters are looked at" },
};

test("what is known to differ are files of the suite", () => {
  expect(files).toEqual(expect.arrayContaining(Object.keys(differing)));
  expect(files.length).toBeGreaterThan(50);
});

test.each(files)("%s has the suite's verdicts, but for those that are known to differ", (file) => {
  const groups: readonly Group[] = JSON.parse(readFileSync(join(suite, file), "utf8"));
  const found = { lenient: 0, strict: 0, unread: 0 };
  const names: string[] = [];
  for (const { description, schema, tests } of groups) {
    const validator = validatorOfContract(schema);
    for (const each of tests) {
      const verdict = validator && validator["~standard"].validate(each.data).issues === undefined;
      if (verdict !== each.valid) {
        found[verdict === undefined ? "unread" : verdict ? "lenient" : "strict"]++;
        names.push(`${description}: ${each.description}`);
      }
    }
  }

  const { why: _, ...known } = differing[file] ?? { why: "" };
  expect({ ...found, names }).toEqual({ lenient: 0, strict: 0, unread: 0, ...known, names });
});

/** The validator of a schema that stands in a contract; undefined where no contract can have it. */
function validatorOfContract(schema: object | boolean): StandardSchema<unknown> | undefined {
  // Its own references begin at the schema.
  const own = typeof schema === "object" ? { $id: "suite.json", ...schema } : schema;
  const document = { openapi: "3.1.1", paths: {}, components: { schemas: { Suite: own } } };
  const { facts, problems } = readText(JSON.stringify(document), "openapi.json");
  if (problems.length > 0) {
    return undefined;
  }
  const schemas = new AnswerSchemas(facts);
  const name = schemas.nameOf({ at: "", ref: "Suite" }, "suite");
  return validatorOf(schemas.schemas, name);
}
