import { relative } from "node:path";
import type { Problem } from "@scripts/read";
import { runRedocly } from "./run-redocly.ts";

interface RedoclyProblem {
  readonly ruleId: string;
  readonly message: string;
  readonly location: readonly {
    readonly source: { readonly ref: string };
    readonly pointer?: string;
    readonly start?: { readonly line: number; readonly col: number };
  }[];
}

/** Lints a contract with the workspace's configuration. */
export async function lint(file: string, workspace: string): Promise<Problem[]> {
  const args = [
    "lint",
    relative(workspace, file),
    "--config",
    "redocly.yaml",
    "--format",
    "json",
    "--max-problems",
    "100000",
  ];
  const { stdout, stderr } = await runRedocly(args, workspace);
  const start = stdout.indexOf("{");
  if (start < 0) {
    throw new Error(`redocly lint failed: ${stderr.trim()}`);
  }
  const { problems }: { problems: readonly RedoclyProblem[] } = JSON.parse(stdout.slice(start));
  return problems.map(({ ruleId, message, location: [location] }) => ({
    file: location?.source.ref ?? relative(workspace, file),
    line: location?.start?.line ?? 1,
    column: location?.start?.col ?? 1,
    path: location?.pointer?.replace(/^#/, "") ?? "",
    what: message.replace(/\.$/, ""),
    fix: `see the rule ${ruleId}`,
  }));
}
