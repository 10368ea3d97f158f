import { execFileSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, test } from "vitest";
import type { Change, Impact, Review } from "../change.ts";
import { commitAll, runGit, temporaryRepository } from "../revisions/temporary-repository.ts";
import { writeChangesets } from "./write-changesets.ts";

const manifests = globSync("{.,scripts/*,packages/*,specs/*}/package.json", { cwd: workspace });

test("changeset takes what is written: versions, changelogs, and nothing of what is private", () => {
  const folder = releasedWorkspace("1.2.3");
  const base = temporaryFolder();
  const hidden = versions(folder, "specs/renderio", "scripts/review");

  writeChangesets(folder, base, [
    review("renderio", "major"),
    review("swiftia", "minor"),
    review("rebilly", "patch"),
    facade("major"),
  ]);
  const status = plannedReleases(folder);
  changeset(folder, "version");

  expect(status).toEqual({
    "@filespec/renderio": "2.0.0",
    "@filespec/swiftia": "1.3.0",
    "@filespec/rebilly": "1.2.4",
    filespec: "2.0.0",
  });
  expect(
    versions(
      folder,
      "packages/renderio",
      "packages/swiftia",
      "packages/rebilly",
      "packages/runflow",
      "packages/core",
      "packages/filespec",
    ),
  ).toEqual(["2.0.0", "1.3.0", "1.2.4", "1.2.3", "1.2.3", "2.0.0"]);
  expect(versions(folder, "specs/renderio", "scripts/review")).toEqual(hidden);
  const changelog = readFileSync(join(folder, "packages/renderio/CHANGELOG.md"), "utf8");
  // The CLI indents empty lines too.
  expect(changelog.replace(/ +$/gm, "")).toBe(`# @filespec/renderio

## 2.0.0

### Major Changes

- The \`renderio\` client has a breaking change.

  - **Breaking:** Whoever reads \`StoredFile.status\` &lt;b&gt; --- breaks.

  **Migration**

  - \`StoredFile.status\`: change what the compiler complains of.

    \`\`\`ts
    // before
    status: string;

    // after
    state: string;
    \`\`\`
`);
  const all = readFileSync(join(folder, "packages/filespec/CHANGELOG.md"), "utf8");
  expect(all.match(/^(#.*|- .*)$/gm)).toEqual([
    "# filespec",
    "## 2.0.0",
    "### Major Changes",
    "- The `renderio` client has a breaking change.",
    "### Minor Changes",
    "- The `swiftia` client has a compatible change.",
    "### Patch Changes",
    "- The `rebilly` client is documented better; code that uses it stays as it is.",
    "- Updated dependencies",
    "- Updated dependencies",
    "- Updated dependencies",
  ]);
});

test("changeset takes what is raised in the text of a person, and what is written for a provider that is gone", () => {
  const folder = releasedWorkspace("1.2.3");
  const base = temporaryFolder();
  writeChangesets(folder, base, [review("renderio", "minor"), facade("minor")]);
  const file = join(folder, ".changeset/review-renderio.md");
  writeFileSync(file, `${readFileSync(file, "utf8")}\nBy hand.\n`);

  writeChangesets(folder, base, [review("renderio", "major"), review("gone", "major"), facade("major")]);

  expect(plannedReleases(folder)).toEqual({ "@filespec/renderio": "2.0.0", filespec: "2.0.0" });
});

/** The manifests and the configuration of this workspace on `main`, each released package of this version, and a branch. */
function releasedWorkspace(version: string): string {
  const folder = temporaryRepository();
  for (const path of [...manifests, "pnpm-workspace.yaml", ".changeset/config.json", ".changeset/README.md"]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(workspace, path), join(folder, path));
  }
  for (const path of manifests.filter((each) => each.startsWith("packages/"))) {
    const manifest: object = JSON.parse(readFileSync(join(folder, path), "utf8"));
    writeFileSync(join(folder, path), JSON.stringify({ ...manifest, version }));
  }
  commitAll(folder);
  runGit(folder, "checkout", "--quiet", "-b", "work");
  return folder;
}

function changeset(folder: string, ...command: string[]): string {
  const cli = join(workspace, "node_modules/@changesets/cli/bin.js");
  return execFileSync(process.execPath, [cli, ...command], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
  });
}

/** The version that each package would get. */
function plannedReleases(folder: string): object {
  changeset(folder, "status", "--output=status.json");
  const { releases }: { releases: { name: string; type: string; newVersion: string }[] } = JSON.parse(
    readFileSync(join(folder, "status.json"), "utf8"),
  );
  // Private packages that depend on these are listed with no release.
  const planned = releases.filter(({ type }) => type !== "none");
  return Object.fromEntries(planned.map(({ name, newVersion }) => [name, newVersion]));
}

function versions(folder: string, ...paths: string[]): string[] {
  return paths.map((path) => JSON.parse(readFileSync(join(folder, path, "package.json"), "utf8")).version);
}

function review(provider: string, bump: Impact): Review {
  const change: Change = {
    impact: bump,
    lens: "types",
    rule: "rule",
    message: "Whoever reads `StoredFile.status` <b>\n---\nbreaks.",
    operations: [],
    names: ["StoredFile.status"],
    location: { file: `specs/${provider}/openapi.yaml`, line: 1, column: 1 },
    locations: [],
    before: { typescript: "status: string;" },
    after: { typescript: "state: string;" },
    compilerErrors: [],
  };
  return { provider, package: `@filespec/${provider}`, bump, changes: [change] };
}

function facade(bump: Impact): Review {
  return { provider: null, package: "filespec", bump, changes: [] };
}
