import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "@scripts/command";
import { packedProblems } from "../check/packed-problems.ts";

/** A package that is to be published. */
export interface PlannedPackage {
  readonly name: string;
  readonly version: string;
  /** Its tarball. */
  readonly file: string;
  /** What is wrong with the tarball. */
  readonly problems: readonly string[];
  /** The newest part of its changelog, if it has one. */
  readonly changes: string;
}

/**
 * Packs the packages of a workspace, built, whose versions the registry does not have, and checks them. Gives them in
 * the order in which they are published: a package behind those that it depends on.
 */
export async function planRelease(workspace: string, packed: string): Promise<PlannedPackage[]> {
  const plan = join(packed, "plan.json");
  await run(["changeset", "publish-plan", "--output", plan], { cwd: workspace });
  await run(["changeset", "pack", "--from-publish-plan", plan, "--out-dir", packedFolder(packed)], { cwd: workspace });
  const { plan: chunks }: Plan = JSON.parse(readFileSync(join(packedFolder(packed), "publish-plan.json"), "utf8"));
  const releases = chunks.flat().filter(({ kind }) => kind === "publish");
  return Promise.all(
    releases.map(async ({ name, version, tarball }) => {
      const file = join(packedFolder(packed), tarball.path);
      const changelog = join(workspace, "packages", name.replace("@filespec/", ""), "CHANGELOG.md");
      return { name, version, file, problems: await packedProblems(file), changes: newestPart(changelog) };
    }),
  );
}

/** Publishes what was planned, and tags it in git. */
export async function publishPlanned(workspace: string, packed: string): Promise<void> {
  await run(["changeset", "publish", "--from-pack-dir", packedFolder(packed)], { cwd: workspace });
}

function packedFolder(folder: string): string {
  return join(folder, "packed");
}

/** As changesets writes it: what can be published together, behind what it waits for. */
interface Plan {
  readonly plan: readonly (readonly {
    readonly kind: string;
    readonly name: string;
    readonly version: string;
    readonly tarball: { readonly path: string };
  }[])[];
}

function newestPart(changelog: string): string {
  const text = existsSync(changelog) ? readFileSync(changelog, "utf8") : "";
  const [, newest = ""] = text.split(/^## /m);
  return newest === "" ? "" : `## ${newest.trimEnd()}`;
}
