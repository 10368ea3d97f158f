import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The providers: the folders of specs/ that hold a contract. */
export function listProviders(workspace: string): string[] {
  const specs = join(workspace, "specs");
  return readdirSync(specs)
    .filter((name) => existsSync(join(specs, name, "openapi.yaml")))
    .sort();
}
