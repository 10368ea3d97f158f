import { execFile } from "node:child_process";
import { relative } from "node:path";
import { promisify } from "node:util";
import { ContractError } from "./contract-error.ts";

interface Problem {
  readonly ruleId: string;
  readonly message: string;
  readonly location: readonly {
    readonly source: { readonly ref: string };
    readonly start?: { line: number; col: number };
  }[];
}

/** Lints a contract with the workspace's configuration; throws its first problem. */
export async function lint(file: string, workspace: string): Promise<void> {
  const command = ["lint", relative(workspace, file), "--config", "redocly.yaml", "--format", "json"];
  const environment = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const { stdout, stderr } = await promisify(execFile)("redocly", command, {
    cwd: workspace,
    env: environment,
    maxBuffer: 256 * 1024 * 1024,
  }).catch((error: { stdout?: string; stderr?: string; code?: unknown }) => ({
    stdout: error.stdout ?? "",
    stderr: error.stderr || `redocly did not run (${error.code}); run \`pnpm install\``,
  }));
  const problems = parseProblems(stdout);
  if (!problems) {
    throw new Error(`redocly lint failed: ${stderr.trim()}`);
  }
  const [problem] = problems;
  if (problem) {
    const [location] = problem.location;
    const where = `${location?.source.ref}:${location?.start?.line ?? 1}:${location?.start?.col ?? 1}`;
    const others = problems.length > 1 ? ` (and ${problems.length - 1} more: pnpm lint lists them)` : "";
    throw new ContractError(where, problem.message.replace(/\.$/, ""), `see the rule ${problem.ruleId}${others}`);
  }
}

function parseProblems(output: string): readonly Problem[] | undefined {
  const start = output.indexOf("{");
  return start < 0 ? undefined : JSON.parse(output.slice(start)).problems;
}
