// Says what a change of contracts does to the users of the packages, and which release it needs; writes .review/.
// Exit code: 0; with --check 1 where a changeset is missing; 2 where the arguments or a contract cannot be read.

import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startProgress } from "@scripts/command";
import { ContractError } from "@scripts/read";
import { listProviders } from "@scripts/read/providers";
import { missingApproval, writeApproval } from "./approval.ts";
import type { Review } from "./change.ts";
import { reviewFiles } from "./files-review.ts";
import { type Format, isFormat, printed } from "./print.ts";
import { githubError } from "./report/github.ts";
import { reviewFolder } from "./report/report-files.ts";
import { type ReportOptions, writeReports } from "./report/write-reports.ts";
import { openRevision } from "./revisions/revision.ts";
import { checkProviders, reviewWorkspace } from "./workspace-review.ts";

const usage = `usage: pnpm review [provider…] [--base <git ref>] [--format json|md|github] [--write-changeset | --check]
       pnpm review --files <old> <new> [--format json|md|github]`;

const workspace = process.cwd();
const reports = join(workspace, reviewFolder);

/** Nothing else than a report goes to standard output; what is said beside it goes to standard error. */
async function report(reviews: readonly Review[], format: Format | undefined, options: ReportOptions): Promise<void> {
  await writeReports(reports, reviews, options);
  process.stdout.write(printed(reviews, format));
}

async function reviewTwo(files: readonly string[], format: Format | undefined): Promise<void> {
  const [base, head, ...others] = files;
  if (base === undefined || head === undefined || others.length > 0) {
    throw new UsageError("--files takes two files");
  }
  const progress = startProgress();
  const notes: string[] = [];
  const listener = { show: progress.show, note: (line: string) => void notes.push(line) };
  const review = await reviewFiles(base, head, listener).finally(progress.end);
  say(notes);
  await report([review], format, { contracts: {}, base, head });
}

async function reviewChanged(
  named: readonly string[],
  ref: string | undefined,
  format: Format | undefined,
  approval: { readonly write: boolean; readonly check: boolean },
): Promise<void> {
  const base = await openRevision(workspace, ref);
  try {
    checkProviders(named, [...new Set([base.folder, workspace].flatMap(providersOf))]);
    const reviews = await reviewWorkspace(workspace, base.folder, named);
    const contracts = reviews.flatMap(({ provider }) => (provider === null ? [] : [contractOf(provider)]));
    await report(reviews, format, {
      contracts: Object.fromEntries(contracts.filter(([, file]) => existsSync(file))),
      base: `${ref ?? "main"} (${base.commit.slice(0, 7)})`,
      head: "the work tree",
    });
    if (approval.write) {
      say(writeApproval(workspace, base.folder, reviews));
    }
    const missing = approval.check ? missingApproval(workspace, base.folder, reviews) : [];
    say(missing);
    process.exitCode = missing.length > 0 ? 1 : 0;
  } finally {
    base.remove();
  }
}

function contractOf(provider: string): [string, string] {
  return [provider, join(workspace, "specs", provider, "openapi.yaml")];
}

function providersOf(folder: string): string[] {
  return existsSync(join(folder, "specs")) ? listProviders(folder) : [];
}

function say(lines: readonly string[]): void {
  for (const line of lines) {
    console.error(line);
  }
}

class UsageError extends Error {}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        base: { type: "string" },
        check: { type: "boolean", default: false },
        files: { type: "boolean", default: false },
        format: { type: "string" },
        "write-changeset": { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : `${error}`);
  }
}

let format: Format | undefined;
try {
  const { values, positionals } = readArguments();
  if (values.format !== undefined && !isFormat(values.format)) {
    throw new UsageError(`--format ${values.format} is none of json, md, github`);
  }
  format = values.format;
  if (values.files && (values.base !== undefined || values.check || values["write-changeset"])) {
    throw new UsageError("--files compares two files: --base, --check and --write-changeset are about the workspace");
  }
  if (values.files) {
    await reviewTwo(positionals, format);
  } else {
    await reviewChanged(positionals, values.base, format, { write: values["write-changeset"], check: values.check });
  }
} catch (error) {
  process.exitCode = 2;
  if (error instanceof UsageError) {
    console.error(`${error.message}\n${usage}`);
  } else if (error instanceof ContractError) {
    // An earlier verdict would be taken for this one.
    rmSync(reports, { recursive: true, force: true });
    console.error(error.message);
    if (format === "github") {
      process.stdout.write(githubError(error.message));
    }
  } else {
    console.error(error);
  }
}
