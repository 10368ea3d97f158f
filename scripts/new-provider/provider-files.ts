import type { WorkspaceContract } from "@scripts/generate/legacy/contracts";
import { merge } from "./manifest.ts";
import { json, providerManifests } from "./manifests.ts";
import { packageSources } from "./package-sources.ts";

/** All files of a new provider beside its contract and what is generated, by path below the workspace. */
export function providerFiles(contract: Omit<WorkspaceContract, "file">): Map<string, string> {
  const { provider, title } = contract.facts;
  const manifests = [...providerManifests(provider, title)].map(([path, derived]): [string, string] => [
    path,
    typeof derived === "string" ? derived : json(merge({}, derived)),
  ]);
  const sources = [...packageSources(contract)].map(([path, text]): [string, string] => [
    `packages/${provider}/${path}`,
    text,
  ]);
  return new Map([...manifests, ...sources]);
}
