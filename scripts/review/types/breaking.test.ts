import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { afterAll, beforeAll, expect, test } from "vitest";
import { breakingCases } from "./breaking-cases.ts";
import { brief, compareEdited, openSide } from "./compare-edited.ts";
import { compileCode } from "./compile-code.ts";
import { edited, exampleContract } from "./example-contract.ts";
import { generateTypes } from "./generate-types.ts";

const folder = temporaryFolder({}, afterAll);
const results = new Map<string, { base: string; head: string }>();

beforeAll(async () => {
  const base = await generateTypes(openSide(exampleContract, {}, afterAll), "example");
  const heads = await Promise.all(
    breakingCases.map(({ edit }) => generateTypes(openSide(edited(exampleContract, edit), {}, afterAll), "example")),
  );
  const codes = breakingCases.flatMap(({ code }, index) => [
    { types: base, code },
    { types: heads[index] ?? base, code },
  ]);
  const output = await compileCode(folder, codes);
  for (const [index, { name }] of breakingCases.entries()) {
    results.set(name, { base: output[2 * index] ?? "", head: output[2 * index + 1] ?? "" });
  }
});

test.each(breakingCases)("$name: one major for what breaks", async ({ edit, findings }) => {
  const found = await compareEdited(edit);

  expect(brief(found)).toEqual(findings);
});

test.each(breakingCases)("$name: code that compiled no longer does", ({ name }) => {
  const { base, head } = results.get(name) ?? {};

  expect(base).toBe("");
  expect(head).toContain("error TS");
});
