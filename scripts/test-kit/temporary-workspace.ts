import { cpSync } from "node:fs";
import { join } from "node:path";
import { type AtEnd, type Files, temporaryFolder } from "./temporary-folder.ts";
import { workspace } from "./workspace.ts";

/** A workspace of these files, which lints as this one does. */
export function temporaryWorkspace(files: Files, atEnd?: AtEnd): string {
  const folder = temporaryFolder(files, atEnd);
  for (const path of ["redocly.yaml", "scripts/redocly"]) {
    cpSync(join(workspace, path), join(folder, path), { recursive: true });
  }
  return folder;
}
