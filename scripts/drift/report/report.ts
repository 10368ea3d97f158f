import type { ResponseCoverage } from "./coverage.ts";
import type { Finding } from "./findings.ts";

/** What `--format json` prints; report.schema.json describes it member by member. */
export interface DriftReport {
  readonly version: 2;
  readonly provider: string;
  readonly contract: string;
  readonly file: string;
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

/** The report, or another value, as one JSON document that cannot control a terminal. */
export function formatJson(value: object): string {
  return JSON.stringify(value, undefined, 2).replace(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) =>
    Array.from({ length: character.length }, (_, at) => escaped(character.charCodeAt(at))).join(""),
  );
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}
