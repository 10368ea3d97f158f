import { posix } from "node:path";
import { type Tarball, textOf } from "../pack/tarball.ts";

const required = ["package.json", "README.md", "LICENSE", "AGENTS.md", "llms.txt"];
const allowed = [...required, "CHANGELOG.md"];

/** What is missing in a tarball, and what does not belong there. */
export function contentProblems(tarball: Tarball): string[] {
  const paths = [...tarball.keys()];
  return [
    ...required.filter((path) => !tarball.has(path)).map((path) => `${path} is missing`),
    ...paths.filter((path) => !isWanted(path, tarball)).map((path) => `${path} does not belong into a package`),
    ...paths.filter((path) => path.endsWith(".d.ts")).flatMap((path) => mapProblems(path, tarball)),
  ];
}

/** What was built of a source that is gone may still lie in `dist`. */
function isWanted(path: string, tarball: Tarball): boolean {
  const [, module] = /^dist\/(.+?)(?:\.js|\.d\.ts|\.d\.ts\.map)$/.exec(path) ?? [];
  return module === undefined
    ? allowed.includes(path) || /^src\/.+\.(?:ts|gen\.json)$/.test(path)
    : tarball.has(`src/${module}.ts`);
}

/** A declaration names a map, and that a source that is there. */
function mapProblems(path: string, tarball: Tarball): string[] {
  const [, name] = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(textOf(tarball, path)) ?? [];
  const map = posix.join(posix.dirname(path), name ?? "");
  if (name === undefined || !tarball.has(map)) {
    return [`${path} has no declaration map`];
  }
  const { sources }: { readonly sources: readonly string[] } = JSON.parse(textOf(tarball, map));
  return sources
    .map((source) => posix.join(posix.dirname(map), source))
    .filter((source) => !tarball.has(source))
    .map((source) => `${map} points to ${source}, which is missing`);
}
