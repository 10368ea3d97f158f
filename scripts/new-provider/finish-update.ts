import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AdaptedContract } from "@scripts/adapt";
import { CommandError } from "@scripts/command";
import { readContract } from "@scripts/read";
import { contractFile, upstreamFile } from "@scripts/read/providers";
import { alsoIn, type LintProblem, lint, lintOnce, writeBaseline } from "@scripts/redocly";
import { ignoreProblems } from "./adopt.ts";
import { contractName, writeInto } from "./create-provider.ts";
import { checkProvider, generateFacade, generateProvider, type Work } from "./workspace/change-workspace.ts";

export interface Updated {
  readonly ignored: readonly LintProblem[];
  /** What `pnpm review` says of the change. */
  readonly review: string;
  /** What the checks print if they fail. */
  readonly failure: string | undefined;
}

/** Writes a merged contract whose conflicts somebody has to settle. What the new description itself does is ignored. */
export async function markConflicts(
  work: Work,
  provider: string,
  adapted: AdaptedContract,
  text: string,
): Promise<void> {
  writeInto(work.workspace, contractName(provider), text);
  await ignoreProblems(work.workspace, provider, adapted);
}

/** Writes a merged contract, generates, checks and reviews it. Checks that fail are no reason to undo it: tests may need an edit. */
export async function finishUpdate(work: Work, provider: string, text: string, before: string): Promise<Updated> {
  const { workspace, say } = work;
  writeInto(workspace, contractName(provider), text);
  say("linting the contract");
  const [own, theirs] = await Promise.all([
    lintOnce(provider, readContract(contractFile(workspace, provider), workspace), workspace),
    lint([readContract(upstreamFile(workspace, provider), workspace)], workspace),
  ]);
  const ignored = alsoIn(own, theirs);
  writeBaseline(workspace, provider, ignored);
  await generateProvider(work, provider);
  await generateFacade(work);
  const failure = await checkProvider(work, provider).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof CommandError) {
        return error.message;
      }
      throw error;
    },
  );
  return { ignored, failure, review: await reviewOf(work, provider, before, text) };
}

async function reviewOf({ run, say }: Work, provider: string, before: string, after: string): Promise<string> {
  say("reviewing the change");
  const folder = mkdtempSync(join(tmpdir(), "filespec-review-"));
  try {
    const files = Object.entries({ before, after }).map(([side, text]) => {
      mkdirSync(join(folder, side));
      const file = join(folder, side, `${provider}.yaml`);
      writeFileSync(file, text);
      return file;
    });
    const [old = "", now = ""] = files;
    return await run(".", "node", "--conditions=@filespec/source", "scripts/review/main.ts", "--files", old, now);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
