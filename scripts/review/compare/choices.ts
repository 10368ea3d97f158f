import { canonical } from "./canonical.ts";
import type { Say } from "./changes.ts";
import type { Shape } from "./shape.ts";

/** Compares which properties have to be there where there is a choice. */
export function compareChoices(old: Shape, now: Shape, say: Say): void {
  if (canonical(old.choices) === canonical(now.choices)) {
    return;
  }
  const [isLooser, isTighter] = [isWithin(old, now), isWithin(now, old)];
  if (!isLooser || !isTighter) {
    const detail = { from: textOf(old, now), to: textOf(now, old) };
    say(isLooser ? "choice-looser" : isTighter ? "choice-tighter" : "choice-changed", detail);
  }
}

/** The sets of names of which one is enough. */
function enoughOf({ choices, required }: Shape): string[][] {
  const start: string[][] = [[...required.keys()]];
  return choices.reduce(
    (sets, { groups }) => sets.flatMap((set) => groups.map((group) => [...new Set([...set, ...group])])),
    start,
  );
}

/** Whether what is enough for the one is enough for the other, and no other property of it is one too many. */
function isWithin(one: Shape, other: Shape): boolean {
  const others = enoughOf(other);
  const isEnough = (set: readonly string[]) => others.some((each) => each.every((name) => set.includes(name)));
  const exclusive = other.choices.filter(({ isExclusive }) => isExclusive);
  const known = exclusive.filter((each) => !one.choices.some((own) => canonical(own) === canonical(each)));
  const isAlone = (set: readonly string[]) => {
    const names = new Set([...set, ...one.properties.keys()]);
    return known.every(({ groups }) => groups.filter((group) => group.every((name) => names.has(name))).length === 1);
  };
  return enoughOf(one).every((set) => isEnough(set) && isAlone(set));
}

/** What a side asks for that is not asked for by both whatever is chosen. */
function textOf({ choices, required }: Shape, other: Shape): string | undefined {
  const own = [...required.keys()].filter((name) => !other.required.has(name));
  const groups: readonly (readonly string[])[] = choices.length > 0 ? choices.flatMap((each) => each.groups) : [[]];
  const all = groups.map((group) => [...own, ...group].join(" and ")).filter((text) => text !== "");
  return all.length > 0 ? JSON.stringify(all) : undefined;
}
