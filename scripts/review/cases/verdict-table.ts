import { readFileSync } from "node:fs";
import { join } from "node:path";
import { workspace } from "@scripts/test-kit/workspace";
import { type Impact, impacts } from "../change.ts";

/** A row of the tables in `docs/contract-changes.md`. */
export interface VerdictRow {
  readonly change: string;
  /** Null where the change means nothing. */
  readonly verdict: Impact | null;
  readonly why: string;
}

/** The rows of all tables of `docs/contract-changes.md`. Throws on one that is broken. */
export function readVerdicts(): VerdictRow[] {
  const text = readFileSync(join(workspace, "docs", "contract-changes.md"), "utf8");
  return text
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^\| (change|-+) +\|/.test(line))
    .map(readRow);
}

function readRow(line: string): VerdictRow {
  const [change = "", verdict = "", why = "", ...more] = line
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());
  const impact = impacts.find((each) => each === verdict) ?? null;
  if (change === "" || why === "" || more.length > 0 || (impact === null && verdict !== "none")) {
    throw new Error(`no row of a change, a verdict and a reason: ${line}`);
  }
  return { change, verdict: impact, why };
}
