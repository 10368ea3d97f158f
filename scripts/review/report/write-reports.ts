import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sync as writeWhole } from "write-file-atomic";
import type { Review } from "../change.ts";
import { jsonReport } from "./json.ts";
import { markdownReport } from "./markdown.ts";
import { pageReport } from "./page/page.ts";
import { buildReference } from "./reference.ts";
import { reportFiles } from "./report-files.ts";

export interface ReportOptions {
  /** The contract of each provider whose reference documentation is wanted. */
  readonly contracts: { readonly [provider: string]: string };
  /** What the reviews compare, for people: a branch, a commit, a file. */
  readonly base?: string | undefined;
  readonly head?: string | undefined;
  /** Writes the reference documentation of a contract. */
  readonly document?: typeof buildReference;
}

/** Writes the reports of these reviews to a folder, and takes out those of earlier ones. */
export async function writeReports(
  folder: string,
  reviews: readonly Review[],
  { contracts, base, head, document = buildReference }: ReportOptions,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const references = Object.fromEntries(Object.keys(contracts).map((provider) => [provider, referenceFile(provider)]));
  for (const [provider, contract] of Object.entries(contracts)) {
    await document(contract, join(folder, referenceFile(provider)));
  }
  writeWhole(join(folder, reportFiles.markdown), markdownReport(reviews));
  writeWhole(join(folder, reportFiles.json), jsonReport(reviews));
  writeWhole(join(folder, reportFiles.page), pageReport(reviews, { references, base, head }));
  const written = [...Object.values(reportFiles), ...Object.values(references)];
  for (const name of readdirSync(folder).filter((name) => isReport(name) && !written.includes(name))) {
    rmSync(join(folder, name));
  }
}

/** A name that no report has, and that stays in the folder. */
function referenceFile(provider: string): string {
  const name = provider.replace(/[^\w.-]/g, "-");
  return name === "index" ? "index-reference.html" : `${name}.html`;
}

function isReport(name: string): boolean {
  return name.endsWith(".html") || name.endsWith(".tmp") || name === reportFiles.markdown || name === reportFiles.json;
}
