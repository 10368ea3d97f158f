import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { workspace } from "./workspace.ts";

/** A fenced block of code. */
export interface CodeBlock {
  /** The document's path from the workspace's root. */
  readonly document: string;
  /** Where its code begins, counted from 1. */
  readonly line: number;
  /** Empty where the block names none. */
  readonly language: string;
  readonly code: string;
}

/** The Markdown documents of the repository, by path. */
export function documents(root: string = workspace): ReadonlyMap<string, string> {
  const paths = globSync(
    ["*.md", ".changeset/README.md", "docs/**/*.md", "{packages,specs}/*/*.md", "{specs,scripts}/*.md"],
    {
      cwd: root,
    },
  );
  return new Map(paths.toSorted().map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

/** The fenced blocks of all documents. */
export function codeBlocks(): CodeBlock[] {
  return [...documents()].flatMap(([document, text]) =>
    [...text.matchAll(/^( *)(`{3,}|~{3,})(.*)\n([\s\S]*?)^\1\2$/gm)].map(({ 3: info = "", 4: code = "", index }) => ({
      document,
      line: text.slice(0, index).split("\n").length + 1,
      language: info.trim(),
      code,
    })),
  );
}
