import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where a compiler finds what an import names. */
export interface SourcePaths {
  readonly [specifier: string]: readonly [file: string];
}

interface Manifest {
  readonly name: string;
  /** Null for what is no entry: https://nodejs.org/api/packages.html#subpath-patterns */
  readonly exports?: { readonly [subpath: string]: string | { readonly [condition: string]: string } | null };
}

/** The source of each export of the workspace's packages; a package's folder may be elsewhere than in the workspace. */
export function sourcePaths(workspace: string, elsewhere: { readonly [folder: string]: string } = {}): SourcePaths {
  const packages = join(workspace, "packages");
  const names = readdirSync(packages).filter((name) => existsSync(join(packages, name, "package.json")));
  return Object.fromEntries(
    names.flatMap((name): [string, [string]][] => {
      const manifest: Manifest = JSON.parse(readFileSync(join(packages, name, "package.json"), "utf8"));
      const folder = join(elsewhere[name] ?? workspace, "packages", name);
      return Object.entries(manifest.exports ?? {}).flatMap(([subpath, conditions]): [string, [string]][] => {
        const source = typeof conditions === "string" ? undefined : conditions?.["@filespec/source"];
        return source === undefined ? [] : [[`${manifest.name}${subpath.slice(1)}`, [join(folder, source)]]];
      });
    }),
  );
}
