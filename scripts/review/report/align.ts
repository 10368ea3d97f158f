/** A run of items that two lists have in common, or a run in which they differ. */
export interface Run {
  readonly equal: boolean;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Beyond this many comparisons two lists count as different from the first difference to the last. */
const mostComparisons = 2_000_000;

/** What two lists have in common, in order: as much as possible. */
export function align(before: readonly string[], after: readonly string[]): Run[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) {
    start++;
  }
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) {
    end++;
  }
  const [from, to] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  return joined([
    run(true, before.slice(0, start)),
    ...(from.length * to.length > mostComparisons ? [{ equal: false, before: from, after: to }] : middle(from, to)),
    run(true, before.slice(before.length - end)),
  ]);
}

/** By the longest common subsequence. */
function middle(before: readonly string[], after: readonly string[]): Run[] {
  const width = after.length + 1;
  // At [i, j]: how many items the rests from i and from j have in common.
  const common = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      common[i * width + j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      runs.push(run(true, before.slice(i, i + 1)));
      i++;
      j++;
    } else if (j === after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1))) {
      runs.push({ equal: false, before: before.slice(i, i + 1), after: [] });
      i++;
    } else {
      runs.push({ equal: false, before: [], after: after.slice(j, j + 1) });
      j++;
    }
  }
  return runs;
}

function run(equal: true, items: readonly string[]): Run {
  return { equal, before: items, after: items };
}

/** Neighbours of one kind as one run, and none that is empty. */
function joined(runs: readonly Run[]): Run[] {
  const result: { equal: boolean; before: string[]; after: string[] }[] = [];
  for (const { equal, before, after } of runs) {
    const last = result.at(-1);
    if (last?.equal === equal) {
      last.before = last.before.concat(before);
      last.after = last.after.concat(after);
    } else if (before.length + after.length > 0) {
      result.push({ equal, before: [...before], after: [...after] });
    }
  }
  return result;
}
