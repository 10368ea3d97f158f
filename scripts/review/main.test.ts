import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { workspace } from "@scripts/test-kit/workspace";
import { copyWorkspace } from "@scripts/test-kit/workspace-copy";
import { expect, test } from "vitest";
import { commitAll, runGit, temporaryRepository } from "./revisions/temporary-repository.ts";

const contract = "specs/renderio/openapi.yaml";

test("what is not committed is reviewed: a summary on standard output, the reports in .review", async () => {
  const folder = copyOfWorkspace();
  edit(folder, contract, "[PROCESSING, STORED, FAILED]", "[STORED, FAILED]");

  const { code, stdout, stderr } = await review(folder);

  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/@filespec\/renderio +major/);
  expect(stdout).toMatch(/filespec +major/);
  expect(stdout).toContain(`${contract}:${lineOf(folder, "[STORED, FAILED]")}`);
  expect(stdout.split("\n").length).toBeLessThanOrEqual(24);
  expect(readdirSync(join(folder, ".review")).sort()).toEqual([
    "index.html",
    "renderio.html",
    "review.json",
    "review.md",
  ]);
});

test("json on standard output is the whole review, with what stops compiling of the README", async () => {
  const folder = copyOfWorkspace();
  edit(folder, contract, "        storage_url:\n", "        download_url:\n");
  edit(folder, contract, "        - storage_url\n", "        - download_url\n");
  edit(folder, contract, "                    storage_url:", "                    download_url:");
  edit(folder, contract, "url: /storage_url", "url: /download_url");

  const { code, stdout } = await review(folder, "--format", "json");

  const { reviews } = JSON.parse(stdout);
  const [first] = reviews[0].changes;
  const files = first.compilerErrors.map(({ file }: { file: string }) => file);
  expect({ code, bumps: reviews.map((each: Bump) => [each.package, each.bump]) }).toEqual({
    code: 0,
    bumps: [
      ["@filespec/renderio", "major"],
      ["filespec", "major"],
    ],
  });
  expect(first.names).toContain("StoredFile.storage_url");
  expect([...new Set(files)].sort()).toEqual(["README.md", "packages/renderio/test/types.ts"]);
  expect(stdout).toBe(readFileSync(join(folder, ".review/review.json"), "utf8"));
});

test("a renamed path parameter is one change, with the calls of a path that stop compiling", async () => {
  const folder = copyOfWorkspace();
  edit(folder, contract, "fileId", "id");

  const { stdout } = await review(folder, "--format", "json");

  const [{ changes }] = JSON.parse(stdout).reviews;
  expect(changes.map(({ rule }: { rule: string }) => rule)).toEqual(["path-parameter-renamed"]);
});

test("a comment, other quotes and another order need no release", async () => {
  const folder = copyOfWorkspace();
  edit(folder, contract, "openapi: 3.1.1\n", "# Reviewed.\nopenapi: '3.1.1'\n");
  edit(folder, contract, "[PROCESSING, STORED, FAILED]", "[FAILED, STORED, PROCESSING]");

  const { code, stdout } = await review(folder, "--check");

  expect(code).toBe(0);
  expect(stdout).toBe("No change of a contract that a consumer could notice.\n");
});

test("a branch is compared with where it left main, not with what main has become", async () => {
  const folder = copyOfWorkspace();
  runGit(folder, "checkout", "--quiet", "-b", "work");
  edit(folder, contract, "description: Number of audio channels.", "description: Count of audio channels.");
  commitAll(folder);
  runGit(folder, "checkout", "--quiet", "main");
  edit(folder, "specs/swiftia/openapi.yaml", "title: ", "title: New ");
  commitAll(folder);
  runGit(folder, "checkout", "--quiet", "work");

  const { stdout } = await review(folder, "--format", "json");

  const bumps = JSON.parse(stdout).reviews.map((each: Bump) => [each.package, each.bump]);
  expect(bumps).toEqual([
    ["@filespec/renderio", "patch"],
    ["filespec", "patch"],
  ]);
});

test("only named providers are reviewed; one that there is not is refused", async () => {
  const folder = copyOfWorkspace();
  edit(folder, contract, "description: Number of audio channels.", "description: Count of audio channels.");
  edit(folder, "specs/swiftia/openapi.yaml", "title: ", "title: New ");

  const named = await review(folder, "swiftia", "--format", "json");
  const unknown = await review(folder, "swift");

  expect(JSON.parse(named.stdout).reviews.map((each: Bump) => each.provider)).toEqual(["swiftia", null]);
  expect(unknown).toEqual({
    code: 2,
    stdout: "",
    stderr:
      "specs/swift: there is no such provider; name one of renderio, swiftia, or none for all that have changed\n",
  });
});

test("--check fails until the changesets are written", async () => {
  const folder = copyOfWorkspace();
  edit(folder, contract, "name: X-API-KEY", "name: X-Api-Token");

  const before = await review(folder, "--check");
  const written = await review(folder, "--write-changeset");
  const after = await review(folder, "--check");
  expect({ code: before.code, stderr: before.stderr }).toEqual({
    code: 1,
    stderr: [
      "@filespec/renderio needs a major changeset and has none",
      "filespec needs a major changeset and has none",
      "run `pnpm review --write-changeset`, read what it wrote, and commit it\n",
    ].join("\n"),
  });
  expect({ code: written.code, stderr: written.stderr }).toEqual({
    code: 0,
    stderr: ".changeset/review-renderio.md: written\n",
  });
  expect(readFileSync(join(folder, ".changeset/review-renderio.md"), "utf8")).toMatch(
    /"@filespec\/renderio": major\n"filespec": major\n---/,
  );
  expect({ code: after.code, stderr: after.stderr }).toEqual({ code: 0, stderr: "" });
});

test("a change that is taken back takes its changeset with it", async () => {
  const folder = copyOfWorkspace();
  edit(folder, contract, "name: X-API-KEY", "name: X-Api-Token");
  await review(folder, "--write-changeset");
  runGit(folder, "checkout", "--quiet", "--", "specs");

  const { stderr } = await review(folder, "--write-changeset");

  expect(stderr).toBe(".changeset/review-renderio.md: removed\n");
  expect(existsSync(join(folder, ".changeset/review-renderio.md"))).toBe(false);
});

test.each([
  ["broken YAML", "openapi: 3.1.1\n", "openapi: [3.1.1\n", /^specs\/renderio\/openapi\.yaml:\d+:\d+: /],
  [
    "a reference that leads nowhere",
    "schemas/StoredFile",
    "schemas/Stored",
    /^specs\/renderio\/openapi\.yaml:\d+:\d+: /,
  ],
  [
    "no operationId",
    "      operationId: getFile\n",
    "",
    /^specs\/renderio\/openapi\.yaml:\d+:\d+: .*operation-operationId/,
  ],
])("a contract with %s has exit code 2, with file and line", async (_, text, replacement, message) => {
  const folder = copyOfWorkspace();
  edit(folder, contract, text, replacement);

  mkdirSync(join(folder, ".review"));
  const { code, stdout, stderr } = await review(folder, "--check", "--format", "github");

  expect(existsSync(join(folder, ".review"))).toBe(false);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stdout).toMatch(/^::error file=specs\/renderio\/openapi\.yaml,line=\d+,col=\d+,title=.*\n$/);
});

test("a provider that is new is a minor, one that is gone a major of the facade", async () => {
  const folder = copyOfWorkspace();
  cpSync(join(folder, "specs/renderio"), join(folder, "specs/other"), { recursive: true });
  execFileSync("rm", ["-r", join(folder, "specs/swiftia")]);

  const { code, stdout } = await review(folder, "--format", "json");

  const reviews = JSON.parse(stdout).reviews.map(({ package: name, bump, changes }: Bump) => [
    name,
    bump,
    ...changes.map(({ rule }) => rule),
  ]);
  expect(code).toBe(0);
  expect(reviews).toEqual([
    ["@filespec/other", "minor", "provider-added"],
    ["@filespec/swiftia", "major", "provider-removed"],
    ["filespec", "major"],
  ]);
});

test("two files are compared, whatever API they are of", async () => {
  const folder = copyOfWorkspace();
  const old = readFileSync(join(folder, contract), "utf8");
  writeFileSync(join(folder, "old.yaml"), old);
  writeFileSync(join(folder, "new.yaml"), old.replace("get:", "post:"));

  const { code, stdout } = await review(folder, "--files", "old.yaml", "new.yaml", "--format", "json");

  const [only, ...others] = JSON.parse(stdout).reviews;
  expect({ code, bump: only.bump, name: only.package, others }).toEqual({
    code: 0,
    bump: "major",
    name: "new",
    others: [],
  });
  expect(existsSync(join(folder, ".review/index.html"))).toBe(true);
});

test.each([
  [["--format", "xml"], "--format xml is none of json, md, github"],
  [["--files", "one.yaml"], "--files takes two files"],
  [["--files", "one.yaml", "two.yaml"], "one.yaml:1:1: this is not a file; write the description there"],
  [["--bass", "main"], "Unknown option '--bass'"],
  [["--files", "one.yaml", "two.yaml", "--check"], "--files compares two files"],
  [["--base", "nowhere"], "--base nowhere: git knows no such commit here"],
])("%j is refused with exit code 2", async (options, message) => {
  const folder = copyOfWorkspace();

  const { code, stdout, stderr } = await review(folder, ...options);

  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
});

interface Bump {
  readonly provider: string | null;
  readonly package: string;
  readonly bump: string | null;
  readonly changes: readonly { readonly rule: string }[];
}

/** A clone of the workspace with two of its providers. */
function copyOfWorkspace(): string {
  const paths = [
    "README.md",
    "redocly.yaml",
    ".changeset/",
    ...["core", "filespec", "renderio", "swiftia"].map((name) => `packages/${name}/`),
    ...["renderio", "swiftia"].map((name) => `specs/${name}/`),
    "scripts/redocly/",
  ];
  const folder = temporaryRepository();
  copyWorkspace(folder, (path) => paths.some((each) => path.startsWith(each)));
  writeFileSync(join(folder, ".gitignore"), "node_modules\n.review/\n");
  symlinkSync(join(workspace, "packages/core/node_modules"), join(folder, "packages/core/node_modules"));
  commitAll(folder);
  return folder;
}

function edit(folder: string, path: string, text: string, replacement: string): void {
  const old = readFileSync(join(folder, path), "utf8");
  if (!old.includes(text)) {
    throw new Error(`${path} does not hold: ${text}`);
  }
  writeFileSync(join(folder, path), old.replaceAll(text, replacement));
}

function lineOf(folder: string, text: string): number {
  return readFileSync(join(folder, contract), "utf8").split(text)[0]?.split("\n").length ?? 0;
}

function review(
  folder: string,
  ...options: string[]
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const command = ["--conditions=@filespec/source", join(import.meta.dirname, "main.ts"), ...options];
  const child = spawn(process.execPath, command, { cwd: folder });
  const written = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => {
    written.stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    written.stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...written }));
  });
}
