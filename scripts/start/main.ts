// usage: pnpm start [<provider> [<id>]]
// Fetches one file through the client of each provider, or of one, and prints a table.

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { print, printError, runCommand, UsageError } from "@scripts/command";
import { listProviders } from "@scripts/read/providers";
import { type FetchedFile, fetchFile } from "./fetch-file.ts";
import { formatTable } from "./table.ts";

const workspace = resolve(import.meta.dirname, "../..");
const headings = ["provider", "operation", "from", "id", "name", "type", "size", "status", "url"];

await runCommand("pnpm start [<provider> [<id>]]", async () => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [provider, id] = positionals;
  const known = listProviders(workspace);
  if (provider !== undefined && !known.includes(provider)) {
    throw new UsageError(`there is no provider ${provider}, only ${known.join(", ")}`);
  }
  const chosen = provider === undefined ? known : [provider];
  const outcomes = await Promise.allSettled(chosen.map((each) => fetchFile(workspace, each, id)));
  const files = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
  const failures = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  if (files.length > 0) {
    print(formatTable(headings, files.map(row)));
  }
  if (files.some((file) => file.from === "mock")) {
    print("\nfrom mock: a local server answered the contract's example. Set a credential to ask the real API.");
  }
  for (const failure of failures) {
    printError(`\n${failure instanceof Error ? failure.message : failure}`);
  }
  return failures.length > 0 ? 1 : 0;
});

function row({ provider, operation, from, summary }: FetchedFile): string[] {
  const { id, name, type, status, url } = summary;
  return [provider, operation, from, ...[id, name, type, size(summary), status, url].map((value) => `${value ?? "–"}`)];
}

function size({ bytes, megabytes }: FetchedFile["summary"]): string | undefined {
  if (typeof megabytes === "number") {
    return `${megabytes} MB`;
  }
  return typeof bytes === "number" ? formatBytes(bytes) : undefined;
}

function formatBytes(bytes: number): string {
  const units = { MB: 1e6, kB: 1e3, B: 1 };
  const [unit, factor] = Object.entries(units).find(([, least]) => bytes >= least) ?? ["B", 1];
  return `${(bytes / factor).toLocaleString("en", { maximumFractionDigits: 1 })} ${unit}`;
}
