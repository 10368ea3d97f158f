import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { workspace } from "./workspace.ts";

/** Copies the files of the workspace that git sees, uncommitted ones included, as far as they are wanted. */
export function copyWorkspace(
  folder: string,
  isWanted: (path: string) => boolean = () => true,
  from: string = workspace,
): void {
  const listed = execFileSync("git", ["ls-files", "-coz", "--exclude-standard"], { cwd: from, encoding: "utf8" });
  for (const path of listed.split("\0").filter((each) => each !== "" && isWanted(each))) {
    if (existsSync(join(from, path))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      cpSync(join(from, path), join(folder, path));
    }
  }
}

/** Commits all files of a folder, as nobody; makes it a repository if it is none. */
export function commitFolder(folder: string): void {
  const person = ["-c", "user.name=test", "-c", "user.email=test@localhost"];
  for (const command of [
    ["init", "--quiet"],
    ["add", "--all"],
    ["commit", "--quiet", "--message=all"],
  ]) {
    execFileSync("git", [...person, ...command], {
      cwd: folder,
      env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
    });
  }
}
