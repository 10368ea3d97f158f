import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Files of a provider that differ from the last commit or are not in it; both folders where git knows nothing. */
export async function uncommitted(workspace: string, provider: string): Promise<string[]> {
  const folders = [`specs/${provider}`, `packages/${provider}`];
  const options = ["status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--", ...folders];
  try {
    const { stdout } = await promisify(execFile)("git", options, { cwd: workspace });
    return stdout
      .split("\0")
      .filter((line) => line !== "")
      .map((line) => line.slice(3));
  } catch {
    return folders;
  }
}
