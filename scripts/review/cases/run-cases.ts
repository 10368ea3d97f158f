import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { workspace } from "@scripts/test-kit/workspace";
import { type Change, highest, type Impact } from "../change.ts";
import { ContractSide } from "../contract/contract-side.ts";
import { reviewSides } from "../review.ts";
import type { Case } from "./case.ts";
import { base, changedContract, writeContract } from "./contract-files.ts";
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
export function reviewCases(cases: readonly Case[], folder: string): Promise<Outcome[]> {
  const before = new ContractSide(writeContract(join(folder, "base"), base), join(folder, "base"));
  return run(cases, folder, async (file, root) => {
    const changes = await reviewSides(before, new ContractSide(file, root), "attic");
    return { changes, actual: highest(changes.map(({ impact }) => impact)) };
  });
}

/** What `redocly diff` says of each case by itself. */
export function diffCases(cases: readonly Case[], folder: string): Promise<Outcome[]> {
  const before = writeContract(join(folder, "base"), base);
  const config = join(folder, "redocly.yaml");
  writeFileSync(config, "extends: [diff-recommended]\ntelemetry: off\n");
  return run(cases, folder, async (file) => {
    const { bump } = await redoclyDiff([before, file, "--config", config, "--format", "json", "--fail-on", "none"]);
    return { changes: [], actual: bump ?? null };
  });
}

/** Two at a time: what compares them runs in processes of its own. */
async function run(
  cases: readonly Case[],
  folder: string,
  compare: (file: string, root: string) => Promise<Pick<Outcome, "actual" | "changes">>,
): Promise<Outcome[]> {
  const verdicts = new Map(readVerdicts().map(({ change, verdict }) => [change, verdict]));
  const outcomes: Outcome[] = [];
  const queue = [...cases.entries()];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, each] = next;
      const root = join(folder, `${index}`);
      const compared = await compare(writeContract(root, changedContract(each)), root).catch((cause: unknown) => {
        throw new Error(`the case "${each.name}" failed: ${cause}`, { cause });
      });
      outcomes[index] = { of: each, expected: verdicts.get(each.row) ?? null, ...compared };
    }
  };
  await Promise.all([work(), work()]);
  return outcomes;
}

function redoclyDiff(command: readonly string[]): Promise<{ bump?: Impact }> {
  const redocly = join(workspace, "node_modules", ".bin", "redocly");
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  return new Promise((resolve, reject) => {
    execFile(redocly, ["diff", ...command], { env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout) =>
      error ? reject(error) : resolve(JSON.parse(stdout)),
    );
  });
}
