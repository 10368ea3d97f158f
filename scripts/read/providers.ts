import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The providers: the folders of specs/ that hold a contract. */
export function listProviders(workspace: string): string[] {
  return readdirSync(join(workspace, "specs"))
    .filter((name) => existsSync(contractFile(workspace, name)))
    .sort();
}

/** Where the contract of a provider is. */
export function contractFile(workspace: string, provider: string): string {
  return join(workspace, "specs", provider, "openapi.yaml");
}
