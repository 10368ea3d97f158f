import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
}

/** The names of the workspace's packages that are released. A changeset that names any other is refused. */
export function releasedPackages(workspace: string): Set<string> {
  const packages = join(workspace, "packages");
  const manifests = readdirSync(packages)
    .map((name) => join(packages, name, "package.json"))
    .filter((file) => existsSync(file))
    .map((file): Manifest => JSON.parse(readFileSync(file, "utf8")));
  return new Set(manifests.filter((each) => each.private !== true).map(({ name }) => name));
}
