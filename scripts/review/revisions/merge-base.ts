import { Failure } from "../failure.ts";
import { git, gitOutput } from "./git.ts";

/**
 * The commit that the work tree is compared with: where HEAD left a ref, `main` if none is given.
 *
 * It is not the ref's own commit, because what others have put there since is not this branch's doing: their additions
 * would be reviewed as removals. On the ref itself it is HEAD, and what is not committed is reviewed.
 */
export async function mergeBase(workspace: string, ref?: string): Promise<string> {
  const where = ref === undefined ? "main" : `--base ${ref}`;
  const other = ref === undefined ? await mainBranch(workspace) : await commitOf(workspace, ref);
  if (other === undefined) {
    throw new Failure(where, "git knows no such commit here", await howToFetch(workspace, ref ?? "main"));
  }
  const { code, stdout, stderr } = await git(workspace, ["merge-base", other, "HEAD"]);
  if (code === 0) {
    return stdout.toString().trim();
  }
  if (code === 1) {
    const mend = (await isShallow(workspace)) ? "the clone is shallow: run `git fetch --unshallow`" : "name another";
    throw new Failure(where, "HEAD has no commit in common with it", mend);
  }
  throw new Failure("HEAD", `git finds no merge base: ${stderr.trim()}`, "commit something, or use `--files`");
}

async function mainBranch(workspace: string): Promise<string | undefined> {
  // In full, so that a tag of the name is not taken for the branch.
  return (await commitOf(workspace, "refs/heads/main")) ?? (await commitOf(workspace, "refs/remotes/origin/main"));
}

async function commitOf(workspace: string, ref: string): Promise<string | undefined> {
  if (ref === "" || ref.startsWith("-")) {
    throw new Failure(`--base ${ref}`, "this is no git ref", "name a branch, a tag or a commit");
  }
  const { code, stdout, stderr } = await git(workspace, ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`]);
  if (code === 128) {
    throw new Failure(workspace, `git cannot be asked: ${stderr.trim()}`, "review a clone, or use `--files`");
  }
  return code === 0 ? stdout.toString().trim() : undefined;
}

async function howToFetch(workspace: string, ref: string): Promise<string> {
  const shallow = await isShallow(workspace);
  const branch = ref.replace(/^(refs\/heads\/|refs\/remotes\/origin\/|origin\/)/, "");
  if (!/^[\w./-]+$/.test(branch)) {
    return shallow ? "the clone is shallow: run `git fetch --unshallow`" : "name a branch, a tag or a commit";
  }
  const command = `git fetch ${shallow ? "--unshallow " : ""}origin ${branch}:refs/remotes/origin/${branch}`;
  const then = ref === "main" || ref.includes("origin/") ? "" : ` and give \`--base origin/${branch}\``;
  return `${shallow ? "the clone is shallow: " : ""}run \`${command}\`${then}`;
}

async function isShallow(workspace: string): Promise<boolean> {
  return (await gitOutput(workspace, ["rev-parse", "--is-shallow-repository"])).toString().trim() === "true";
}
