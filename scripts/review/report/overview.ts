import type { Impact, Review } from "../change.ts";
import { changesOf, mostFirst } from "./verdict.ts";

/** What a long review begins with. */
export interface Overview {
  /** How many changes each rule has, those of majors first, then the most frequent. */
  readonly rules: readonly RuleCount[];
  /** The operations of majors, in the order of the alphabet. */
  readonly breaking: readonly string[];
}

export interface RuleCount {
  readonly impact: Impact;
  readonly rule: string;
  readonly count: number;
}

/** Fewer changes are read faster than counted. */
const fewest = 20;

/** Counts of a review that is too long to be read at once. Undefined for a short one. */
export function overviewOf(reviews: readonly Review[]): Overview | undefined {
  const all = mostFirst.map((impact) => [impact, changesOf(reviews, impact).map(({ change }) => change)] as const);
  if (all.reduce((sum, [, changes]) => sum + changes.length, 0) < fewest) {
    return undefined;
  }
  const majors = changesOf(reviews, "major").flatMap(({ change }) => change.operations);
  return {
    rules: all.flatMap(([impact, changes]) =>
      [...Map.groupBy(changes, ({ rule }) => rule)]
        .map(([rule, those]) => ({ impact, rule, count: those.length }))
        .sort((a, b) => b.count - a.count),
    ),
    breaking: [...new Set(majors)].sort(),
  };
}

/** `major: 2 status-added; patch: 20 words`, each rule written by `name`. */
export function ruleCounts({ rules }: Overview, name: (rule: string) => string = (rule) => rule): string {
  return mostFirst
    .map((impact) => [impact, rules.filter((each) => each.impact === impact)] as const)
    .filter(([, those]) => those.length > 0)
    .map(([impact, those]) => `${impact}: ${those.map(({ rule, count }) => `${count} ${name(rule)}`).join(", ")}`)
    .join("; ");
}
