import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { CompilerError } from "../change.ts";
import type { GeneratedModules } from "../generated/modules.ts";
import { type ConsumerFile, consumerCode } from "./consumer-code.ts";
import { sourcePaths } from "./source-paths.ts";
import { type Complaint, typecheck } from "./typecheck.ts";

export interface CanaryOptions {
  /** The folder of the head, with what the packages depend on installed. */
  readonly workspace: string;
  /** The folder with the files of the base. */
  readonly base: string;
  readonly provider: string;
  /** What the contract of either side gives. */
  readonly before: GeneratedModules;
  readonly after: GeneratedModules;
}

/** An unused `@ts-expect-error`: what was refused compiles, which breaks nobody. */
const unusedExpectation = "TS2578";

/**
 * What stops compiling of the code that the base shows and tests with: the examples of READMEs, the type test and the
 * example files. It is compiled with the head's types; what the base's types refuse too is not the change's doing.
 */
export async function compileCanary(options: CanaryOptions): Promise<CompilerError[]> {
  const { before, after } = options;
  const code = consumerCode(options.base, options.provider);
  if (code.length === 0) {
    return [];
  }
  const errors = await compile(options, code, options.workspace, after);
  if (errors.size === 0) {
    return [];
  }
  const known = await compile(options, code, options.base, before);
  return [...errors].filter(([key]) => !known.has(key)).map(([, error]) => error);
}

/** The errors of the code against a package of these types and one side's hand-written module by what tells them apart. */
async function compile(
  { workspace, provider }: CanaryOptions,
  code: readonly ConsumerFile[],
  side: string,
  types: GeneratedModules,
): Promise<Map<string, CompilerError>> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "filespec-canary-")));
  try {
    const source = `packages/${provider}/src`;
    // A base that has the code without the module cannot have compiled it.
    const module = (name: string, text: string): ConsumerFile => {
      const path = `${source}/${name}`;
      return { path, file: path, text };
    };
    const handWritten = ["index.ts", "paths.ts"].flatMap((name) => {
      const file = [side, workspace].map((each) => join(each, source, name)).find((each) => existsSync(each));
      return file === undefined ? [] : [module(name, readFileSync(file, "utf8"))];
    });
    if (handWritten[0]?.path !== `${source}/index.ts`) {
      throw new Error(`${source}/index.ts is missing: CONTRIBUTING.md says what a package consists of`);
    }
    const generated = Object.entries(types).map(([name, text]) => module(name, text));
    const files: ConsumerFile[] = [...code, ...handWritten, ...generated];
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const modules = code.map(({ path }) => path);
    const complaints = await typecheck(folder, sourcePaths(workspace, { [provider]: folder }), modules);
    const errors = complaints
      .filter((complaint) => complaint.code !== unusedExpectation)
      .map((complaint) => ({ ...complaint, message: withoutFolders(complaint.message, [folder, workspace]) }))
      .map((complaint) => [key(complaint, folder), compilerError(complaint, folder, workspace, files)] as const);
    return new Map(errors);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compilerError(
  { file, line, code, message }: Complaint,
  folder: string,
  workspace: string,
  files: readonly ConsumerFile[],
): CompilerError {
  const known = files.find(({ path }) => path === file);
  if (known) {
    return { file: known.file, line, code, message, source: lineOf(known.text, line) };
  }
  const path = resolve(folder, file);
  const shown = relative(workspace, path).replaceAll(sep, "/");
  if (!shown.startsWith("packages/") || shown.startsWith("packages/core/")) {
    // Types that are broken there refuse nothing anywhere.
    throw new Error(`${shown}:${line} does not compile: ${code} ${message}; run \`pnpm install\``);
  }
  return { file: shown, line, code, message, source: lineOf(readFileSync(path, "utf8"), line) };
}

/** What makes two complaints one: both sides are compiled in folders of their own. */
function key({ file, ...complaint }: Complaint, folder: string): string {
  return JSON.stringify([resolve(folder, file).replace(folder, ""), complaint]);
}

function lineOf(text: string, line: number): string {
  return (text.split(/\r?\n/)[line - 1] ?? "").trim();
}

/** Types of one name are told apart by the files that they are from. */
function withoutFolders(message: string, folders: readonly string[]): string {
  return folders.reduce((text, folder) => text.replaceAll(`${folder.replaceAll(sep, "/")}/`, ""), message);
}
