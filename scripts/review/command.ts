import { existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Progress, UsageError } from "@scripts/command";
import { ContractError } from "@scripts/read";
import { contractFile, listProviders } from "@scripts/read/providers";
import { missingApproval, writeApproval } from "./approval.ts";
import type { Review } from "./change.ts";
import { Failure } from "./failure.ts";
import { reviewFiles } from "./files-review.ts";
import { type Format, isFormat, printed, type Terminal } from "./print.ts";
import type { Lint } from "./provider-review.ts";
import { githubError } from "./report/github.ts";
import { reviewFolder } from "./report/report-files.ts";
import { type ReportOptions, writeReports } from "./report/write-reports.ts";
import { openRevision } from "./revisions/revision.ts";
import { checkProviders, reviewWorkspace } from "./workspace-review.ts";

/** Where the command runs, and what it runs. */
export interface Surroundings {
  readonly workspace: string;
  /** Takes the report, and nothing else. */
  readonly output: Terminal & { readonly write: (text: string) => void };
  /** Takes what is said beside it. */
  readonly say: (line: string) => void;
  readonly progress: Progress;
  readonly lint: Lint;
  readonly document: NonNullable<ReportOptions["document"]>;
}

/** Says what a change of contracts does, and writes the reports. Gives the exit code. */
export async function reviewCommand(args: readonly string[], here: Surroundings): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      base: { type: "string" },
      check: { type: "boolean", default: false },
      files: { type: "boolean", default: false },
      format: { type: "string" },
      "write-changeset": { type: "boolean", default: false },
    },
  });
  const { base, check, files, format, "write-changeset": write } = values;
  if (format !== undefined && !isFormat(format)) {
    throw new UsageError(`--format ${format} is none of json, md, github`);
  }
  if (files && (base !== undefined || check || write)) {
    throw new UsageError("--files compares two files: --base, --check and --write-changeset are about the workspace");
  }
  try {
    return files
      ? await reviewTwo(positionals, format, here)
      : await reviewChanged(positionals, base, format, { write, check }, here);
  } catch (error) {
    if (error instanceof ContractError) {
      // An earlier verdict would be taken for this one.
      rmSync(join(here.workspace, reviewFolder), { recursive: true, force: true });
      for (const problem of format === "github" ? error.problems : []) {
        here.output.write(githubError(problem, !(error instanceof Failure)));
      }
    }
    throw error;
  }
}

async function report(
  { workspace, output, document }: Surroundings,
  reviews: readonly Review[],
  format: Format | undefined,
  options: ReportOptions,
): Promise<void> {
  await writeReports(join(workspace, reviewFolder), reviews, { document, ...options });
  output.write(printed(reviews, format, output));
}

async function reviewTwo(files: readonly string[], format: Format | undefined, here: Surroundings): Promise<number> {
  const [base, head, ...others] = files;
  if (base === undefined || head === undefined || others.length > 0) {
    throw new UsageError("--files takes two files");
  }
  const notes: string[] = [];
  const listener = { show: here.progress.show, note: (line: string) => void notes.push(line) };
  const [older, newer] = [resolve(here.workspace, base), resolve(here.workspace, head)];
  const review = await reviewFiles(older, newer, listener).finally(here.progress.end);
  notes.forEach(here.say);
  await report(here, [review], format, { contracts: {}, base, head });
  return 0;
}

async function reviewChanged(
  named: readonly string[],
  ref: string | undefined,
  format: Format | undefined,
  approval: { readonly write: boolean; readonly check: boolean },
  here: Surroundings,
): Promise<number> {
  const { workspace, say } = here;
  const base = await openRevision(workspace, ref);
  try {
    checkProviders(named, [...new Set([base.folder, workspace].flatMap(providersOf))]);
    const reviews = await reviewWorkspace(workspace, base.folder, named, here.lint);
    const contracts = reviews.flatMap(({ provider }) =>
      provider === null ? [] : [[provider, contractFile(workspace, provider)] as const],
    );
    await report(here, reviews, format, {
      contracts: Object.fromEntries(contracts.filter(([, file]) => existsSync(file))),
      base: `${ref ?? "main"} (${base.commit.slice(0, 7)})`,
      head: "the work tree",
    });
    if (approval.write) {
      writeApproval(workspace, base.folder, reviews).forEach(say);
    }
    const missing = approval.check ? missingApproval(workspace, base.folder, reviews) : [];
    missing.forEach(say);
    return missing.length > 0 ? 1 : 0;
  } finally {
    base.remove();
  }
}

function providersOf(folder: string): string[] {
  return existsSync(join(folder, "specs")) ? listProviders(folder) : [];
}
