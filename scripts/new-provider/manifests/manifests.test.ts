import { execFile } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listProviders } from "@scripts/read/providers";
import { temporaryFolder } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import { expect, test } from "vitest";
import { manifestChanges } from "./manifests.ts";

const [provider = ""] = listProviders(workspace);
const manifest = `packages/${provider}/package.json`;

test("the workspace's manifests are what follows from its providers", () => {
  expect(manifestChanges(workspace)).toEqual(new Map());
});

test("a version, and what is added by hand, stay", () => {
  const folder = manifestsOnly();
  edit(folder, manifest, (own) => ({
    author: "somebody",
    ...own,
    version: "3.1.4",
    dependencies: { ...Object(own.dependencies), ky: "1.0.0" },
  }));

  expect(manifestChanges(folder)).toEqual(new Map());
});

test.each([
  ["a changed name", manifest, (own: object) => ({ ...own, name: "@filespec/other" })],
  ["a lost version", manifest, (own: object) => ({ ...own, version: undefined })],
  ["a lost script", manifest, (own: object) => ({ ...own, scripts: { build: "tsc -p tsconfig.build.json" } })],
  ["another range of a dependency", manifest, (own: object) => ({ ...own, dependencies: { "@filespec/core": "*" } })],
  ["a contract that is public", `specs/${provider}/package.json`, (own: object) => ({ ...own, private: false })],
  ["a facade without its providers", "packages/filespec/package.json", (own: object) => ({ ...own, dependencies: {} })],
  ["a facade without its subpaths", "packages/filespec/package.json", (own: object) => ({ ...own, exports: {} })],
  ["a core that ships tests", "packages/core/package.json", (own: object) => ({ ...own, files: ["src"] })],
  ["a provider that is gone", "packages/filespec/package.json", withDependency],
])("%s is found, and restored to what it was", (_, path, change) => {
  const folder = manifestsOnly();
  const before = manifestAt(folder, path);
  edit(folder, path, change);

  const changes = manifestChanges(folder);

  expect([...changes.keys()]).toEqual([path]);
  expect({ version: "0.0.0", ...JSON.parse(changes.get(path) ?? "") }).toEqual(before);
});

test("a package whose `src/paths.ts` is removed exports it no longer, nor does the facade", () => {
  const folder = manifestsOnly();
  const before = manifestAt(folder, manifest);
  rmSync(join(folder, `packages/${provider}/src/paths.ts`));

  const changes = manifestChanges(folder);

  const { "./paths": _, ...exports } = Object(before.exports);
  expect([...changes.keys()]).toEqual([manifest, "packages/filespec/package.json"]);
  expect(JSON.parse(changes.get(manifest) ?? "")).toEqual({ ...before, exports });
  expect(changes.get("packages/filespec/package.json")).not.toContain(`"./${provider}/paths"`);

  for (const [path, text] of changes) {
    writeFileSync(join(folder, path), text);
  }
  expect(manifestChanges(folder)).toEqual(new Map());
});

test("the repository that the workspace's manifest names is in the manifest of each package", () => {
  const folder = manifestsOnly();
  edit(folder, "package.json", (own) => ({ ...own, repository: "https://git.test/nobody/filespec" }));

  const changes = manifestChanges(folder);

  const folders = [...listProviders(workspace), "core", "filespec"];
  expect([...changes.keys()].sort()).toEqual(folders.map((name) => `packages/${name}/package.json`).sort());
  expect(JSON.parse(changes.get("packages/core/package.json") ?? "")).toMatchObject({
    homepage: "https://git.test/nobody/filespec/tree/main/packages/core#readme",
    bugs: "https://git.test/nobody/filespec/issues",
    repository: { type: "git", url: "git+https://git.test/nobody/filespec.git", directory: "packages/core" },
  });
});

test.each(["tsconfig.json", "tsconfig.build.json", "package.json"])("a missing %s is found", (name) => {
  const folder = manifestsOnly();
  const path = `packages/${provider}/${name}`;
  const before = readFileSync(join(folder, path), "utf8");
  rmSync(join(folder, path));

  expect(manifestChanges(folder)).toEqual(new Map([[path, before.replace(/"version": ".*"/, '"version": "0.0.0"')]]));
});

test("--check names the files and the command that fixes them, which then does", async () => {
  const folder = manifestsOnly();
  edit(folder, manifest, (own) => ({ ...own, license: "ISC" }));

  const stale = await run(folder, "--check");
  const fixed = await run(folder);
  const fresh = await run(folder, "--check");

  const problem = `${manifest}:1:1: not what follows from the provider; run \`pnpm manifests\`, then \`pnpm install\`, and commit the result\n`;
  expect([stale, fixed, fresh]).toEqual([
    { code: 1, stderr: problem },
    { code: 0, stderr: "" },
    { code: 0, stderr: "" },
  ]);
});

/** The workspace, as far as manifests follow from it. */
function manifestsOnly(): string {
  const folder = temporaryFolder();
  cpSync(join(workspace, "specs"), join(folder, "specs"), { recursive: true });
  cpSync(join(workspace, "package.json"), join(folder, "package.json"));
  for (const name of [...listProviders(workspace), "core", "filespec"]) {
    for (const file of ["package.json", "tsconfig.json", "tsconfig.build.json", "src/paths.ts"]) {
      if (existsSync(join(workspace, "packages", name, file))) {
        cpSync(join(workspace, "packages", name, file), join(folder, "packages", name, file));
      }
    }
  }
  return folder;
}

function manifestAt(folder: string, path: string): { [member: string]: unknown } {
  return JSON.parse(readFileSync(join(folder, path), "utf8"));
}

function edit(folder: string, path: string, change: (own: { [member: string]: unknown }) => object): void {
  writeFileSync(join(folder, path), JSON.stringify(change(manifestAt(folder, path))));
}

function withDependency(own: object): object {
  return { ...own, dependencies: { ...Object(own).dependencies, "@filespec/gone": "workspace:*" } };
}

function run(folder: string, ...options: string[]): Promise<{ code: number; stderr: string }> {
  const script = join(workspace, "scripts/new-provider/manifests/manifests.ts");
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...options], { cwd: folder }, (error, _, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stderr }),
    );
  });
}
