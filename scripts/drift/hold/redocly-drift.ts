import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CommandError } from "@scripts/command";
import { isList, isText, type Json, printable } from "@scripts/read";
import { runRedocly } from "@scripts/redocly";
import type { Contract, NamedOperation } from "../contract.ts";
import { parseJson, valueAt } from "../json.ts";
import type { HeldExchange } from "./check.ts";

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

/** Each run holds its traffic and its report in memory. */
const limits = { exchanges: 4_000, characters: 16 * 1024 * 1024 };

/** Stands for the contract's servers: which of them a request went to has been found out before. */
const server = "https://drift.invalid";

/**
 * What `redocly drift` has against these exchanges. The command is experimental: a report that is not as version 2.77
 * writes it, and an exchange that it did not find in the contract, are errors.
 */
export async function redoclyDrift(
  { file }: Pick<Contract, "file">,
  exchanges: readonly HeldExchange[],
  most: typeof limits = limits,
): Promise<RedoclyProblem[]> {
  const problems: RedoclyProblem[] = [];
  let first = 0;
  for (const batch of batches(exchanges, most)) {
    const found = await runDrift(file, batch);
    problems.push(...found.map((each) => ({ ...each, index: first + each.index })));
    first += batch.length;
  }
  return problems;
}

/** The exchanges in parts that one run of Redocly can hold. */
export function batches(exchanges: readonly HeldExchange[], most: typeof limits): HeldExchange[][] {
  const parts: HeldExchange[][] = [];
  let characters = 0;
  for (const exchange of exchanges) {
    const last = parts.at(-1);
    const length = exchange.body?.json.length ?? 0;
    if (last && last.length < most.exchanges && characters + length <= most.characters) {
      last.push(exchange);
      characters += length;
    } else {
      parts.push([exchange]);
      characters = length;
    }
  }
  return parts;
}

async function runDrift(contract: string, exchanges: readonly HeldExchange[]): Promise<RedoclyProblem[]> {
  const folder = mkdtempSync(join(tmpdir(), "drift-"));
  try {
    const har = { log: { version: "1.2", entries: exchanges.map(toEntry) } };
    writeFileSync(join(folder, "traffic.har"), JSON.stringify(har), { mode: 0o600 });
    const input = ["drift", "traffic.har", "--api", contract, "--traffic-format", "har", "--server", server];
    const output = ["--format", "sarif", "--output", "report.json", "--coverage-output", "coverage.json"];
    // Its other rules ask about credentials, which traffic that is worth keeping does not hold.
    const rules = ["--rules", "schema-consistency", "--min-severity", "warning"];
    // It fails where it finds something: what it wrote says the rest. No configuration is found in the folder.
    const { stderr } = await runRedocly([...input, ...output, ...rules], folder);
    const [report, coverage] = ["report.json", "coverage.json"].map((name) => readJson(join(folder, name)));
    return readReport(report, coverage, exchanges, stderr);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function toEntry({ exchange, operation, path, body }: HeldExchange): object {
  const { method, url, headers, requestBody, status, mediaType } = exchange;
  return {
    request: {
      method,
      url: server + path + url.search,
      headers: headers.filter(({ name }) => isDocumentedHeader(operation, name)),
      postData: requestBody && { mimeType: requestBody.mediaType, text: requestBody.text },
    },
    response: { status, headers: [], content: { mimeType: mediaType || "application/json", text: body?.json } },
  };
}

/** Redocly sees the headers that the contract has something to say of, and no other: they may hold credentials. */
function isDocumentedHeader({ parameters }: NamedOperation, name: string): boolean {
  const header = name.toLowerCase();
  return parameters.some((each) =>
    each.in === "cookie" ? header === "cookie" : each.in === "header" && each.name.toLowerCase() === header,
  );
}

/** The problems of a SARIF report, which lists each by itself; its JSON report has one sample of each kind. */
export function readReport(
  report: Json | undefined,
  coverage: Json | undefined,
  exchanges: readonly Pick<HeldExchange, "operation">[],
  warnings: string,
): RedoclyProblem[] {
  const results = valueAt(report, "runs", "0", "results");
  if (valueAt(report, "runs", "0", "tool", "driver", "name") !== "drift" || !isList(results)) {
    throw notUnderstood("it wrote no report", warnings);
  }
  // A rule that fails inside, or a description that does not load, is a warning of Redocly's and no more.
  if (/failed to (execute|load|bundle)/i.test(warnings)) {
    throw notUnderstood("it could not do its work", warnings);
  }
  const [total, matched] = ["total", "matched"].map((name) => valueAt(coverage, "meta", "exchanges", name));
  if (total !== exchanges.length || matched !== exchanges.length) {
    throw notUnderstood(`it found ${matched} of ${exchanges.length} requests in the contract`, warnings);
  }
  return results.map((result) => {
    const textAt = (...path: string[]): string | undefined => {
      const text = valueAt(result, ...path);
      return isText(text) ? text : undefined;
    };
    const index = Number(valueAt(result, "properties", "exchangeIndex"));
    const target = textAt("properties", "target");
    const message = textAt("message", "text");
    const expected = exchanges[index]?.operation.operationId;
    if (expected === undefined || target === undefined || message === undefined) {
      throw notUnderstood("a problem lacks its exchange, its target or its message", warnings);
    }
    const operationId = textAt("properties", "operationId");
    if (operationId !== expected) {
      throw notUnderstood(`it took ${expected} for ${operationId}`, warnings);
    }
    return {
      index,
      target,
      message,
      schemaPath: textAt("properties", "schemaPath"),
      dataPath: textAt("properties", "dataPath"),
    };
  });
}

function readJson(file: string): Json | undefined {
  try {
    return parseJson(readFileSync(file, "utf8"))?.value;
  } catch {
    return undefined;
  }
}

/** An error that names what scripts/drift/hold/redocly-drift.ts has to learn. */
export function notUnderstood(what: string, output = ""): CommandError {
  const said = output.trim() === "" ? "" : `; it said: ${output.trim().slice(-500)}`;
  const message = `redocly drift is not understood: ${what}; run \`pnpm install\`, its version is 2.77${said}`;
  return new CommandError(printable(message));
}
