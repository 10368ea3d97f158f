import { statSync } from "node:fs";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileOf, realDescriptions } from "./list.ts";
import { type Outcome, shareThatWorks, tryDescriptions } from "./try-descriptions.ts";

/** What no client can be made of, and why. */
const refusals: { readonly [name: string]: string } = {
  "amazonaws.com/workmail":
    "workmail.json:1:4191: a client can call none of its operations: POST /#X-Amz-Target=WorkMailService.AssociateDelegateToResource: its path contains a query or a fragment; describe one that a client can call",
};

/** All but the largest, which take as long as the rest: `pnpm bench descriptions` has them. */
const descriptions = realDescriptions.filter((each) => statSync(fileOf(each)).size < 800_000);
const folder = temporaryFolder({}, afterAll);
let outcomes: Outcome[];

beforeAll(async () => {
  outcomes = await tryDescriptions(folder, descriptions, ["TypeScript 7"]);
});

test.each(descriptions.map(({ name, why }) => [name, why]))(
  "makes a client of %s that type-checks, or says why not (%s)",
  (name) => {
    const outcome = outcomes.find((each) => each.name === name);

    expect([outcome?.refusal, outcome?.complaints]).toEqual([refusals[name], []]);
  },
);

test("makes a client of at least 95 % of them", () => {
  expect(descriptions.length).toBeGreaterThan(40);
  expect(shareThatWorks(outcomes)).toBeGreaterThanOrEqual(0.95);
});
