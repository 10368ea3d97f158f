import { type Impact, impacts } from "../change.ts";
import type { Outcome } from "./run-cases.ts";

/** Names of the cases, by how they were rated. */
export interface Score {
  readonly right: readonly string[];
  readonly underRated: readonly string[];
  readonly overRated: readonly string[];
  /** There is a change, and no entry. */
  readonly missed: readonly string[];
  /** There is an entry, and no change. */
  readonly noise: readonly string[];
}

export function score(outcomes: readonly Outcome[]): Score {
  const those = (rating: keyof Score) => outcomes.filter((each) => rate(each) === rating).map((each) => each.of.name);
  return {
    right: those("right"),
    underRated: those("underRated"),
    overRated: those("overRated"),
    missed: those("missed"),
    noise: those("noise"),
  };
}

function rate({ expected, actual }: Outcome): keyof Score {
  if (expected === actual) {
    return "right";
  }
  if (expected === null) {
    return "noise";
  }
  if (actual === null) {
    return "missed";
  }
  return rank(actual) < rank(expected) ? "underRated" : "overRated";
}

function rank(impact: Impact): number {
  return impacts.indexOf(impact);
}

/** The scores as a table, and what each of them has wrong. */
export function scoreText(columns: Readonly<Record<string, readonly Outcome[]>>): string {
  const titles: Record<keyof Score, string> = {
    right: "right",
    underRated: "under-rated",
    overRated: "over-rated",
    missed: "missed",
    noise: "noise",
  };
  const names = Object.keys(columns);
  const ratings = Object.entries(titles);
  const line = (first: string, rest: readonly unknown[]) =>
    [first.padEnd(12), ...rest.map((cell, index) => `${cell}`.padStart(names[index]?.length ?? 0))].join("  ");
  const scores = Object.values(columns).map((outcomes) => new Map(Object.entries(score(outcomes))));
  const table = ratings.map(([rating, title]) =>
    line(
      title,
      scores.map((each) => each.get(rating)?.length),
    ),
  );
  const wrong = Object.entries(columns).map(([name, outcomes]) => {
    const lines = ratings
      .slice(1)
      .flatMap(([rating, title]) =>
        outcomes.filter((each) => rate(each) === rating).map((each) => mistake(title, each)),
      );
    return [`\n${name}: ${lines.length === 0 ? "nothing wrong" : "wrong"}`, ...lines].join("\n");
  });
  return [line("", names), ...table, ...wrong].join("\n");
}

function mistake(title: string, { of, expected, actual }: Outcome): string {
  return `  ${title}: ${of.name} (${actual ?? "none"} instead of ${expected ?? "none"})`;
}
