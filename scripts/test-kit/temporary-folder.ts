import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Files by path. What is not a text is written as JSON, which is YAML too. */
export interface Files {
  readonly [path: string]: string | object;
}

/** `onTestFinished` and the like: takes what is to be done at the end. */
export type AtEnd = (remove: () => void) => void;

/** A folder of these files, which lasts as long as the test. A concurrent test passes the hook of its context. */
export function temporaryFolder(files: Files = {}, atEnd: AtEnd = onTestFinished): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "filespec-")));
  atEnd(() => rmSync(folder, { recursive: true }));
  writeFiles(folder, files);
  return folder;
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  }
}
