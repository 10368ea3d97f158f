import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { StandardSchema } from "@filespec/core/validate";
import { contractFile, listProviders } from "@scripts/read/providers";
import { workspace } from "@scripts/test-kit/workspace";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";

// The validators of every provider, with Ajv as the judge: it reads the contract itself, and not what the generator makes of it.

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

interface Subject {
  readonly name: string;
  readonly validator: StandardSchema<unknown>;
  readonly judge: ValidateFunction;
  readonly examples: readonly Json[];
}

const subjects = (await Promise.all(listProviders(workspace).map(subjectsOf))).flat();

test("every provider has validators with documented bodies", () => {
  expect(new Set(subjects.map(({ name }) => name.split(".")[0]))).toEqual(new Set(listProviders(workspace)));
  expect(subjects.filter(({ examples }) => examples.length > 0).length).toBeGreaterThan(20);
});

test.each(subjects.filter(({ examples }) => examples.length > 0))(
  "each documented body of $name is valid, and of its mutations those that are not for Ajv",
  ({ validator, judge, examples }) => {
    for (const example of examples) {
      expect(isValid(validator, example)).toBe(true);
      expect(judge(example)).toBe(true);
      let invalid = 0;
      fc.assert(
        fc.property(fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }), (choices) => {
          const mutation = mutate(structuredClone(example), choices);
          const verdict = judge(mutation);
          invalid += verdict ? 0 : 1;
          expect([isValid(validator, mutation), mutation]).toEqual([verdict, mutation]);
        }),
        { numRuns: 60, seed: 7 },
      );
      expect(invalid).toBeGreaterThanOrEqual(1);
    }
  },
);

function isValid(validator: StandardSchema<unknown>, value: unknown): boolean {
  return validator["~standard"].validate(value).issues === undefined;
}

const replacements: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1.5,
  "",
  "text",
  "2026-02-30T25:00:00Z",
  [],
  [1],
  {},
  { a: 1 },
];

/** Replaces, removes or adds something somewhere. */
function mutate(value: Json, [way = 0, kind = 0, ...choices]: readonly number[]): Json {
  const places: [container: { [name: string]: Json }, name: string][] = [];
  const visit = (each: Json): void => {
    if (typeof each === "object" && each !== null) {
      for (const [name, member] of Object.entries(each)) {
        places.push([each as { [name: string]: Json }, name]);
        visit(member);
      }
    }
  };
  visit(value);
  const [container, name] = places[(choices[0] ?? 0) % Math.max(places.length, 1)] ?? [];
  const replacement = structuredClone(replacements[kind % replacements.length] ?? null);
  if (!container || name === undefined || way % 10 === 0) {
    return replacement;
  }
  if (way % 10 < 6) {
    container[name] = replacement;
  } else if (way % 10 < 9 && !Array.isArray(container)) {
    delete container[name];
  } else if (!Array.isArray(container)) {
    container.undocumented = replacement;
  }
  return value;
}

async function subjectsOf(provider: string): Promise<Subject[]> {
  const source = join(workspace, "packages", provider, "src", "validate.gen.ts");
  const { validators }: { validators: { readonly [name: string]: StandardSchema<unknown> } } = await import(
    pathToFileURL(source).href
  );
  const contract: { [name: string]: unknown } = parse(readFileSync(contractFile(workspace, provider), "utf8"));
  const ajv = new Ajv2020({
    strict: false,
    allErrors: false,
    logger: false,
    ownProperties: true,
    multipleOfPrecision: 9,
  });
  addFormats.default(ajv, ["date", "date-time", "uuid", "email", "uri"]);
  ajv.addSchema({ $id: "contract", ...contract });
  const bodies = bodiesOf(contract);
  return Object.entries(validators).map(([name, validator]) => {
    const pointer = `#/components/schemas/${name}`;
    return {
      name: `${provider}.${name}`,
      validator,
      judge: ajv.compile({ $ref: `contract${pointer}` }),
      examples: bodies.filter(({ schema }) => schema === pointer).flatMap(({ examples }) => examples),
    };
  });
}

/** Each media type of the contract whose schema has a name, with its examples. */
function bodiesOf(node: unknown): { readonly schema: string; readonly examples: readonly Json[] }[] {
  if (typeof node !== "object" || node === null) {
    return [];
  }
  const own = Object.entries(node).flatMap(([name, member]) => (/json$/.test(name) ? [member] : []));
  return [
    ...own.flatMap((content) => {
      const { schema = {}, examples = {} }: { schema?: { $ref?: string }; examples?: object } = Object(content);
      const values = Object.values(examples).flatMap((each: { value?: Json }) => each.value ?? []);
      return schema.$ref === undefined ? [] : [{ schema: schema.$ref, examples: values }];
    }),
    ...Object.values(node).flatMap(bodiesOf),
  ];
}
