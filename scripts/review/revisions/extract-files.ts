import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { gitOutput } from "./git.ts";

/**
 * Writes the files that a commit has at these paths of a workspace into a folder. Links and submodules are left out:
 * they lead elsewhere. It needs no `tar`, which `git archive` would.
 */
export async function extractFiles(
  workspace: string,
  commit: string,
  paths: readonly string[],
  folder: string,
): Promise<void> {
  const listing = (await gitOutput(workspace, ["ls-tree", "-r", "-z", commit, "--", ...paths])).toString();
  const files = listing.split("\0").flatMap((entry) => {
    const [, mode, hash, path] = /^(\d+) blob ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
    return mode !== undefined && mode !== "120000" && hash && path ? [{ hash, path }] : [];
  });
  const request = files.map(({ hash }) => `${hash}\n`).join("");
  let rest = await gitOutput(workspace, ["cat-file", "--batch"], request);
  for (const { hash, path } of files) {
    const end = rest.indexOf("\n");
    const [, size] = rest.toString("utf8", 0, end).split(" blob ");
    if (end < 0 || size === undefined) {
      throw new Error(`git does not have ${path} of ${commit} (${hash}): run \`git fetch\``);
    }
    write(folder, path, rest.subarray(end + 1, end + 1 + Number(size)));
    // A line break follows each.
    rest = rest.subarray(end + 2 + Number(size));
  }
}

function write(folder: string, path: string, content: Buffer): void {
  const file = join(folder, path);
  // Git would never write such a tree, but reads one.
  if (!file.startsWith(folder + sep)) {
    throw new Error(`a file of the base leaves its folder: ${path}`);
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
