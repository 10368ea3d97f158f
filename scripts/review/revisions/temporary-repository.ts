import { execFileSync } from "node:child_process";
import { type AtEnd, type Files, temporaryFolder } from "@scripts/test-kit/temporary-folder";

/** A repository with these files committed on `main`, which lasts as long as the test. */
export function temporaryRepository(files: Files = {}, atEnd?: AtEnd): string {
  const folder = temporaryFolder(files, atEnd);
  runGit(folder, "init", "--quiet", "--initial-branch=main");
  commitAll(folder);
  return folder;
}

/** Commits all that is there; gives the commit. */
export function commitAll(folder: string): string {
  runGit(folder, "add", "--all");
  runGit(folder, "commit", "--quiet", "--allow-empty", "--message=all");
  return runGit(folder, "rev-parse", "HEAD").trim();
}

/** Runs git as on a machine that nobody has set up. */
export function runGit(folder: string, ...command: string[]): string {
  const person = ["-c", "user.name=test", "-c", "user.email=test@localhost", "-c", "protocol.file.allow=always"];
  return execFileSync("git", [...person, ...command], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
  });
}
