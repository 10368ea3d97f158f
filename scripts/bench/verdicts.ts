import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cases } from "@scripts/review/cases/cases";
import { diffCases, reviewCases } from "@scripts/review/cases/run-cases";
import { scoreText } from "@scripts/review/cases/score";

/** How many isolated changes the review rates right, and how many plain `redocly diff` does, with what each has wrong. */
export async function benchVerdicts(): Promise<string> {
  const lines: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), "filespec-score-"));
  try {
    const ours = await reviewCases(cases, folder);
    const theirs = await diffCases(cases, folder);
    lines.push(`Verdicts of ${cases.length} isolated changes\n`);
    lines.push(scoreText({ "pnpm review": ours, "redocly diff": theirs }));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return lines.join("\n");
}
