import { mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyBuilt, raiseVersions } from "./next-versions.ts";
import { type PlannedPackage, planRelease, publishPlanned } from "./plan-release.ts";
import { refusals } from "./refusals.ts";

/** What a release did, or would do. */
export interface Outcome {
  readonly packages: readonly PlannedPackage[];
  /** What speaks against publishing. */
  readonly refused: readonly string[];
  readonly text: string;
}

/**
 * Plans a release of the workspace, built, and publishes it if that is wanted and nothing speaks against it. What is only
 * planned has the versions that the changesets ask for, in a copy: the workspace stays as it is.
 */
export async function release(workspace: string, isWanted: boolean): Promise<Outcome> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "filespec-release-")));
  try {
    const copy = join(folder, "workspace");
    const packed = join(folder, "packed");
    mkdirSync(packed);
    if (!isWanted) {
      await copyBuilt(workspace, copy);
      await raiseVersions(copy);
    }
    const packages = await planRelease(isWanted ? workspace : copy, packed);
    const refused = await refusals(workspace, packages);
    const isPublished = isWanted && refused.length === 0 && packages.length > 0;
    if (isPublished) {
      await publishPlanned(workspace, packed);
    }
    return { packages, refused, text: report(packages, refused, isPublished) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function report(packages: readonly PlannedPackage[], refused: readonly string[], isPublished: boolean): string {
  if (packages.length === 0) {
    return "The registry has the version of each package.";
  }
  const width = Math.max(...packages.map(({ name }) => name.length)) + 2;
  const lines = packages.map(({ name, version, file }) => {
    const size = `${Math.ceil(statSync(file).size / 1_000)} kB`;
    return `  ${name.padEnd(width)}${version.padEnd(10)}${size.padStart(7)}`;
  });
  const problems = packages.flatMap(({ name, problems }) => problems.map((problem) => `  ${name}: ${problem}`));
  const changes = packages
    .filter((each) => each.changes.startsWith(`## ${each.version}`))
    .map((each) => `${each.name} ${each.changes.slice(3)}`);
  return [
    `${isPublished ? "Published" : "To be published"}, in this order:\n${lines.join("\n")}`,
    ...(isPublished ? [] : changes),
    ...(problems.length > 0 ? [`Problems:\n${problems.join("\n")}`] : []),
    ...(refused.length > 0 ? [`Not to be published yet:\n${refused.map((each) => `  ${each}`).join("\n")}`] : []),
  ].join("\n\n");
}
