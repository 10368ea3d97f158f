// usage: pnpm drift <provider> --har <file> | --record <id> [--out <file>]
// Holds recorded traffic against a provider's contract. Exit code 0: no drift, 1: drift, 2: it could not be done.

import { resolve } from "node:path";
import { runCommand } from "@scripts/command";
import { printable } from "@scripts/read";
import { findDrift } from "./drift.ts";
import { readOptions, usage } from "./options.ts";
import { record } from "./recording/record.ts";
import { formatReport } from "./report/format-report.ts";
import { formatJson } from "./report/report.ts";

const workspace = resolve(import.meta.dirname, "../..");

async function main(): Promise<number> {
  const given = process.argv.slice(2);
  if (given.includes("--help")) {
    console.log(`usage: ${usage}`);
    return 0;
  }
  const { contract, traffic, format, ...options } = readOptions(workspace, given);
  const file = typeof traffic === "string" ? traffic : await record(workspace, contract, traffic);
  if (file !== traffic) {
    console.error(printable(`recorded: ${file}`));
  }
  const report = await findDrift(contract, file, options);
  console.log(format === "json" ? formatJson(report) : formatReport(report, process.stdout.columns));
  return report.drift ? 1 : 0;
}

await runCommand(usage, main, 2);
