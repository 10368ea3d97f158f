import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { commitFolder } from "@scripts/test-kit/workspace-copy";
import { expect, test } from "vitest";
import { Snapshot, uncommitted } from "./snapshot.ts";

test("brings back what was changed, made and removed, uncommitted changes included, and touches nothing else", async () => {
  const folder = repository({
    "changed.txt": "committed",
    "removed.txt": "committed",
    "old/file.txt": "committed",
    "else.txt": "committed",
  });
  writeFileSync(join(folder, "old/file.txt"), "edited");
  writeFileSync(join(folder, "old/new.txt"), "not committed");
  writeFileSync(join(folder, "else.txt"), "staged");
  execFileSync("git", ["add", "else.txt"], { cwd: folder });
  const snapshot = await Snapshot.of(folder, ["changed.txt", "removed.txt", "made.txt", "old", "new"]);
  writeFileSync(join(folder, "changed.txt"), "after");
  writeFileSync(join(folder, "made.txt"), "after");
  writeFileSync(join(folder, "else.txt"), "after");
  rmSync(join(folder, "removed.txt"));
  rmSync(join(folder, "old"), { recursive: true });
  mkdirSync(join(folder, "new/deep"), { recursive: true });
  writeFileSync(join(folder, "new/deep/file.txt"), "after");

  await snapshot.restore();

  snapshot.remove();
  expect(filesOf(folder)).toEqual({
    "changed.txt": "committed",
    "removed.txt": "committed",
    "old/file.txt": "edited",
    "old/new.txt": "not committed",
    "else.txt": "after",
  });
  const staged = execFileSync("git", ["diff", "--cached", "--name-only"], { cwd: folder, encoding: "utf8" });
  expect(staged).toBe("else.txt\n");
});

test("uncommitted names files that differ from the last commit or are not in it", async () => {
  const folder = repository({ "a/same.txt": "a", "a/changed.txt": "a", "b/changed.txt": "b" });
  writeFileSync(join(folder, "a/changed.txt"), "edited");
  writeFileSync(join(folder, "a/new file.txt"), "new");
  writeFileSync(join(folder, "b/changed.txt"), "edited");

  expect(await uncommitted(folder, ["a"])).toEqual(["a/changed.txt", "a/new file.txt"]);
});

function repository(files: { readonly [path: string]: string }): string {
  const folder = temporaryFolder(files);
  commitFolder(folder);
  return folder;
}

function filesOf(folder: string): object {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith(".git/"));
  return Object.fromEntries(
    paths.map((path) => [path, existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : undefined]),
  );
}
