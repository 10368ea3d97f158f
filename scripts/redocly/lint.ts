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

/** Lints contracts with the workspace's configuration, all in one run of Redocly, which takes half a second to start. */
export async function lint(files: string | readonly string[], workspace: string): Promise<Problem[]> {
  const paths = [files].flat().map((file) => relative(workspace, file));
  const args = ["lint", ...paths, "--config", "redocly.yaml", "--format", "json", "--max-problems", "100000"];
  const { stdout, stderr } = await runRedocly(args, workspace);
  const start = stdout.indexOf("{");
  if (start < 0) {
    throw new Error(`redocly lint failed: ${stderr.trim()}`);
  }
  // A document for each contract, one right behind the other.
  const documents: readonly { readonly problems: readonly RedoclyProblem[] }[] = JSON.parse(
    `[${stdout.slice(start).replace(/^\}\{/gm, "},{")}]`,
  );
  return documents
    .flatMap(({ problems }) => problems)
    .map(({ ruleId, message, location: [location] }) => ({
      file: location?.source.ref ?? paths.join(" "),
      line: location?.start?.line ?? 1,
      column: location?.start?.col ?? 1,
      path: location?.pointer?.replace(/^#/, "") ?? "",
      what: message.replace(/\.$/, ""),
      fix: `see the rule ${ruleId}`,
    }));
}
