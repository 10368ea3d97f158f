import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { ContractError } from "@scripts/read";
import { sync as writeFileAtomic } from "write-file-atomic";

/** Generated files of a package, by path below its folder. */
export type Outputs = ReadonlyMap<string, string>;

/** Brings the package's generated files to these: each file whole or not at all, and none left that is not among them. */
export function write(folder: string, outputs: Outputs): void {
  for (const path of differences(folder, outputs)) {
    const file = join(folder, path);
    const text = outputs.get(path);
    if (text === undefined) {
      rmSync(file);
      if (readdirSync(dirname(file)).length === 0) {
        rmdirSync(dirname(file));
      }
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileAtomic(file, text);
  }
}

/** Throws if a generated file is missing, stale, changed by hand, or left over. */
export function verify(folder: string, outputs: Outputs, workspace: string): void {
  const files = differences(folder, outputs).map((path) => relative(workspace, join(folder, path)));
  if (files.length > 0) {
    throw new ContractError(
      files.map((file) => ({
        file,
        line: 1,
        column: 1,
        path: "",
        what: "not what the contracts give",
        fix: "run `pnpm generate --force` and commit the result",
      })),
    );
  }
}

/** Paths of the files that differ, those that are missing or left over included. */
function differences(folder: string, outputs: Outputs): string[] {
  const present = readdirSync(join(folder, "src"), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.gen\.(ts|json)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
  const leftOver = present.filter((path) => !outputs.has(path));
  const changed = [...outputs].filter(([path, text]) => readIfThere(join(folder, path)) !== text).map(([path]) => path);
  return [...changed, ...leftOver];
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
