import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import * as errors from "@filespec/core/errors";
import { checkNames } from "@scripts/generate/check-names";
import { ContractError } from "@scripts/generate/legacy/contract-error";
import { readContract } from "@scripts/generate/legacy/contract-facts";
import { contractModule } from "@scripts/generate/contract-module";
import { Description } from "@scripts/generate/legacy/description";
import { readOperations } from "@scripts/generate/legacy/operations";
import { schemaModule } from "@scripts/generate/schema-module";
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { type Path, pointerOf } from "./draft.ts";

/** What stops a contract, and the path it stands at. */
export interface Problem {
  readonly path: Path;
  readonly what: string;
  readonly mend: string;
}

const documentation = "rule/operation-documentation";

const mends: { readonly [rule: string]: string } = {
  "no-unused-components": "refer to it, or leave it out",
  "no-empty-servers": "name the server that the API is at",
  "no-server-example.com": "name the server that the API is at",
  "operation-4xx-response": "document what the operation answers to a bad request",
  "operation-operationId-unique": "rename one",
  [documentation]: "add externalDocs with the URL of its page",
  "security-defined": "say with `security` what the operation needs, or `security: []` for nothing",
};

/** Everything that lint finds in a contract, or else the first thing that stops the generator. */
export async function findProblems(file: string, provider: string, workspace: string): Promise<Problem[]> {
  const found = [...(await lintProblems(file, workspace)), ...serverProblems(file, workspace)];
  if (found.length > 0) {
    return found;
  }
  try {
    const description = new Description(file, workspace);
    const facts = readContract(provider, description);
    const { schemaNames } = await schemaModule(pathToFileURL(file));
    checkNames(facts, description, schemaNames, Object.keys(errors));
    contractModule(facts, description, schemaNames);
    return [];
  } catch (error) {
    if (error instanceof ContractError) {
      return [generatorProblem(error.message, file)];
    }
    throw error;
  }
}

/** OpenAPI admits a URL relative to the description; a client has nothing that it could be relative to. */
function serverProblems(file: string, workspace: string): Problem[] {
  const description = new Description(file, workspace);
  return description
    .entries(description.get(description.root, "servers"))
    .map(([index, server]) => [Number(index), description.text(server, "url") ?? ""] as const)
    .filter(([, url]) => !/^https?:\/\//i.test(url))
    .map(([index, url]) => ({
      path: ["servers", index, "url"],
      what: `the server ${JSON.stringify(url)} is no whole URL`,
      mend: "begin it with https:// and the host",
    }));
}

async function lintProblems(file: string, workspace: string): Promise<Problem[]> {
  const options = ["--config", "redocly.yaml", "--format", "json", "--max-problems", "100000"];
  const { stdout, stderr } = await promisify(execFile)("redocly", ["lint", relative(workspace, file), ...options], {
    cwd: workspace,
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    maxBuffer: 256 * 1024 * 1024,
  }).catch((error: { stdout?: string; stderr?: string; code?: unknown }) => ({
    stdout: error.stdout ?? "",
    stderr: error.stderr || `redocly did not run (${error.code})`,
  }));
  const start = stdout.indexOf("{");
  if (start < 0) {
    throw new Error(`redocly lint failed: ${stderr.trim()}`);
  }
  const { problems }: { problems: readonly LintProblem[] } = JSON.parse(stdout.slice(start));
  const undocumented = problems.filter(({ ruleId }) => ruleId === documentation);
  const { length } = undocumented;
  const isOfAll = length > 1 && length === readOperations(new Description(file, workspace)).length;
  const others = isOfAll ? problems.filter((each) => !undocumented.includes(each)) : problems;
  const ofAll = {
    path: [],
    what: `none of the ${length} operations links the page that documents it`,
    mend: "add externalDocs with the URL of their page to the description, for all, or to each",
  };
  return [...(isOfAll ? [ofAll] : []), ...others.map(problemOf)];
}

function problemOf({ ruleId, message, location: [location] }: LintProblem): Problem {
  return {
    path: pointerOf(location?.pointer ?? "") ?? [],
    what: message.replace(/\.$/, ""),
    mend: mends[ruleId] ?? `see the rule ${ruleId}`,
  };
}

interface LintProblem {
  readonly ruleId: string;
  readonly message: string;
  readonly location: readonly { readonly pointer?: string }[];
}

/** The generator says where by line and column: the path is what stands there. */
function generatorProblem(message: string, file: string): Problem {
  const [, line = "1", column = "1", what = message] = /^[^:]*:(\d+):(\d+): (.*)$/.exec(message) ?? [];
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines });
  const offset = (lines.lineStarts[Number(line) - 1] ?? 0) + Number(column) - 1;
  const parts = what.split("; ");
  return {
    path: pathAt(document.contents, offset),
    what: parts.slice(0, -1).join("; ") || what,
    mend: parts.at(-1) ?? "mend the description",
  };
}

function pathAt(node: unknown, offset: number): Path {
  const holds = (start: number | undefined, end: number | undefined): boolean =>
    start !== undefined && end !== undefined && start <= offset && offset < end;
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (isScalar(key) && holds(key.range?.[0], Object(value).range?.[2] ?? key.range?.[2])) {
        return [`${key.value}`, ...pathAt(value, offset)];
      }
    }
  }
  if (isSeq(node)) {
    const index = node.items.findIndex((item) => holds(Object(item).range?.[0], Object(item).range?.[2]));
    return index < 0 ? [] : [index, ...pathAt(node.items[index], offset)];
  }
  return [];
}
