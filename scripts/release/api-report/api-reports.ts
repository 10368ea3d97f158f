import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";

/** An entry of a package, and where the report of what it exports is. */
interface Entry {
  /** The package's folder. */
  readonly folder: string;
  /** Its declarations. */
  readonly types: string;
  /** The report's name without `.api.md`: `index`, `paths`. */
  readonly name: string;
}

/**
 * Writes what each entry of the built packages exports into `packages/<package>/api`, and removes reports of entries that
 * are gone; with `check`, only looks. Gives the files that were not what the packages export.
 */
export function apiReports(workspace: string, check: boolean): string[] {
  const packages = join(workspace, "packages");
  // The facade exports entries of packages, and nothing else; its manifest names them.
  const folders = readdirSync(packages)
    .filter((name) => name !== "filespec")
    .map((name) => join(packages, name));
  const entries = folders.flatMap(entriesOf);
  const temporary = mkdtempSync(join(tmpdir(), "filespec-"));
  try {
    const configs = entries.map((entry) => ({ entry, config: configOf(entry, temporary, entries) }));
    const [first] = configs;
    if (first === undefined) {
      return [];
    }
    // One programme of all entries: most of the time goes into reading what they share.
    const compilerState = CompilerState.create(first.config, {
      additionalEntryPoints: entries.map(({ types }) => types),
    });
    const changed = configs.flatMap(({ entry, config }) => {
      mkdirSync(dirname(reportFile(entry)), { recursive: true });
      const { apiReportChanged } = Extractor.invoke(config, {
        compilerState,
        localBuild: !check,
        messageCallback: (message) => {
          message.handled = true;
        },
      });
      return apiReportChanged ? [reportFile(entry)] : [];
    });
    return [...changed, ...removeLeftovers(folders, entries, check)].sort();
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

function reportFile({ folder, name }: Entry): string {
  return join(folder, "api", `${name}.api.md`);
}

function entriesOf(folder: string): Entry[] {
  const { exports }: { exports: { [path: string]: string | { types?: string } } } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  return Object.entries(exports).flatMap(([path, entry]) =>
    typeof entry === "object" && entry.types !== undefined
      ? [{ folder, types: join(folder, entry.types), name: path === "." ? "index" : path.slice(2) }]
      : [],
  );
}

function configOf(entry: Entry, temporary: string, entries: readonly Entry[]): ExtractorConfig {
  const silent = { default: { logLevel: ExtractorLogLevel.None } };
  return ExtractorConfig.prepare({
    packageJsonFullPath: join(entry.folder, "package.json"),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: entry.folder,
      mainEntryPointFilePath: entry.types,
      newlineKind: "lf",
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            module: "nodenext",
            target: "es2022",
            lib: ["es2022", "dom", "dom.iterable"],
            types: [],
            strict: true,
            // Declarations are all there is, and the build has checked them.
            skipLibCheck: true,
          },
          files: entries.map(({ types }) => types),
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: entry.name,
        reportFolder: join(entry.folder, "api"),
        reportTempFolder: temporary,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: silent,
        tsdocMessageReporting: silent,
        extractorMessageReporting: silent,
      },
    },
  });
}

function removeLeftovers(folders: readonly string[], entries: readonly Entry[], check: boolean): string[] {
  const wanted = new Set(entries.map(reportFile));
  const there = folders
    .map((folder) => join(folder, "api"))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const leftovers = there.filter((file) => !wanted.has(file));
  if (!check) {
    leftovers.forEach((file) => void rmSync(file));
  }
  return leftovers;
}
