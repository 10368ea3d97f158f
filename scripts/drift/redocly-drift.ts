import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { DriftError } from "./drift-error.ts";
import type { Header } from "./har.ts";
import { listOf, member, textOf } from "./json-value.ts";

/** An exchange of one operation, as Redocly is to see it. */
export interface RedoclyExchange {
  readonly operationId: string;
  readonly method: string;
  /** Below the server, query included. */
  readonly path: string;
  readonly headers: readonly Header[];
  readonly requestBody: { readonly mediaType: string; readonly text: string } | undefined;
  readonly status: number;
  readonly mediaType: string;
  /** Undefined where there is none to be checked. */
  readonly body: string | undefined;
}

/** A problem that Redocly has with an exchange. */
export interface RedoclyProblem {
  /** Which exchange, 0 for the first. */
  readonly index: number;
  readonly target: string;
  readonly message: string;
  /** `#/properties/…`, into the schema of the body or the parameter. */
  readonly schemaPath: string | undefined;
  /** JSON Pointer into the body. */
  readonly dataPath: string | undefined;
}

// Each run holds its traffic and its report in memory.
const mostExchanges = 4_000;
const mostCharacters = 16 * 1024 * 1024;
const longestRun = 180_000;

const cli = resolve(import.meta.dirname, "../../node_modules/@redocly/cli/bin/cli.js");

/** Stands for the contract's servers: which of them a request went to has been found out before. */
const server = "https://drift.invalid";

/**
 * What `redocly drift` has against these exchanges. The command is experimental: a report that is not as version 2.77
 * writes it, and an exchange that it did not find in the contract, are errors.
 */
export async function redoclyDrift(contract: string, exchanges: readonly RedoclyExchange[]): Promise<RedoclyProblem[]> {
  const problems: RedoclyProblem[] = [];
  for (let first = 0; first < exchanges.length; ) {
    const batch = nextBatch(exchanges, first);
    for (const problem of await runDrift(contract, batch)) {
      problems.push({ ...problem, index: first + problem.index });
    }
    first += batch.length;
  }
  return problems;
}

function nextBatch(exchanges: readonly RedoclyExchange[], first: number): RedoclyExchange[] {
  let characters = 0;
  const next = exchanges.slice(first, first + mostExchanges);
  const end = next.findIndex(({ body }, index) => {
    characters += body?.length ?? 0;
    return index > 0 && characters > mostCharacters;
  });
  return end < 0 ? next : next.slice(0, end);
}

async function runDrift(contract: string, exchanges: readonly RedoclyExchange[]): Promise<RedoclyProblem[]> {
  const folder = mkdtempSync(join(tmpdir(), "drift-"));
  const [traffic, report, coverage] = ["traffic.har", "report.json", "coverage.json"].map((name) => join(folder, name));
  if (!traffic || !report || !coverage) {
    throw new Error("three names give three paths");
  }
  try {
    writeFileSync(traffic, JSON.stringify({ log: { version: "1.2", entries: exchanges.map(toEntry) } }), {
      mode: 0o600,
    });
    const command = [cli, "drift", traffic, "--api", contract, "--traffic-format", "har", "--server", server];
    const output = ["--format", "sarif", "--output", report, "--coverage-output", coverage];
    // Its other rules ask about credentials, which traffic that is worth keeping does not hold.
    const checks = ["--rules", "schema-consistency", "--min-severity", "warning"];
    const { stderr, ...outcome } = await promisify(execFile)(process.execPath, [...command, ...output, ...checks], {
      // No configuration is found there.
      cwd: folder,
      env: { PATH: process.env.PATH, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
      maxBuffer: 16 * 1024 * 1024,
      timeout: longestRun,
    }).catch((error: { stderr?: string; killed?: boolean }) => ({
      stderr: error.stderr ?? "",
      killed: error.killed,
    }));
    if ("killed" in outcome && outcome.killed) {
      throw new DriftError(`redocly drift did not end within ${longestRun / 1000} s; split the HAR file`);
    }
    return understand(readJson(report), readJson(coverage), exchanges, stderr);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function toEntry(exchange: RedoclyExchange): object {
  const { method, path, headers, requestBody, status, mediaType, body } = exchange;
  return {
    request: { method, url: server + path, headers, postData: requestBody },
    response: { status, headers: [], content: { mimeType: mediaType || "application/json", text: body } },
  };
}

/** The problems of a SARIF report, which lists each by itself; its JSON report has one sample of each kind. */
export function understand(
  report: unknown,
  coverage: unknown,
  exchanges: readonly RedoclyExchange[],
  stderr: string,
): RedoclyProblem[] {
  const [run] = listOf(member(report, "runs"));
  const results = member(run, "results");
  const counted = member(member(coverage, "meta"), "exchanges");
  if (textOf(member(member(member(run, "tool"), "driver"), "name")) !== "drift" || !Array.isArray(results)) {
    throw notUnderstood("it wrote no report", stderr);
  }
  // A rule that fails inside, or a description that does not load, is a warning of Redocly's and no more.
  if (/failed to (execute|load|bundle)/i.test(stderr)) {
    throw notUnderstood("it could not do its work", stderr);
  }
  if (member(counted, "total") !== exchanges.length || member(counted, "matched") !== exchanges.length) {
    const what = `it found ${member(counted, "matched")} of ${exchanges.length} requests in the contract`;
    throw notUnderstood(what, stderr);
  }
  return results.map((result: unknown) => {
    const properties = member(result, "properties");
    const index = Number(member(properties, "exchangeIndex"));
    const target = textOf(member(properties, "target"));
    const message = textOf(member(member(result, "message"), "text"));
    const operationId = textOf(member(properties, "operationId"));
    if (exchanges[index] === undefined || target === undefined || message === undefined) {
      throw notUnderstood("a problem lacks its exchange, its target or its message", stderr);
    }
    if (operationId !== exchanges[index].operationId) {
      throw notUnderstood(`it took ${exchanges[index].operationId} for ${operationId}`, stderr);
    }
    const [schemaPath, dataPath] = ["schemaPath", "dataPath"].map((name) => textOf(member(properties, name)));
    return { index, target, message, schemaPath, dataPath };
  });
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** An error that names what scripts/drift/redocly-drift.ts has to learn. */
export function notUnderstood(what: string, stderr = ""): DriftError {
  const said = stderr.trim() === "" ? "" : `; it said: ${stderr.trim().slice(-500)}`;
  return new DriftError(`redocly drift is not understood: ${what}; run \`pnpm install\`, its version is 2.77${said}`);
}
