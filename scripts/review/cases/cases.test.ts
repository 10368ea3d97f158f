import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cases } from "./cases.ts";
import { type Outcome, reviewCases } from "./run-cases.ts";
import { score } from "./score.ts";

const folder = mkdtempSync(join(tmpdir(), "filespec-cases-"));
let outcomes: readonly Outcome[] = [];

beforeAll(async () => {
  outcomes = await reviewCases(cases, folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

test("the review misses no change and rates none too low, at most one too high, and a refactor not at all", () => {
  const { missed, underRated, overRated, noise } = score(outcomes);

  expect({ missed, underRated, noise }).toEqual({ missed: [], underRated: [], noise: [] });
  expect(overRated.slice(1)).toEqual([]);
});

test("a change is one entry, whatever it reaches", () => {
  const several = outcomes.filter(({ of, changes }) => changes.length > (of.entries ?? 1));

  expect(several.map(({ of, changes }) => [of.name, ...changes.map(({ message }) => message)])).toEqual([]);
});

test("a change names the operations that it affects, and no others", () => {
  const named = outcomes.filter(({ of }) => of.operations);

  const operations = named.map(({ of, changes }) => [of.name, ...new Set(changes.flatMap((each) => each.operations))]);

  expect(operations.map(([name, ...those]) => [name, ...those.sort()])).toEqual(
    named.map(({ of }) => [of.name, ...(of.operations ?? [])]),
  );
});
