import type { PackedManifest } from "../pack/tarball.ts";

/** What a package's dependencies may be beside packages of this workspace. */
const fromElsewhere: { readonly [name: string]: readonly string[] } = { "@filespec/core": ["openapi-fetch"] };

/** What is wrong with the manifest of a packed package. */
export function manifestProblems(manifest: PackedManifest): string[] {
  const allowed = fromElsewhere[manifest.name] ?? [];
  const names = Object.keys(manifest.dependencies ?? {});
  const others = names.filter((name) => !name.startsWith("@filespec/") && !allowed.includes(name));
  const unresolved = Object.entries(manifest.dependencies ?? {}).filter(([, range]) => /^[a-z]+:/.test(range));
  const members = ["peerDependencies", "optionalDependencies", "bundledDependencies"];
  return [
    ...others.map((name) => `it depends on ${name}`),
    ...unresolved.map(([name, range]) => `its dependency ${name} is ${range}, which only this workspace knows`),
    ...members.filter((name) => manifest[name] !== undefined).map((name) => `its manifest has ${name}`),
  ];
}
