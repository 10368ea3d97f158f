import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runToEnd } from "@scripts/command";
import type { Problem } from "@scripts/read";

/** A text that was merged of two that have one origin. */
export interface Merged {
  readonly text: string;
  /** Lines from 1 at which git marks that both were changed. */
  readonly conflicts: readonly number[];
}

/** Merges two texts line by line, as git does. */
export async function merge(ours: string, origin: string, theirs: string): Promise<Merged> {
  const folder = mkdtempSync(join(tmpdir(), "filespec-merge-"));
  try {
    const [own, base, other] = Object.entries({ ours, origin, theirs }).map(([name, text]) => {
      const file = join(folder, name);
      writeFileSync(file, text);
      return file;
    });
    const labels = ["-L", "this repository", "-L", "the last description", "-L", "the new description"];
    const command = ["git", "merge-file", "--stdout", ...labels, `${own}`, `${base}`, `${other}`] as const;
    const { stdout, stderr, exitCode } = await runToEnd([...command], { cwd: folder });
    if (exitCode === undefined || exitCode > 127) {
      throw new Error(`git merge-file failed: ${stderr}`);
    }
    return { text: stdout, conflicts: conflictsIn(stdout) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Where git has marked a conflict. */
export function conflictsIn(text: string): number[] {
  return text.split("\n").flatMap((line, index) => (line.startsWith("<<<<<<< ") ? [index + 1] : []));
}

export function conflictProblems(file: string, lines: readonly number[]): Problem[] {
  const what = "this repository and the new description change the same lines";
  return lines.map((line) => ({ file, line, column: 1, path: "", what, fix: "choose, and remove git's marks" }));
}
