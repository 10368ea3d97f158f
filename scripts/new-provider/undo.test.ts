import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { Undo } from "./undo.ts";

test("brings back what was changed, made and removed", () => {
  const folder = temporaryFolder({ "changed.txt": "before", "removed.txt": "before", "old/file.txt": "before" });
  const undo = new Undo(folder);
  const text = (path: string) =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : undefined;
  undo.keepFiles(["changed.txt", "removed.txt", "made.txt"]);
  undo.makeFolder("new");
  undo.hideFolder("old", "node_modules/.hidden/old");
  writeFileSync(join(folder, "changed.txt"), "after");
  writeFileSync(join(folder, "made.txt"), "after");
  rmSync(join(folder, "removed.txt"));
  mkdirSync(join(folder, "new/deep"));
  writeFileSync(join(folder, "new/deep/file.txt"), "after");
  const paths = ["changed.txt", "removed.txt", "made.txt", "new/deep/file.txt", "old/file.txt"];
  const during = paths.map(text);

  undo.restore();

  expect(during).toEqual(["after", undefined, "after", "after", undefined]);
  expect([...paths, "new"].map(text)).toEqual(["before", "before", undefined, undefined, "before", undefined]);
});

test("makes no folder over one that is there", () => {
  const folder = temporaryFolder({ "specs/acme/notes.txt": "mine" });
  const undo = new Undo(folder);

  expect(() => undo.makeFolder("specs/acme")).toThrow("EEXIST");
  undo.restore();

  expect(readFileSync(join(folder, "specs/acme/notes.txt"), "utf8")).toBe("mine");
});
