// usage: pnpm drift <provider> --har <file> | --record <id> [--out <file>]
// Holds recorded traffic against a provider's contract. Exit code 0: no drift, 1: drift, 2: it could not be done.

import { resolve } from "node:path";
import { ContractError } from "@scripts/generate/legacy/contract-error";
import { readArguments, usage } from "./arguments.ts";
import { findDrift } from "./drift.ts";
import { DriftError } from "./drift-error.ts";
import { formatReport } from "./format-report.ts";
import { harmless, harmlessJson } from "./harmless.ts";
import { record } from "./record.ts";

const workspace = resolve(import.meta.dirname, "../..");

if (process.argv.includes("--help")) {
  console.log(usage);
  process.exit();
}

try {
  const given = readArguments(workspace, process.argv.slice(2));
  const { provider, format, baseUrl } = given;
  const file = given.har ?? (await record(workspace, provider, given.recording, baseUrl));
  if (given.recording) {
    console.error(harmless(`recorded: ${file}`));
  }
  const report = await findDrift(workspace, provider, file, given);
  console.log(format === "json" ? harmlessJson(report) : formatReport(report, process.stdout.columns));
  process.exitCode = report.drift ? 1 : 0;
} catch (error) {
  process.exitCode = 2;
  const known = error instanceof DriftError || error instanceof ContractError;
  console.error(known ? harmless(error.message) : error);
}
