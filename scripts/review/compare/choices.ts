import { canonical } from "./canonical.ts";
import type { Say } from "./changes.ts";
import type { Choice, Shape } from "./shape.ts";

/** Compares which properties have to be there where there is a choice. */
export function compareChoices(old: Shape, now: Shape, say: Say): void {
  if (canonical(old.choices) === canonical(now.choices)) {
    return;
  }
  const detail = { from: textOf(old), to: textOf(now) };
  const [from, to] = [enoughOf(old), enoughOf(now)];
  const [isLooser, isTighter] = from && to ? [isWithin(from, to), isWithin(to, from)] : [false, false];
  if (!isLooser || !isTighter) {
    say(isLooser ? "choice-looser" : isTighter ? "choice-tighter" : "choice-changed", detail);
  }
}

/** The sets of names of which one is enough; undefined where one excludes another. */
function enoughOf({ choices, required }: Shape): string[][] | undefined {
  const start: string[][] = [[...required.keys()]];
  return choices.some(({ isExclusive }) => isExclusive)
    ? undefined
    : choices.reduce((sets, { groups }) => sets.flatMap((set) => groups.map((group) => [...set, ...group])), start);
}

/** Whether each of the sets has all of one of the others. */
function isWithin(sets: readonly string[][], others: readonly string[][]): boolean {
  return sets.every((set) => others.some((other) => other.every((name) => set.includes(name))));
}

function textOf({ choices, required }: Shape): string | undefined {
  const names = choices.flatMap(({ groups }: Choice) => groups.map((group) => group.join(" and ")));
  const all = choices.length > 0 ? names : [...required.keys()];
  return all.length > 0 ? JSON.stringify(all) : undefined;
}
