import { printable } from "@scripts/read";
import wrapAnsi from "wrap-ansi";
import type { ResponseCoverage } from "./coverage.ts";
import type { Finding } from "./findings.ts";
import type { DriftReport } from "./report.ts";

const mostFindings = 5;
const mostNotes = 2;
const mostLines = 3;
const mostResponses = 8;

/** The report for people: what is wrong in the contract, what it lacks, then how much of it was seen. */
export function formatReport(report: DriftReport, width = 100): string {
  const { provider, contract, entries, wrong, lacks, admitted, notes, coverage } = report;
  const others = [
    `${entries.undescribed} that no operation describes`,
    `${entries.ignored} ignored`,
    `${entries.broken} broken`,
  ].filter((each) => !each.startsWith("0 "));
  const lines = [
    `${provider}: ${report.drift ? "drift" : "no drift"}; ${entries.held} of ${entries.total} entries held against ${contract}`,
    ...(others.length > 0 ? [`not held: ${others.join(", ")}`] : []),
    ...section("Wrong in the contract", wrong, mostFindings, wrongSentence),
    ...section("Missing in the contract", lacks, mostFindings, missingSentence),
    ...section(
      "Fields that the contract does not name, where it allows any",
      admitted,
      mostNotes,
      (each) => `${place(each)} (${each.actual.join(", ")})`,
    ),
    ...section("Not judged", notes, mostNotes, note),
    ...(coverage.length > 0 ? coverageLines(coverage, width) : []),
  ];
  return lines.map((line) => fitted(printable(line), width)).join("\n");
}

function coverageLines(coverage: readonly ResponseCoverage[], width: number): string[] {
  const answered = coverage.filter(({ answers }) => answers > 0);
  return [
    "",
    "Field coverage",
    ...capped(answered, (each) => covered(each, width)),
    ...capped(unanswered(coverage), (line) => [line]),
  ];
}

function section(
  title: string,
  findings: readonly Finding[],
  most: number,
  sentence: (finding: Finding) => string,
): string[] {
  if (findings.length === 0) {
    return [];
  }
  return ["", title, ...capped(findings, (each) => [`  ${sentence(each)}`, `      ${where(each)}`], most)];
}

function capped<Item>(items: readonly Item[], lines: (item: Item) => string[], most = mostResponses): string[] {
  const more = items.length - most;
  return [
    ...items.slice(0, most).flatMap(lines),
    ...(more > 0 ? [`  … and ${more} more; --format json lists all`] : []),
  ];
}

function wrongSentence(finding: Finding): string {
  const { kind, mediaType, message, actual } = finding;
  const values = actual.length > 0 ? ` (${actual.join(", ")})` : "";
  switch (kind) {
    case "request-body":
      return `request of ${place(finding)} ${message}`;
    case "not-json":
      return `${place(finding)} ${mediaType} is not JSON`;
    default:
      return `${place(finding)} ${message}${values}`;
  }
}

function missingSentence(finding: Finding): string {
  switch (finding.kind) {
    case "field":
      return `field ${place(finding)} (${finding.actual.join(", ")})`;
    case "status":
      return `status ${place(finding)}`;
    case "media-type":
      return `media type ${finding.mediaType} of ${place(finding)}`;
    case "query-parameter":
      return `query parameter ${finding.parameter} of ${finding.operation}`;
    default:
      return `operation ${finding.request}`;
  }
}

const noteTexts: { readonly [kind: string]: string } = {
  "no-answer": "no answer came",
  "body-absent": "the body was not recorded",
  "body-cut": "the body was cut",
  "body-not-json": "the body is not JSON as far as it was recorded",
};

function note(finding: Finding): string {
  return `${place(finding)}: ${noteTexts[finding.kind] ?? finding.kind}`;
}

function place({ operation, status, parameter, pointer }: Finding): string {
  return [operation, status, parameter, pointer === "" ? "(the whole body)" : pointer]
    .filter((each) => each !== undefined)
    .join(" ");
}

function where({ at, count, seen }: Finding): string {
  const times = count === 1 ? "seen once: entry" : `seen in ${count} entries, first`;
  return `${at === undefined ? "" : `${at}, `}${times} ${seen[0]}`;
}

function covered({ operation, status, mediaType, answers, fields }: ResponseCoverage, width: number): string[] {
  const never = fields.filter((each) => each.answers === 0);
  const times = answers === 1 ? "1 answer" : `${answers} answers`;
  const counted = fields.length > 0 ? `, ${fields.length - never.length} of ${fields.length} fields seen` : "";
  const head = `  ${[operation, status, mediaType].filter(Boolean).join(" ")}: ${times}${counted}`;
  return never.length > 0 ? [head, ...wrapped(["never:", ...never.map(({ pointer }) => pointer)], width)] : [head];
}

function unanswered(coverage: readonly ResponseCoverage[]): string[] {
  const operations = Map.groupBy(
    coverage.filter(({ answers }) => answers === 0),
    ({ operation }) => operation,
  );
  return [...operations].map(
    ([operation, missing]) => `  ${operation} ${missing.map(({ status }) => status).join(", ")}: never seen`,
  );
}

function fitted(line: string, width: number): string {
  const cut = (columns: number) => wrapAnsi(line, columns, { hard: true, trim: false, wordWrap: false }).split("\n");
  return cut(width).length > 1 ? `${cut(width - 1)[0]}…` : line;
}

/** Names in as many lines as a screen has room for. */
function wrapped(names: readonly string[], width: number): string[] {
  const lines = wrapAnsi(names.map(printable).join(" "), width - 6).split("\n");
  const more = lines.slice(mostLines).join(" ").split(" ").filter(Boolean).length;
  return [...lines.slice(0, mostLines), ...(more > 0 ? [`… and ${more} more`] : [])].map((line) => `      ${line}`);
}
