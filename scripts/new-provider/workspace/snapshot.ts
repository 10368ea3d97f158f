import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CommandError, run } from "@scripts/command";

/** How paths of a workspace are, kept as a tree in git's object database: uncommitted changes and new files included. */
export class Snapshot {
  readonly #workspace: string;
  readonly #paths: readonly string[];
  readonly #folder = mkdtempSync(join(tmpdir(), "filespec-index-"));
  #tree = "";

  private constructor(workspace: string, paths: readonly string[]) {
    this.#workspace = workspace;
    this.#paths = paths;
  }

  static async of(workspace: string, paths: readonly string[]): Promise<Snapshot> {
    const snapshot = new Snapshot(workspace, paths);
    await snapshot.#add();
    snapshot.#tree = await snapshot.#git("write-tree");
    return snapshot;
  }

  /** Brings the paths back, and removes what has been added to them; what git ignores stays. */
  async restore(): Promise<void> {
    await this.#add();
    await this.#git("read-tree", "-u", "--reset", this.#tree);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Takes the paths into an index of its own: the user's is not touched. */
  async #add(): Promise<void> {
    const tracked = await this.#git("ls-files", "-z");
    const isKnown = (path: string) => tracked.split("\0").some((each) => each === path || each.startsWith(`${path}/`));
    const paths = this.#paths.filter((path) => existsSync(join(this.#workspace, path)) || isKnown(path));
    if (paths.length > 0) {
      await this.#git("add", "--all", "--", ...paths);
    }
  }

  async #git(...args: string[]): Promise<string> {
    const env = { GIT_INDEX_FILE: join(this.#folder, "index") };
    return (await run(["git", "-c", "core.safecrlf=false", ...args], { cwd: this.#workspace, env })).trim();
  }
}

/** Files below the paths that differ from the last commit or are not in it. */
export async function uncommitted(workspace: string, paths: readonly string[]): Promise<string[]> {
  const status = ["git", "status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--"] as const;
  const listed = await run([...status, ...paths], { cwd: workspace });
  return listed.split("\0").flatMap((line) => (line === "" ? [] : line.slice(3)));
}

/** Throws where git does not know the folder: nothing could be put back. */
export async function requireRepository(workspace: string): Promise<void> {
  await run(["git", "rev-parse", "--is-inside-work-tree"], { cwd: workspace }).catch((cause) => {
    throw new CommandError(
      "this folder is not a git repository, so that a failed command could not put it back; clone it with git",
      { cause },
    );
  });
}
