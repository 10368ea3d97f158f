import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of a workspace's changesets. */
export const changesetFolder = ".changeset";

/** The changesets of a workspace, by the name of their file. */
export function readChangesets(workspace: string): Map<string, string> {
  const folder = join(workspace, changesetFolder);
  const names = existsSync(folder) ? readdirSync(folder).filter(isChangeset).sort() : [];
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** As `changeset version` has it, which reads no instructions for people and machines. */
function isChangeset(name: string): boolean {
  const isText = /^(README\.md|AGENTS\.md|CLAUDE\.md|GEMINI\.md)$/i.test(name);
  return name.endsWith(".md") && !name.startsWith(".") && !isText;
}
