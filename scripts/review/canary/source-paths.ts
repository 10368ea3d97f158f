import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where a compiler finds what an import names. */
export interface SourcePaths {
  readonly [specifier: string]: readonly [file: string];
}

/** The source of each export of the workspace's packages; a package's folder may be elsewhere than in the workspace. */
export function sourcePaths(workspace: string, elsewhere: { readonly [folder: string]: string } = {}): SourcePaths {
  const packages = join(workspace, "packages");
  const names = readdirSync(packages).filter((name) => existsSync(join(packages, name, "package.json")));
  return Object.fromEntries(
    names.flatMap((name): [string, [string]][] => {
      const manifest: unknown = JSON.parse(readFileSync(join(packages, name, "package.json"), "utf8"));
      const folder = join(elsewhere[name] ?? workspace, "packages", name);
      return Object.entries(Object(Object(manifest).exports)).flatMap(([subpath, conditions]): [string, [string]][] => {
        const source: unknown = Object(conditions)["@filespec/source"];
        const specifier = `${Object(manifest).name}${subpath.slice(1)}`;
        return typeof source === "string" ? [[specifier, [join(folder, source)]]] : [];
      });
    }),
  );
}
