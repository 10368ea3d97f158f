import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { reviewCommand } from "./command.ts";
import { commitAll, runGit } from "./revisions/temporary-repository.ts";
import { type Bump, cloneWorkspace, copyOf, edit } from "./testing/workspace-clone.ts";

const contract = "specs/renderio/openapi.yaml";
let clone = "";

beforeAll(() => {
  clone = cloneWorkspace({ code: false, atEnd: afterAll });
});

test("what is not committed is reviewed: a summary on standard output, the reports in .review", async () => {
  const folder = copyOf(clone);
  edit(folder, contract, "[PROCESSING, STORED, FAILED]", "[STORED, FAILED]");

  const { code, stdout, said } = await review(folder);

  expect({ code, said }).toEqual({ code: 0, said: [] });
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

test("a renamed path parameter is one change, beside that of the link which names it", async () => {
  const folder = copyOf(clone);
  edit(folder, contract, "fileId", "id");

  const { stdout } = await review(folder, "--format", "json");

  const [{ changes }] = JSON.parse(stdout).reviews;
  expect(changes.map(({ rule }: { rule: string }) => rule)).toEqual(["path-parameter-renamed", "answer-link"]);
});

test("a comment, other quotes and another order need no release", async () => {
  const folder = copyOf(clone);
  edit(folder, contract, "openapi: 3.1.1\n", "# Reviewed.\nopenapi: '3.1.1'\n");
  edit(folder, contract, "[PROCESSING, STORED, FAILED]", "[FAILED, STORED, PROCESSING]");

  const { code, stdout } = await review(folder, "--check");

  expect(code).toBe(0);
  expect(stdout).toBe("No change of a contract that a consumer could notice.\n");
});

test("a branch is compared with where it left main, not with what main has become", async () => {
  const folder = copyOf(clone);
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
  const folder = copyOf(clone);
  edit(folder, contract, "description: Number of audio channels.", "description: Count of audio channels.");
  edit(folder, "specs/swiftia/openapi.yaml", "title: ", "title: New ");

  const named = await review(folder, "swiftia", "--format", "json");

  expect(JSON.parse(named.stdout).reviews.map((each: Bump) => each.provider)).toEqual(["swiftia", null]);
  await expect(review(folder, "swift")).rejects.toThrow(
    "specs/swift: there is no such provider; name one of renderio, swiftia, or none for all that have changed",
  );
});

test("--check fails until the changesets are written", async () => {
  const folder = copyOf(clone);
  edit(folder, contract, "name: X-API-KEY", "name: X-Api-Token");

  const before = await review(folder, "--check");
  const written = await review(folder, "--write-changeset");
  const after = await review(folder, "--check");
  expect({ code: before.code, said: before.said }).toEqual({
    code: 1,
    said: [
      "@filespec/renderio needs a major changeset and has none",
      "filespec needs a major changeset and has none",
      "run `pnpm review --write-changeset`, read what it wrote, and commit it",
    ],
  });
  expect({ code: written.code, said: written.said }).toEqual({
    code: 0,
    said: [".changeset/review-renderio.md: written"],
  });
  expect(readFileSync(join(folder, ".changeset/review-renderio.md"), "utf8")).toMatch(
    /"@filespec\/renderio": major\n"filespec": major\n---/,
  );
  expect({ code: after.code, said: after.said }).toEqual({ code: 0, said: [] });
});

test("a change that is taken back takes its changeset with it", async () => {
  const folder = copyOf(clone);
  edit(folder, contract, "name: X-API-KEY", "name: X-Api-Token");
  await review(folder, "--write-changeset");
  runGit(folder, "checkout", "--quiet", "--", "specs");

  const { said } = await review(folder, "--write-changeset");

  expect(said).toEqual([".changeset/review-renderio.md: removed"]);
  expect(existsSync(join(folder, ".changeset/review-renderio.md"))).toBe(false);
});

test.each([
  ["broken YAML", "openapi: 3.1.1\n", "openapi: [3.1.1\n", /^specs\/renderio\/openapi\.yaml:\d+:\d+: /],
  [
    "a reference that leads nowhere",
    "schemas/ValidationErrorDetail",
    "schemas/Nothing",
    /^specs\/renderio\/openapi\.yaml:\d+:\d+: /,
  ],
])("a contract with %s is refused with file and line, and no report stays", async (_, text, replacement, message) => {
  const folder = copyOf(clone);
  edit(folder, contract, text, replacement);
  mkdirSync(join(folder, ".review"));
  const printed: string[] = [];

  await expect(reviewInto(printed, folder, "--check", "--format", "github")).rejects.toThrow(message);

  expect(existsSync(join(folder, ".review"))).toBe(false);
  expect(printed.join("")).toMatch(/^::error file=specs\/renderio\/openapi\.yaml,line=\d+,col=\d+,title=.*\n$/);
});

test("a provider that is new is a minor, one that is gone a major of the facade", async () => {
  const folder = copyOf(clone);
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
  const folder = copyOf(clone);
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
  [["--files", "one.yaml", "two.yaml", "--check"], "--files compares two files"],
  [["--base", "nowhere"], "--base nowhere: git knows no such commit here"],
])("%j is refused", async (options, message) => {
  await expect(review(copyOf(clone), ...options)).rejects.toThrow(message);
});

/** Without what runs in processes of its own: lint and reference documentation. */
async function reviewInto(printed: string[], workspace: string, ...args: string[]): Promise<[number, string[]]> {
  const said: string[] = [];
  const code = await reviewCommand(args, {
    workspace,
    output: { write: (text) => void printed.push(text) },
    say: (line) => void said.push(line),
    progress: { show: () => {}, end: () => {} },
    lint: async () => ({ problems: [] }),
    document: async (_, output) => writeFileSync(output, ""),
  });
  return [code, said];
}

async function review(workspace: string, ...args: string[]): Promise<{ code: number; stdout: string; said: string[] }> {
  const printed: string[] = [];
  const [code, said] = await reviewInto(printed, workspace, ...args);
  return { code, stdout: printed.join(""), said };
}

function lineOf(folder: string, text: string): number {
  return readFileSync(join(folder, contract), "utf8").split(text)[0]?.split("\n").length ?? 0;
}
