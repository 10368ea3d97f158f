import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Reading } from "@scripts/read";
import { sync as writeFileAtomic } from "write-file-atomic";
import { type LintProblem, lint } from "./lint.ts";
import { cli } from "./run-redocly.ts";

/** What lint found in a contract last. */
interface Kept {
  /** Of all that it follows from. */
  readonly hash: string;
  readonly problems: readonly LintProblem[];
}

/**
 * Lints a contract, or gives what was found last where nothing has changed that it follows from: one command after another
 * lints the same contract, and one of 10 MB takes ten seconds. A workspace that is not installed keeps nothing.
 */
export async function lintOnce(name: string, reading: Reading, workspace: string): Promise<readonly LintProblem[]> {
  const installed = join(workspace, "node_modules");
  if (!existsSync(installed)) {
    return lint([reading], workspace);
  }
  const hash = hashOf(reading, workspace);
  const file = join(installed, ".cache", "filespec", `lint-${name}.json`);
  const kept: Kept | undefined = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
  if (kept?.hash === hash) {
    return kept.problems;
  }
  const problems = await lint([reading], workspace);
  mkdirSync(dirname(file), { recursive: true });
  writeFileAtomic(file, JSON.stringify({ hash, problems } satisfies Kept));
  return problems;
}

function hashOf({ texts }: Reading, workspace: string): string {
  const plugin = join(workspace, "scripts", "redocly", "plugin");
  const rules = [join(workspace, "redocly.yaml"), ...readdirSync(plugin).map((file) => join(plugin, file))];
  const hash = createHash("sha256").update(cli);
  for (const text of [...rules.map((file) => readFileSync(file, "utf8")), ...texts.values()]) {
    hash.update(`${text.length}\n${text}`);
  }
  return hash.digest("hex");
}
