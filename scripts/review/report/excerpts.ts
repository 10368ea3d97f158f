import type { Change } from "../change.ts";
import { align, type Run } from "./align.ts";
import { visible } from "./visible-text.ts";

/** What both sides of a change say in one language, line by line. */
export interface Comparison {
  readonly label: "Contract" | "TypeScript";
  readonly runs: readonly ComparedRun[];
}

/** Equal lines away from every difference are far. */
export interface ComparedRun extends Run {
  readonly far: boolean;
}

/** How many equal lines stand by a difference. */
const context = 3;

/** Fewer lines are not worth leaving out. */
const fewest = 8;

/** Before and after of a change: the contract's, and that of the generated types. */
export function comparisons({ before, after }: Pick<Change, "before" | "after">): Comparison[] {
  const pairs = [
    ["Contract", before?.contract, after?.contract],
    ["TypeScript", before?.typescript, after?.typescript],
  ] as const;
  return pairs
    .filter(([, from, to]) => from || to)
    .map(([label, from, to]) => ({ label, runs: withContext(align(lines(from), lines(to))) }));
}

function lines(text: string | undefined): string[] {
  return text ? visible(text).replace(/\n+$/, "").split("\n") : [];
}

function withContext(runs: readonly Run[]): ComparedRun[] {
  return runs.flatMap((run, index) => {
    const near = { ...run, far: false };
    const head = index === 0 ? 0 : context;
    const tail = index === runs.length - 1 ? 0 : context;
    const { length } = run.before;
    if (!run.equal || runs.length === 1 || length < head + tail + fewest) {
      return [near];
    }
    return [
      equal(run.before.slice(0, head), false),
      equal(run.before.slice(head, length - tail), true),
      equal(run.before.slice(length - tail), false),
    ].filter(({ before }) => before.length > 0);
  });
}

function equal(items: readonly string[], far: boolean): ComparedRun {
  return { equal: true, before: items, after: items, far };
}
