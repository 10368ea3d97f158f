import { appendFileSync, cpSync, existsSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { run } from "@scripts/command";
import { copyWorkspace } from "@scripts/test-kit/workspace-copy";

/** Makes a copy of the workspace, built, that can be packed. */
export async function copyBuilt(workspace: string, folder: string): Promise<void> {
  // With its history: a changelog names the commit of each changeset.
  await run(["git", "clone", "--quiet", "--no-checkout", workspace, folder], { cwd: workspace });
  copyWorkspace(folder, () => true, workspace);
  for (const name of readdirSync(join(folder, "packages"))) {
    const built = join("packages", name, "dist");
    if (existsSync(join(workspace, built))) {
      cpSync(join(workspace, built), join(folder, built), { recursive: true });
    }
  }
  // The workspace ignores a folder of that name, not a link.
  appendFileSync(join(folder, ".git/info/exclude"), "node_modules\n");
  symlinkSync(join(workspace, "node_modules"), join(folder, "node_modules"), "junction");
}

/** Raises the versions that the changesets ask for, and writes the changelogs. */
export async function raiseVersions(workspace: string): Promise<void> {
  if (pendingChangesets(workspace).length > 0) {
    await run(["changeset", "version"], { cwd: workspace });
  }
}

/** The changesets that no release holds yet. */
export function pendingChangesets(workspace: string): string[] {
  return readdirSync(join(workspace, ".changeset")).filter((name) => /^(?!README).*\.md$/.test(name));
}
