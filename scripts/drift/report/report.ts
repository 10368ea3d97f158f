import type { ResponseCoverage } from "./coverage.ts";
import type { Finding } from "./findings.ts";

/** What `--format json` prints; report.schema.json describes it member by member. */
export interface DriftReport {
  readonly version: 1;
  readonly provider: string;
  readonly contract: string;
  readonly har: string;
  readonly drift: boolean;
  readonly entries: EntryCounts;
  readonly wrong: readonly Finding[];
  readonly lacks: readonly Finding[];
  readonly admitted: readonly Finding[];
  readonly notes: readonly Finding[];
  readonly coverage: readonly ResponseCoverage[];
}

export interface EntryCounts {
  readonly total: number;
  readonly held: number;
  readonly undescribed: number;
  readonly ignored: number;
  readonly broken: number;
}
