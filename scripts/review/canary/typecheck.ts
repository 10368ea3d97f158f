import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { SourcePaths } from "./source-paths.ts";

/** What a compiler says about a line. */
export interface Complaint {
  /** Relative to the folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `TS2367`. */
  readonly code: string;
  readonly message: string;
}

const nativeCompiler = resolve(import.meta.dirname, "../../../node_modules/typescript/bin/tsc");

/**
 * Compiles modules of a folder as a strict consumer would, and gives what the compiler says about them and what they
 * import. Throws if it says something else, or nothing though it fails.
 */
export async function typecheck(
  folder: string,
  paths: SourcePaths,
  modules: readonly string[],
  compiler: string = nativeCompiler,
): Promise<Complaint[]> {
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    module: "esnext",
    moduleResolution: "bundler",
    moduleDetection: "force",
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    // Source is compiled in place of what ships.
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
    paths,
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: modules }));
  const { code, stdout, stderr } = await run(compiler, folder);
  const complaints = parse(stdout);
  const isSilent = complaints?.length === 0;
  if (!complaints || isSilent !== (code === 0) || stderr !== "") {
    const said = `${stderr}${stdout}`.trim() || "nothing";
    throw new Error(`the TypeScript compiler failed (${code ?? "killed"}) and said: ${said.slice(0, 2_000)}`);
  }
  return complaints;
}

function run(compiler: string, folder: string): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const command = [compiler, "--project", "tsconfig.json", "--pretty", "false"];
  return new Promise((settle) => {
    execFile(process.execPath, command, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      settle({ code: error ? (error.code ?? null) : 0, stdout, stderr });
    });
  });
}

/** `file(line,column): error TS1: message`, with indented lines that go on with it; undefined given any other line. */
function parse(output: string): Complaint[] | undefined {
  const complaints: Complaint[] = [];
  for (const text of output.split(/\r?\n/).filter((each) => each.trim() !== "")) {
    const [, file, line, column, code, message] = /^(.+)\((\d+),(\d+)\): error (TS\d+): (.*)$/.exec(text) ?? [];
    const previous = complaints.at(-1);
    if (file !== undefined && code !== undefined && message !== undefined) {
      complaints.push({ file, line: Number(line), column: Number(column), code, message });
    } else if (previous && /^\s/.test(text)) {
      complaints[complaints.length - 1] = { ...previous, message: `${previous.message}\n${text}` };
    } else {
      return undefined;
    }
  }
  return complaints;
}
