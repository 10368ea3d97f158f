import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CommandError, runToEnd } from "@scripts/command";
import { workspace } from "@scripts/test-kit/workspace";
import { parse } from "yaml";

/** The packages of the catalog `runtimes`, as far as they could be installed. */
export interface Installed {
  /** Where a package lies, by its name in the catalog; undefined where it could not be installed. */
  readonly find: (name: string) => string | undefined;
  readonly names: readonly string[];
  readonly version: (name: string) => string;
  /** Why a package could not be installed, by its name. */
  readonly skipped: ReadonlyMap<string, Skip>;
  readonly remove: () => void;
}

export interface Skip {
  readonly reason: string;
  /** Whether there is none for this platform: no other run could install it here. */
  readonly isForeign: boolean;
}

/** The program of a package of Node's builds. */
export function nodeProgram(folder: string): string {
  return join(folder, process.platform === "win32" ? "bin/node.exe" : "bin/node");
}

const installations = join(import.meta.dirname, ".installed");

/**
 * Installs the catalog into a folder of this process. pnpm's store is the cache: it is shared by all that run, holds whole
 * packages only, and needs no network for what it has.
 */
export async function installRuntimes(
  catalog: Catalog = readCatalog(),
  options: readonly string[] = ["--prefer-offline"],
): Promise<Installed> {
  removeLeftOver();
  const folder = join(installations, `${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const optionalDependencies = Object.fromEntries(
    Object.entries(catalog).map(([name, wanted]) => [name, wanted.replace("linux-x64", platform())]),
  );
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, optionalDependencies }));
  const settings = {
    packages: ["."],
    // The scripts of the first three put the program of the platform in its place.
    allowBuilds: { bun: true, deno: true, workerd: true, "@parcel/watcher": false },
    // What the packages depend on is as old as they are, so that a new version of it changes nothing here.
    resolutionMode: "time-based",
  };
  writeFileSync(join(folder, "pnpm-workspace.yaml"), JSON.stringify(settings));
  const command = ["pnpm", "install", "--no-lockfile", "--reporter=ndjson", ...options] as const;
  const { stdout, stderr } = await runToEnd(command, { cwd: folder });

  const names = Object.keys(catalog);
  const find = (name: string): string | undefined => {
    const found = join(folder, "node_modules", name);
    return existsSync(join(found, "package.json")) ? found : undefined;
  };
  const reasons = skipReasons(`${stdout}\n${stderr}`);
  const missing = names.filter((name) => find(name) === undefined);
  return {
    find,
    names,
    version: (name) => catalog[name]?.replace(/^.*@/, "") ?? "",
    skipped: new Map(
      missing.map((name) => [name, reasons.get(name) ?? { reason: "pnpm did not install it", isForeign: false }]),
    ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface Catalog {
  readonly [name: string]: string;
}

function readCatalog(): Catalog {
  const { catalogs }: { readonly catalogs: { readonly runtimes: Catalog } } = parse(
    readFileSync(join(workspace, "pnpm-workspace.yaml"), "utf8"),
  );
  return catalogs.runtimes;
}

/** As the packages of Node's builds are called. */
function platform(): string {
  return `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
}

/** In a continuous integration, what could have been tried and was not is a failure. */
export function refuseSkips(skipped: ReadonlyMap<string, Skip>): void {
  const avoidable = [...skipped].filter(([, { isForeign }]) => !isForeign);
  if (process.env.CI && avoidable.length > 0) {
    const lines = avoidable.map(([name, { reason }]) => `${name}: ${reason}`);
    throw new CommandError(`Not tried, which CI does not allow:\n${lines.join("\n")}`);
  }
}

/** What pnpm says of the optional packages that it leaves out. */
function skipReasons(output: string): Map<string, Skip> {
  const entries = output.split("\n").flatMap((line): [string, Skip][] => {
    if (!line.startsWith("{")) {
      return [];
    }
    const entry: LogEntry = JSON.parse(line);
    const name = entry.package?.name;
    if (entry.name !== "pnpm:skipped-optional-dependency" || name === undefined) {
      return [];
    }
    const isForeign = entry.reason === "unsupported_platform";
    const details = entry.details?.split("\n")[0] ?? "pnpm did not install it";
    return [[name, { reason: isForeign ? "there is none for this platform" : details, isForeign }]];
  });
  return new Map(entries);
}

interface LogEntry {
  readonly name: string;
  readonly reason?: string;
  readonly details?: string;
  readonly package?: { readonly name?: string };
}

/** What processes left behind that were ended. */
function removeLeftOver(): void {
  for (const name of existsSync(installations) ? readdirSync(installations) : []) {
    try {
      process.kill(Number(name), 0);
    } catch {
      rmSync(join(installations, name), { recursive: true, force: true });
    }
  }
}
