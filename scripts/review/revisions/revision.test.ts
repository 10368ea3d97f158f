import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder, writeFiles } from "@scripts/test-kit/temporary-folder";
import { expect, onTestFinished, test, vi } from "vitest";
import { changedProviders } from "./changed-providers.ts";
import { openRevision, type Revision } from "./revision.ts";
import { commitAll, runGit, temporaryRepository } from "./temporary-repository.ts";

const contract = "specs/demo/openapi.yaml";

test("on main, gives the files as they are committed, so that what is not committed is what has changed", async () => {
  const workspace = temporaryRepository({ [contract]: "one", "specs/other/openapi.yaml": "one" });
  writeFiles(workspace, { [contract]: "two", "specs/new/openapi.yaml": "untracked" });

  const revision = await open(workspace);

  expect(read(revision, contract)).toBe("one");
  expect(changedProviders(revision.folder, workspace)).toEqual(["demo", "new"]);
});

test("on a branch, gives the files as of where it left main, so that what main gained since is no change", async () => {
  const workspace = temporaryRepository({ [contract]: "one" });
  const left = runGit(workspace, "rev-parse", "HEAD").trim();
  runGit(workspace, "checkout", "--quiet", "-b", "work");
  writeFiles(workspace, { [contract]: "two" });
  commitAll(workspace);
  runGit(workspace, "checkout", "--quiet", "main");
  writeFiles(workspace, { "specs/later/openapi.yaml": "main's" });
  commitAll(workspace);
  runGit(workspace, "checkout", "--quiet", "work");

  const revision = await open(workspace);

  expect(revision.commit).toBe(left);
  expect(changedProviders(revision.folder, workspace)).toEqual(["demo"]);
});

test("gives the files as of where the branch left a ref that is named", async () => {
  const workspace = temporaryRepository({ [contract]: "one" });
  runGit(workspace, "checkout", "--quiet", "-b", "release");
  writeFiles(workspace, { [contract]: "two" });
  const left = commitAll(workspace);
  runGit(workspace, "tag", "v1");
  runGit(workspace, "checkout", "--quiet", "-b", "work");
  writeFiles(workspace, { [contract]: "three" });
  commitAll(workspace);

  const revisions = [await open(workspace, "release"), await open(workspace, "v1"), await open(workspace, "HEAD~1")];

  expect(revisions.map(({ commit }) => commit)).toEqual([left, left, left]);
  expect(revisions.map((revision) => read(revision, contract))).toEqual(["two", "two", "two"]);
});

test("takes the branch main where a tag is called the same", async () => {
  const workspace = temporaryRepository({ [contract]: "one" });
  runGit(workspace, "tag", "main");
  writeFiles(workspace, { [contract]: "two" });
  const commit = commitAll(workspace);

  const revision = await open(workspace);

  expect(revision.commit).toBe(commit);
});

test("takes the main of origin where there is no local one", async () => {
  const origin = temporaryRepository({ [contract]: "one" });
  const clone = cloned(origin);
  runGit(clone, "checkout", "--quiet", "-b", "work");
  runGit(clone, "branch", "--quiet", "-D", "main");
  writeFiles(clone, { [contract]: "two" });
  commitAll(clone);

  const revision = await open(clone);

  expect(read(revision, contract)).toBe("one");
});

test("writes each file as it is, whatever its name, and follows no link and no submodule", async () => {
  const library = temporaryRepository({ "openapi.yaml": "of the submodule" });
  const bytes = Buffer.from([0, 255, 10, 13, 10, 128, 10]);
  const workspace = temporaryRepository({
    "README.md": "",
    "package.json": "{}",
    ".changeset/kept.md": "---\n---\n",
    'specs/demo/Ünï cödé\n"quoted".yaml': "odd",
    "packages/demo/src/index.ts": "export {};\r\n",
  });
  writeFileSync(join(workspace, "specs/demo/picture.png"), bytes);
  symlinkSync("/etc/hostname", join(workspace, "specs/demo/linked.yaml"));
  runGit(workspace, "submodule", "--quiet", "add", library, "specs/library");
  commitAll(workspace);

  const revision = await open(workspace);

  expect(filesOf(revision)).toEqual([
    ".changeset/kept.md",
    "README.md",
    "packages/demo/src/index.ts",
    "specs/demo/picture.png",
    'specs/demo/Ünï cödé\n"quoted".yaml',
  ]);
  expect(readFileSync(join(revision.folder, "specs/demo/picture.png"))).toEqual(bytes);
  expect(read(revision, "packages/demo/src/index.ts")).toBe("export {};\r\n");
});

test("touches neither the work tree nor the index", async () => {
  const workspace = temporaryRepository({ [contract]: "one", "README.md": "one" });
  writeFiles(workspace, { [contract]: "two", "README.md": "two" });
  runGit(workspace, "add", "README.md");
  const before = [runGit(workspace, "status", "--porcelain"), readFileSync(join(workspace, ".git/index"))];

  await open(workspace);

  const after = [readFileSync(join(workspace, ".git/index")), runGit(workspace, "status", "--porcelain")].reverse();
  expect(after).toEqual(before);
});

test("gives the files of the workspace alone where it is a part of its repository", async () => {
  const repository = temporaryRepository({
    "README.md": "outer",
    "inner/README.md": "inner",
    [`inner/${contract}`]: "one",
  });

  const revision = await open(join(repository, "inner"));

  expect(filesOf(revision)).toEqual(["README.md", contract]);
  expect(read(revision, "README.md")).toBe("inner");
});

test("leaves no folder behind once it is removed, nor where it fails", async () => {
  const temporary = temporaryFolder();
  const workspace = temporaryRepository({ [contract]: "one" });
  const blob = runGit(workspace, "rev-parse", `HEAD:${contract}`).trim();
  vi.stubEnv("TMPDIR", temporary);

  const revision = await openRevision(workspace);
  revision.remove();
  rmSync(join(workspace, ".git/objects", blob.slice(0, 2), blob.slice(2)), { force: true });
  const failure = openRevision(workspace);

  await expect(failure).rejects.toThrow(
    `git does not have ${contract} of ${revision.commit} (${blob}): run \`git fetch\``,
  );
  expect(readdirSync(temporary)).toEqual([]);
});

test("writes nothing outside its folder given a tree that no git would make", async () => {
  const workspace = temporaryRepository({ "specs/evil.yaml": "evil" });
  const evil = runGit(workspace, "rev-parse", "HEAD:specs/evil.yaml").trim();
  const tree = (name: string, mode: string, object: string) => {
    const entry = Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(object, "hex")]);
    writeFileSync(join(workspace, "tree"), entry);
    return runGit(workspace, "hash-object", "-t", "tree", "-w", "--literally", "tree").trim();
  };
  const root = tree("specs", "40000", tree("..", "40000", tree("..", "40000", tree("evil.yaml", "100644", evil))));
  runGit(workspace, "update-ref", "HEAD", runGit(workspace, "commit-tree", "-m", "evil", root).trim());

  const failure = openRevision(workspace);

  await expect(failure).rejects.toThrow("a file of the base leaves its folder: specs/../../evil.yaml");
});

test.each<[string, string, (workspace: string) => void]>([
  [
    "--base nowhere",
    "--base nowhere: git knows no such commit here; run `git fetch origin nowhere:refs/remotes/origin/nowhere` and give `--base origin/nowhere`",
    () => {},
  ],
  ["--base HEAD:specs", "--base HEAD:specs: git knows no such commit here; name a branch, a tag or a commit", () => {}],
  ["--base --output=x", "--base --output=x: this is no git ref; name a branch, a tag or a commit", () => {}],
  ["--base ", "--base : this is no git ref; name a branch, a tag or a commit", () => {}],
  [
    "",
    "main: git knows no such commit here; run `git fetch origin main:refs/remotes/origin/main`",
    (workspace) => runGit(workspace, "branch", "--move", "trunk"),
  ],
  [
    "",
    "main: HEAD has no commit in common with it; name another",
    (workspace) => {
      runGit(workspace, "checkout", "--quiet", "--orphan", "elsewhere");
      writeFiles(workspace, { [contract]: "two" });
      commitAll(workspace);
    },
  ],
  [
    "",
    "git finds no merge base: fatal: Not a valid object name HEAD; commit something, or use `--files`",
    (workspace) => runGit(workspace, "checkout", "--quiet", "--orphan", "empty"),
  ],
  [
    "",
    "git cannot be asked: fatal: not a git repository",
    (workspace) => rmSync(join(workspace, ".git"), { recursive: true }),
  ],
  ["", "git: it is not installed; install it, or use `--files`", () => vi.stubEnv("PATH", "")],
])("given %j, says in one line: %s", async (option, message, arrange) => {
  const workspace = temporaryRepository({ [contract]: "one" });
  arrange(workspace);

  const failure = await openRevision(workspace, option.startsWith("--base ") ? option.slice(7) : undefined).catch(
    (error) => error,
  );

  expect(failure).toMatchObject({ name: "ContractError", message: expect.stringContaining(message) });
});

test("names the command that fetches main given a shallow clone, which then does", async () => {
  const origin = temporaryRepository({ [contract]: "one" });
  runGit(origin, "checkout", "--quiet", "-b", "work");
  writeFiles(origin, { [contract]: "two" });
  commitAll(origin);
  const clone = cloned(origin, "--depth=1");

  const failure: Error = await open(clone).catch((error) => error);
  const [, command = ""] = /run `git ([^`]+)`/.exec(failure.message) ?? [];
  runGit(clone, ...command.split(" "));
  const revision = await open(clone);

  expect(failure.message).toBe(
    "main: git knows no such commit here; the clone is shallow: run `git fetch --unshallow origin main:refs/remotes/origin/main`",
  );
  expect(read(revision, contract)).toBe("one");
});

test("names the command that fetches what is missing given a shallow clone of both branches, which then does", async () => {
  const origin = temporaryRepository({ [contract]: "one" });
  runGit(origin, "branch", "work");
  writeFiles(origin, { "README.md": "main's" });
  commitAll(origin);
  runGit(origin, "checkout", "--quiet", "work");
  writeFiles(origin, { [contract]: "two" });
  commitAll(origin);
  const clone = cloned(origin, "--depth=1", "--no-single-branch");

  const failure: Error = await open(clone).catch((error) => error);
  runGit(clone, "fetch", "--unshallow");
  const revision = await open(clone);

  expect(failure.message).toBe(
    "main: HEAD has no commit in common with it; the clone is shallow: run `git fetch --unshallow`",
  );
  expect(read(revision, contract)).toBe("one");
});

async function open(workspace: string, ref?: string): Promise<Revision> {
  const revision = await openRevision(workspace, ref);
  onTestFinished(revision.remove);
  return revision;
}

function cloned(origin: string, ...options: string[]): string {
  const folder = join(temporaryFolder(), "clone");
  mkdirSync(folder);
  runGit(folder, "clone", "--quiet", ...options, `file://${origin}`, ".");
  return folder;
}

function read(revision: Revision, path: string): string {
  return readFileSync(join(revision.folder, path), "utf8");
}

function filesOf({ folder }: Revision): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
