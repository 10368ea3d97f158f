import type { Review } from "./change.ts";
import { githubReport } from "./report/github.ts";
import { jsonReport } from "./report/json.ts";
import { markdownReport } from "./report/markdown.ts";
import { terminalReport } from "./report/terminal.ts";

const reports = {
  json: jsonReport,
  md: markdownReport,
  github: githubReport,
};

/** What `--format` takes. */
export type Format = keyof typeof reports;

/** What is known of where a report is shown. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

export function isFormat(name: string): name is Format {
  return Object.hasOwn(reports, name);
}

/** The reviews as standard output shows them. */
export function printed(reviews: readonly Review[], format: Format | undefined, terminal: Terminal): string {
  if (format !== undefined) {
    return reports[format](reviews);
  }
  const { isTTY = false, columns = 100, rows = 24 } = terminal;
  return terminalReport(reviews, { color: isTTY, width: columns, height: rows });
}
