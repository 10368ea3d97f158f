import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type AtEnd, temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { copyWorkspace } from "@scripts/test-kit/workspace-copy";
import { commitAll, temporaryRepository } from "../revisions/temporary-repository.ts";

/** A clone of the workspace with two of its providers, as it is committed. Without `code`, nothing that consumers write. */
export function cloneWorkspace({ code, atEnd }: { readonly code: boolean; readonly atEnd?: AtEnd }): string {
  const paths = [
    "README.md",
    "redocly.yaml",
    ".changeset/",
    ...["core", "filespec", "renderio", "swiftia"].map((name) => `packages/${name}/`),
    ...["renderio", "swiftia"].map((name) => `specs/${name}/`),
    "scripts/redocly/",
  ];
  const isCode = (path: string) => /(^|\/)README\.md$|^packages\/[^/]*\/(test|examples)\//.test(path);
  const folder = temporaryRepository({}, atEnd);
  copyWorkspace(folder, (path) => (code || !isCode(path)) && paths.some((each) => path.startsWith(each)));
  writeFileSync(join(folder, ".gitignore"), "node_modules\n.review/\n");
  symlinkSync(join(workspace, "packages/core/node_modules"), join(folder, "packages/core/node_modules"));
  commitAll(folder);
  return folder;
}

/** A copy of a folder, which lasts as long as the test. */
export function copyOf(folder: string): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** Replaces a text that a file of a folder has to hold. */
export function edit(folder: string, path: string, text: string, replacement: string): void {
  const old = readFileSync(join(folder, path), "utf8");
  if (!old.includes(text)) {
    throw new Error(`${path} does not hold: ${text}`);
  }
  writeFileSync(join(folder, path), old.replaceAll(text, replacement));
}

/** One package of a review as JSON has it. */
export interface Bump {
  readonly provider: string | null;
  readonly package: string;
  readonly bump: string | null;
  readonly changes: readonly { readonly rule: string }[];
}
