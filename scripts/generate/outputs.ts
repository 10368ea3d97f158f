import { readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { ContractError } from "./contract-error.ts";
import { readIfThere, writeWhole } from "./whole-file.ts";

/** Generated files of a package, by path below its folder. */
export type Outputs = ReadonlyMap<string, string>;

/** Brings the package's generated files to these: each file whole or not at all, and none left that is not among them. */
export function write(folder: string, outputs: Outputs): void {
  for (const path of differences(folder, outputs)) {
    const file = join(folder, path);
    const text = outputs.get(path);
    if (text === undefined) {
      rmSync(file);
      continue;
    }
    writeWhole(file, text);
  }
}

/** Throws if a generated file is missing, stale, changed by hand, or left over. */
export function verify(folder: string, outputs: Outputs, workspace: string): void {
  const files = differences(folder, outputs).map((path) => relative(workspace, join(folder, path)));
  if (files.length > 0) {
    throw new ContractError(
      files.join(", "),
      "not what the contracts give",
      "run `pnpm generate --force` and commit the result",
    );
  }
}

/** Paths of the files that differ, those that are missing or left over included. */
function differences(folder: string, outputs: Outputs): string[] {
  const present = readdirSync(join(folder, "src"), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".gen.ts"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
  const leftOver = present.filter((path) => !outputs.has(path));
  const changed = [...outputs].filter(([path, text]) => readIfThere(join(folder, path)) !== text).map(([path]) => path);
  return [...changed, ...leftOver];
}
