import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { type Compiler, compile } from "./compilers.ts";
import { workspace } from "./workspace.ts";

const run = promisify(execFile);

/** A project outside the workspace, with the packages installed as a registry would give them. */
export interface Consumer {
  readonly folder: string;
  /** Writes a source file. */
  readonly write: (path: string, text: string) => void;
  /** The compiler's complaints about all source files, empty if there is none. */
  readonly typecheck: (
    compiler: Compiler,
    moduleResolution: "nodenext" | "bundler",
    options?: object,
    include?: readonly string[],
  ) => Promise<string>;
  /** Runs a module in the project. */
  readonly run: (code: string) => Promise<{ stdout: string }>;
  readonly remove: () => void;
}

/** Packs the workspace's packages and installs the tarballs into a new project, with other packages by version. */
export async function createConsumer(others: { readonly [name: string]: string } = {}): Promise<Consumer> {
  const folder = mkdtempSync(join(tmpdir(), "consumer-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  await install(folder, others).catch((error) => {
    remove();
    throw error;
  });

  return {
    folder,
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    typecheck: (compiler, moduleResolution, more = {}, include = ["src"]) => {
      const options = {
        target: "es2022",
        lib: ["es2022", "dom", "dom.iterable"],
        module: moduleResolution === "nodenext" ? "nodenext" : "esnext",
        moduleResolution,
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: false,
        noEmit: true,
        ...more,
      };
      const project = join(folder, "tsconfig.json");
      writeFileSync(project, JSON.stringify({ compilerOptions: options, include }));
      return compile(compiler, project);
    },
    run: (code) => run(process.execPath, ["--input-type=module", "--eval", code], { cwd: folder }),
    remove,
  };
}

async function install(folder: string, others: { readonly [name: string]: string }): Promise<void> {
  const tarballs = join(folder, "tarballs");
  mkdirSync(tarballs);
  await run("pnpm", ["--recursive", "--filter", "./packages/*", "pack", "--pack-destination", tarballs], {
    cwd: workspace,
  });
  const dependencies = Object.fromEntries(
    readdirSync(tarballs).map((tarball) => [packageName(tarball), `file:tarballs/${tarball}`]),
  );
  const all = { ...dependencies, ...others };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module", dependencies: all }));
  // The packages depend on each other by version, and no registry has these.
  writeFileSync(join(folder, "pnpm-workspace.yaml"), JSON.stringify({ packages: ["."], overrides: dependencies }));
  await run("pnpm", ["install", "--prefer-offline", "--ignore-scripts", "--no-frozen-lockfile"], { cwd: folder });
}

/** `filespec-core-1.0.0.tgz` → `@filespec/core`, `filespec-1.0.0.tgz` → `filespec`. */
function packageName(tarball: string): string {
  return tarball
    .replace(/-\d+\.\d+\.\d+.*$/, "")
    .replace("-", "/")
    .replace(/^(.*)\//, "@$1/");
}
