import { readdirSync, readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder, writeFiles } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { verify, write } from "./outputs.ts";

test("write brings the generated files to these and leaves all other files alone", () => {
  const folder = temporaryFolder({
    "src/stale.gen.ts": "old",
    "src/left-over.gen.ts": "old",
    "src/index.ts": "by hand",
    "README.md": "old",
  });

  write(
    folder,
    new Map([
      ["src/stale.gen.ts", "new"],
      ["src/missing.gen.ts", "new"],
      ["README.md", "new"],
    ]),
  );

  expect(filesOf(folder)).toEqual({
    "README.md": "new",
    "src/index.ts": "by hand",
    "src/missing.gen.ts": "new",
    "src/stale.gen.ts": "new",
  });
});

test("write does not touch a file that is the same", () => {
  const folder = temporaryFolder({ "src/same.gen.ts": "same", "src/stale.gen.ts": "old" });
  const longAgo = new Date("2001-02-03T04:05:06Z");
  utimesSync(join(folder, "src/same.gen.ts"), longAgo, longAgo);

  write(
    folder,
    new Map([
      ["src/same.gen.ts", "same"],
      ["src/stale.gen.ts", "new"],
    ]),
  );

  expect(statSync(join(folder, "src/same.gen.ts")).mtime).toEqual(longAgo);
});

test("write keeps the old file whole, and leaves nothing beside it, if writing fails", () => {
  // A name so long that there is room for this file in its folder, but not for one of a longer name beside it.
  const path = `src/${"x".repeat(248)}.gen.ts`;
  const folder = temporaryFolder({ [path]: "old" });

  expect(() => write(folder, new Map([[path, "new"]]))).toThrow("ENAMETOOLONG");

  expect(filesOf(folder)).toEqual({ [path]: "old" });
});

test("verify accepts what is the same", () => {
  const folder = temporaryFolder({ "src/same.gen.ts": "same", "src/index.ts": "by hand" });

  expect(() => verify(folder, new Map([["src/same.gen.ts", "same"]]), folder)).not.toThrow();
});

test.each([
  ["a stale file", { "src/a.gen.ts": "old" }, "packages/demo/src/a.gen.ts"],
  ["a missing file", {}, "packages/demo/src/a.gen.ts"],
  ["a left-over file", { "src/a.gen.ts": "new", "src/b.gen.ts": "" }, "packages/demo/src/b.gen.ts"],
  ["a line break of Windows", { "src/a.gen.ts": "new\r\n" }, "packages/demo/src/a.gen.ts"],
  [
    "several of them",
    { "src/a.gen.ts": "old", "src/b.gen.ts": "" },
    "packages/demo/src/a.gen.ts packages/demo/src/b.gen.ts",
  ],
])("verify names %s and the command that fixes it, and changes nothing", (_, files, names) => {
  const workspace = temporaryFolder({ "packages/demo/src/index.ts": "by hand" });
  const folder = join(workspace, "packages/demo");
  writeFiles(folder, files);
  const before = filesOf(folder);

  expect(() => verify(folder, new Map([["src/a.gen.ts", "new"]]), workspace)).toThrow(
    expect.objectContaining({
      name: "ContractError",
      message: names
        .split(" ")
        .map((name) => `${name}:1:1: not what the contracts give; run \`pnpm generate --force\` and commit the result`)
        .join("\n"),
    }),
  );

  expect(filesOf(folder)).toEqual(before);
});

function filesOf(folder: string): object {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
