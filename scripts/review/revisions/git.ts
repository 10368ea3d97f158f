import { spawn } from "node:child_process";
import { Failure } from "../failure.ts";

/** What a git command said, and whether it went well. */
export interface GitAnswer {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs git in a folder. Throws only if it cannot be run; what a failure means is the caller's to say. */
export async function git(folder: string, command: readonly string[], input = ""): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", command, { cwd: folder });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", (error) => {
      const isMissing = "code" in error && error.code === "ENOENT";
      reject(isMissing ? new Failure("git", "it is not installed", "install it, or use `--files`") : error);
    });
    child.on("close", (code) =>
      resolve({ code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() }),
    );
    // Git that ends early, on an object that is missing for instance, says so itself.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/** What a git command that must go well wrote. */
export async function gitOutput(folder: string, command: readonly string[], input = ""): Promise<Buffer> {
  const { code, stdout, stderr } = await git(folder, command, input);
  if (code !== 0) {
    throw new Error(`git ${command.join(" ")} failed in ${folder}: ${stderr.trim() || `exit code ${code}`}`);
  }
  return stdout;
}
