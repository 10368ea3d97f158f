import type { PackedManifest } from "../pack/tarball.ts";

/** What is wrong with the manifest of a packed package. */
export function manifestProblems(manifest: PackedManifest): string[] {
  const names = Object.keys(manifest.dependencies ?? {});
  const others = names.filter((name) => !mayDependOn(manifest.name, name));
  const unresolved = Object.entries(manifest.dependencies ?? {}).filter(([, range]) => /^[a-z]+:/.test(range));
  const members = ["peerDependencies", "optionalDependencies", "bundledDependencies"];
  return [
    ...others.map((name) => `it depends on ${name}`),
    ...unresolved.map(([name, range]) => `its dependency ${name} is ${range}, which only this workspace knows`),
    ...members.filter((name) => manifest[name] !== undefined).map((name) => `its manifest has ${name}`),
  ];
}

/** The facade on providers, a provider on core, core on openapi-fetch. */
function mayDependOn(name: string, dependency: string): boolean {
  if (name === "@filespec/core") {
    return dependency === "openapi-fetch";
  }
  return name === "filespec" ? dependency.startsWith("@filespec/") : dependency === "@filespec/core";
}
