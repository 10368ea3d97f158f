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

/** The last description of the provider that its contract was made of: beside the contract, if it was made of one. */
export function upstreamFile(workspace: string, provider: string): string {
  return join(workspace, "specs", provider, "upstream.yaml");
}

/** Whether a contract was made of the provider's own description. Others are written by hand. */
export function isAdopted(workspace: string, provider: string): boolean {
  return existsSync(upstreamFile(workspace, provider));
}
