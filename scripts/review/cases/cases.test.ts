import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cases } from "./cases.ts";
import recorded from "./redocly-majors.json" with { type: "json" };
import { type Outcome, reviewCases } from "./run-cases.ts";
import { score } from "./score.ts";

let outcomes: readonly Outcome[] = [];

beforeAll(() => {
  outcomes = reviewCases(cases, temporaryFolder({}, afterAll));
}, 120_000);

test("the review rates each change as the table does", () => {
  const { missed, underRated, overRated, noise } = score(outcomes);

  expect({ missed, underRated, overRated, noise }).toEqual({ missed: [], underRated: [], overRated: [], noise: [] });
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

test("a sentence has a subject, a verb and an end, and shows nothing that is empty", () => {
  const messages = outcomes.flatMap(({ changes }) => changes.map(({ message }) => message));

  expect(
    messages.filter((message) => !/^\S.* .*\.$/s.test(message) || /undefined|``| of [:;,.]| {2}/.test(message)),
  ).toEqual([]);
});

/** `pnpm bench verdicts` asks `redocly diff` again. */
test(`what plain redocly diff ${recorded.version} calls major is an entry`, () => {
  const silent = outcomes.filter(({ of, changes }) => recorded.majors.includes(of.name) && changes.length === 0);

  expect(silent.filter(({ expected }) => expected !== null).map(({ of }) => of.name)).toEqual([]);
});
