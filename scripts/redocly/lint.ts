import { join } from "node:path";
import { type Problem, placeOf, type Reading } from "@scripts/read";
import { fixOf } from "./fixes.ts";
import { inOwnFolder } from "./in-own-folder.ts";
import { refuseExternalValues } from "./refuse-external-values.ts";
import { runRedocly } from "./run-redocly.ts";

/** What Redocly finds in a contract. `path` is a pointer into the file. */
export interface LintProblem extends Problem {
  readonly rule: string;
}

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
export function lint(readings: readonly Reading[], workspace: string): Promise<LintProblem[]> {
  readings.forEach(refuseExternalValues);
  return inOwnFolder(readings, async (folder, roots) => {
    const config = join(workspace, "redocly.yaml");
    const args = ["lint", ...roots, "--config", config, "--format", "json", "--max-problems", "1000000000"];
    const { stdout, stderr } = await runRedocly(args, folder);
    const start = stdout.indexOf("{");
    if (start < 0) {
      throw new Error(`redocly lint failed: ${stderr.trim()}`);
    }
    const names = shownNames(readings);
    // A document for each contract, one right behind the other.
    const documents: readonly { readonly problems: readonly RedoclyProblem[] }[] = JSON.parse(
      `[${stdout.slice(start).replace(/^\}\{/gm, "},{")}]`,
    );
    return documents
      .flatMap(({ problems }) => problems)
      .map(({ ruleId, message, location: [location] }) => ({
        file: names.get(location?.source.ref ?? "") ?? roots.join(" "),
        line: location?.start?.line ?? 1,
        column: location?.start?.col ?? 1,
        path: location?.pointer?.replace(/^#/, "") ?? "",
        what: message.replace(/\.$/, ""),
        fix: fixOf(ruleId),
        rule: ruleId,
      }));
  });
}

/** How messages call the files of a folder of copies. */
function shownNames(readings: readonly Reading[]): Map<string, string> {
  return new Map(
    readings.flatMap(({ files, locate }, index) => {
      const places = new Map(files.map((file) => [file, placeOf(file, "")]));
      const positions = locate(places.values());
      return [...places].map(([file, place]): [string, string] => [
        `${index}/${file}`,
        positions.get(place)?.file ?? file,
      ]);
    }),
  );
}
