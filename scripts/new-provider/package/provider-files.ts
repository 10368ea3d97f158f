import type { ClientView } from "@scripts/generate/client-view";
import { providerManifests } from "../manifests/derived.ts";
import { json } from "../manifests/manifests.ts";
import { merge } from "../manifests/merge.ts";
import { packageSources } from "./package-sources.ts";

/** All files of a new provider beside its contract and what is generated, by path below the workspace. */
export function providerFiles(workspace: string, view: ClientView, hasPaths = true): Map<string, string> {
  const { provider, title } = view;
  const manifests = [...providerManifests(workspace, provider, title, hasPaths)].map(
    ([path, derived]): [string, string] => [path, typeof derived === "string" ? derived : json(merge({}, derived))],
  );
  const sources = [...packageSources(view, hasPaths)].map(([path, text]): [string, string] => [
    `packages/${provider}/${path}`,
    text,
  ]);
  return new Map([...manifests, ...sources]);
}
