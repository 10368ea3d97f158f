import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { workspace } from "@scripts/test-kit/workspace";
import ts from "typescript";

/** An arrow between two rooms of the architecture: `generate --> read`. */
export type Arrow = string;

/** Arrows from the imports of sources, tests and their support left out. */
export function importArrows(providers: readonly string[]): Arrow[] {
  const arrows = sourceFiles().flatMap((file) => {
    const from = roomOfFile(file, providers);
    const { importedFiles } = ts.preProcessFile(readFileSync(join(workspace, file), "utf8"));
    const rooms = importedFiles.flatMap(({ fileName }) => roomOfPackage(fileName, providers) ?? []);
    return from === undefined ? [] : rooms.filter((to) => to !== from).map((to) => `${from} --> ${to}`);
  });
  return [...new Set(arrows)].sort();
}

function sourceFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "*.ts"], {
    cwd: workspace,
    encoding: "utf8",
  });
  return listed.split("\n").filter((file) => file !== "" && !/\.test\.ts$|\/(test|testing)\//.test(file));
}

function roomOfFile(file: string, providers: readonly string[]): string | undefined {
  const [top, name = ""] = file.split("/");
  if (top !== "scripts" && top !== "packages") {
    return undefined;
  }
  return providers.includes(name) ? "provider" : name;
}

function roomOfPackage(specifier: string, providers: readonly string[]): string | undefined {
  const [, scope, name = ""] = /^(?:@(scripts|filespec)\/)?([^/]+)/.exec(specifier) ?? [];
  if (scope === undefined) {
    return name === "filespec" ? name : undefined;
  }
  return providers.includes(name) ? "provider" : name;
}
