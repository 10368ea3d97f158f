import { expect, test } from "vitest";
import type { Impact } from "../change.ts";
import type { Outcome } from "./run-cases.ts";
import { score, scoreText } from "./score.ts";

test("counts a verdict that is too low, too high, missing, or of nothing", () => {
  const outcomes = [
    outcome("same", "minor", "minor"),
    outcome("silent", null, null),
    outcome("low", "major", "patch"),
    outcome("high", "patch", "minor"),
    outcome("absent", "patch", null),
    outcome("loud", null, "patch"),
  ];

  expect(score(outcomes)).toEqual({
    right: ["same", "silent"],
    underRated: ["low"],
    overRated: ["high"],
    missed: ["absent"],
    noise: ["loud"],
  });
});

test("prints the scores beside each other, and what is wrong", () => {
  const text = scoreText({ ours: [outcome("one", "major", "major")], theirs: [outcome("one", "major", null)] });

  expect(text).toBe(`              ours  theirs
right            1       0
under-rated      0       0
over-rated       0       0
missed           0       1
noise            0       0

ours: nothing wrong

theirs: wrong
  missed: one (none instead of major)`);
});

function outcome(name: string, expected: Impact | null, actual: Impact | null): Outcome {
  return { of: { name, row: "", edit: () => {} }, expected, actual, changes: [] };
}
