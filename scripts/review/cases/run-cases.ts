import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readDescription } from "@scripts/read";
import { runRedocly } from "@scripts/redocly";
import { type Change, highest, type Impact } from "../change.ts";
import { reviewReadings } from "../review.ts";
import type { Case } from "./case.ts";
import { base, changedContract, givenContract, writeContract } from "./contract-files.ts";
import { readVerdicts } from "./verdict-table.ts";

/** What a case came to. */
export interface Outcome {
  readonly of: Case;
  /** What the table says of its row. */
  readonly expected: Impact | null;
  readonly actual: Impact | null;
  readonly changes: readonly Change[];
}

/** Reviews each case, in a folder that is empty. */
export function reviewCases(cases: readonly Case[], folder: string): Outcome[] {
  const common = readDescription(writeContract(join(folder, "base"), base), join(folder, "base"));
  return cases.map((each, index) => {
    const root = join(folder, `${index}`);
    const given = join(folder, `given-${index}`);
    const before = each.given ? readDescription(writeContract(given, givenContract(each)), given) : common;
    const after = readDescription(writeContract(root, changedContract(each)), root);
    const changes = reviewReadings(before, after);
    return { of: each, expected: expectedOf(each), changes, actual: highest(changes.map(({ impact }) => impact)) };
  });
}

/** What `redocly diff` says of each case by itself: two at a time, since each is a process of its own. */
export async function diffCases(cases: readonly Case[], folder: string): Promise<Outcome[]> {
  const common = writeContract(join(folder, "base"), base);
  const config = join(folder, "redocly.yaml");
  writeFileSync(config, "extends: [diff-recommended]\ntelemetry: off\n");
  const outcomes: Outcome[] = [];
  const queue = [...cases.entries()];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, each] = next;
      const file = writeContract(join(folder, `${index}`), changedContract(each));
      const before = each.given ? writeContract(join(folder, `given-${index}`), givenContract(each)) : common;
      const command = [before, file, "--config", config, "--format", "json", "--fail-on", "none"];
      const actual = await diff(command, folder);
      outcomes[index] = { of: each, expected: expectedOf(each), actual, changes: [] };
    }
  };
  await Promise.all([work(), work()]);
  return outcomes;
}

const verdicts = new Map(readVerdicts().map(({ change, verdict }) => [change, verdict]));

function expectedOf({ row }: Case): Impact | null {
  return verdicts.get(row) ?? null;
}

async function diff(command: readonly string[], folder: string): Promise<Impact | null> {
  const { stdout } = await runRedocly(["diff", ...command], folder);
  const { bump }: { bump?: Impact } = JSON.parse(stdout);
  return bump ?? null;
}
