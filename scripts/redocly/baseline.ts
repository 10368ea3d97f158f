import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { ContractError, type Problem, type Reading } from "@scripts/read";
import { contractFile, isAdopted } from "@scripts/read/providers";
import { sync as writeFileAtomic } from "write-file-atomic";
import { parse, stringify } from "yaml";
import type { LintProblem } from "./lint.ts";
import { lintOnce } from "./lint-once.ts";

/** What lint says of a contract beside what is ignored in it. */
export interface Linted {
  readonly problems: readonly Problem[];
  /** Came with the provider's description. */
  readonly ignored: readonly LintProblem[];
  /** Entries of the list that nothing answers to any more. */
  readonly gone: readonly Problem[];
}

/** Redocly's own list of what it ignores: pointers by rule, by file. */
interface IgnoreFile {
  readonly [file: string]: { readonly [rule: string]: readonly string[] };
}

const comment = `# What the provider's own description does that the rules of redocly.yaml refuse. Entries only go: \`pnpm lint <provider>\` lists
# them with how to fix each, and \`--prune\` removes those that are fixed. https://redocly.com/docs/cli/commands/lint
`;

/** Lints the contract of a provider. What its baseline lists is not a problem. */
export async function lintContract(workspace: string, provider: string, reading: Reading): Promise<Linted> {
  const found = await lintOnce(provider, reading, workspace);
  const file = baselineFile(workspace, provider);
  const listed = readBaseline(workspace, provider);
  const present = new Set(found.map((each) => keyOf(workspace, provider, each)));
  const shown = relative(workspace, file);
  return {
    problems: found.filter((each) => !listed.has(keyOf(workspace, provider, each))),
    ignored: found.filter((each) => listed.has(keyOf(workspace, provider, each))),
    gone: [...listed]
      .filter((key) => !present.has(key))
      .map((key) => ({
        file: shown,
        line: 1,
        column: 1,
        path: "",
        what: `${key.replaceAll("\n", " ")} is ignored and is no problem any more`,
        fix: `run \`pnpm lint ${provider} --prune\``,
      })),
  };
}

/** Writes a list of exactly these problems; none is no list. */
export function writeBaseline(workspace: string, provider: string, ignored: readonly LintProblem[]): void {
  const file = baselineFile(workspace, provider);
  if (ignored.length === 0) {
    rmSync(file, { force: true });
    return;
  }
  const keys = [...new Set(ignored.map((each) => keyOf(workspace, provider, each)))].map((key) => key.split("\n"));
  const byFile = Map.groupBy(keys, ([name = ""]) => name);
  const list = Object.fromEntries(
    [...byFile].map(([name, those]) => {
      const byRule = Map.groupBy(those, ([, rule = ""]) => rule);
      return [name, Object.fromEntries([...byRule].map(([rule, each]) => [rule, each.map(([, , path]) => path)]))];
    }),
  );
  writeFileAtomic(file, comment + stringify(list, { lineWidth: 0 }));
}

/** The problems of `found` that one of `among` is too, at the same place of another copy of the description. */
export function alsoIn(found: readonly LintProblem[], among: readonly LintProblem[]): LintProblem[] {
  const known = new Set(among.map(({ rule, path }) => `${rule}\n${path}`));
  return found.filter(({ rule, path }) => known.has(`${rule}\n${path}`));
}

export function baselineFile(workspace: string, provider: string): string {
  return join(dirname(contractFile(workspace, provider)), ".redocly.lint-ignore.yaml");
}

function readBaseline(workspace: string, provider: string): Set<string> {
  const file = baselineFile(workspace, provider);
  if (!existsSync(file)) {
    return new Set();
  }
  const shown = { file: relative(workspace, file), line: 1, column: 1, path: "" };
  if (!isAdopted(workspace, provider)) {
    const what = "a contract that is written by hand ignores nothing";
    throw new ContractError([{ ...shown, what, fix: "fix what lint finds, and remove this file" }]);
  }
  const list: IgnoreFile = parse(readFileSync(file, "utf8"));
  return new Set(
    Object.entries(list).flatMap(([name, rules]) =>
      Object.entries(rules).flatMap(([rule, paths]) => paths.map((path) => `${name}\n${rule}\n${path}`)),
    ),
  );
}

/** File, rule and pointer, as the list has them. */
function keyOf(workspace: string, provider: string, { file, rule, path }: LintProblem): string {
  return `${relative(dirname(contractFile(workspace, provider)), join(workspace, file))}\n${rule}\n#${path || "/"}`;
}
