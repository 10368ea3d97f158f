import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extractFiles } from "./extract-files.ts";
import { mergeBase } from "./merge-base.ts";

/** What a review needs of a revision: the contracts, the packages with their README and tests, and the changesets. */
const reviewed = [".changeset", "README.md", "packages", "specs"];

/** The files of a commit, in a folder of their own. */
export interface Revision {
  readonly commit: string;
  readonly folder: string;
  readonly remove: () => void;
}

/** The files as of where HEAD left a ref, `main` if none is given. Touches neither the work tree nor the index. */
export async function openRevision(workspace: string, ref?: string): Promise<Revision> {
  const commit = await mergeBase(workspace, ref);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "filespec-base-")));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    await extractFiles(workspace, commit, reviewed, folder);
  } catch (error) {
    remove();
    throw error;
  }
  return { commit, folder, remove };
}
