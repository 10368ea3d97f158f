// usage: pnpm drift <provider> --har <file> | --record <id> [--out <file>] | --reports <file>
// Holds recorded traffic, or what clients reported of it, against a provider's contract. Exit code 0: no drift, 1: drift, 2: it could not be done.

import { resolve } from "node:path";
import { runCommand } from "@scripts/command";
import { printable } from "@scripts/read";
import { findDrift, findReported } from "./drift.ts";
import { readOptions, usage } from "./options.ts";
import { record } from "./recording/record.ts";
import { formatReport } from "./report/format-report.ts";
import { type DriftReport, formatJson } from "./report/report.ts";

const workspace = resolve(import.meta.dirname, "../..");

async function main(): Promise<number> {
  const given = process.argv.slice(2);
  if (given.includes("--help")) {
    console.log(`usage: ${usage}`);
    return 0;
  }
  const { contract, traffic, reports, format, ...options } = readOptions(workspace, given);
  const print = (report: DriftReport): number => {
    console.log(format === "json" ? formatJson(report) : formatReport(report, process.stdout.columns));
    return report.drift ? 1 : 0;
  };
  if (reports !== undefined) {
    return print(findReported(contract, reports));
  }
  const file = typeof traffic === "string" ? traffic : await record(workspace, contract, traffic);
  if (file !== traffic) {
    console.error(printable(`recorded: ${file}`));
  }
  return print(findDrift(contract, file, options));
}

await runCommand(usage, main, 2);
