import type { Impact } from "../change.ts";
import type { FactChange } from "../compare/changes.ts";
import { answered, sent } from "../usage/uses.ts";
import type { Verdict } from "./rule.ts";
import { rules } from "./rules.ts";

const ranks = ["none", "patch", "minor", "major"] as const;

export function rankOf(impact: Impact | "none"): number {
  return ranks.indexOf(impact);
}

/** What the table says of a change that flows this way. */
export function verdictOf(change: FactChange, flow: number): Impact | "none" {
  return verdictsOf(change, flow)[0]?.impact ?? "none";
}

/** The highest of what the table says: of each direction, and of each part. */
export function verdictsOf(change: FactChange, flow: number): Verdict[] {
  const all =
    change.parts.length > 0
      ? change.parts.flatMap((part) => verdictsOf(part, flow & part.flow || flow))
      : ofRule(change, flow);
  const highest = Math.max(-1, ...all.map(({ impact }) => rankOf(impact)));
  return [...new Set(all.filter(({ impact }) => rankOf(impact) === highest))];
}

function ofRule({ rule }: FactChange, flow: number): Verdict[] {
  const { sent: whenSent, answered: whenAnswered } = rules[rule];
  return [...(flow & sent ? [whenSent] : []), ...(flow & answered ? [whenAnswered] : [])];
}
