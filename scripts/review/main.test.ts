import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { expect, test } from "vitest";
import { type Bump, cloneWorkspace, edit } from "./testing/workspace-clone.ts";

const contract = "specs/renderio/openapi.yaml";

test("json on standard output is the whole review, with what stops compiling of the README", async () => {
  const folder = cloneWorkspace({ code: true });
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

test("a contract that lint refuses has exit code 2, with file and line", async () => {
  const folder = cloneWorkspace({ code: true });
  edit(folder, contract, "\n      operationId: getFile\n", "\n");
  mkdirSync(join(folder, ".review"));

  const { code, stdout, stderr } = await review(folder, "--check", "--format", "github");

  expect(existsSync(join(folder, ".review"))).toBe(false);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^specs\/renderio\/openapi\.yaml:\d+:\d+: .*operation-operationId/);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stdout).toMatch(/^::error file=specs\/renderio\/openapi\.yaml,line=\d+,col=\d+,title=.*\n$/);
});

test("an option that there is not has exit code 2, with the usage", async () => {
  const { code, stdout, stderr } = await review(temporaryFolder(), "--bass", "main");

  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^Unknown option '--bass'.*usage: pnpm review /s);
});

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
