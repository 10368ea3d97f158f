import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { workspace } from "@scripts/test-kit/workspace";

const compilers = {
  "TypeScript 5.9": join(dirname(fileURLToPath(import.meta.resolve("typescript/package.json"))), "bin", "tsc"),
  "TypeScript 7": join(workspace, "node_modules", "typescript", "bin", "tsc"),
};

export type Compiler = keyof typeof compilers;

/** What a compiler says of a folder of sources, and its own account of the work. */
export interface Compiled {
  readonly complaints: readonly string[];
  /** By the names that `--extendedDiagnostics` has. */
  readonly diagnostics: { readonly [name: string]: string };
}

/** Type-checks all sources of a folder as strictly as the packages are, against core's sources. */
export function compile(folder: string, compiler: Compiler, include: readonly string[]): Promise<Compiled> {
  const core = join(workspace, "packages", "core");
  const project = join(folder, `tsconfig.${compiler.replaceAll(" ", "")}.${include.join("").replace(/\W/g, "")}.json`);
  const options = {
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    module: "nodenext",
    moduleDetection: "force",
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    verbatimModuleSyntax: true,
    isolatedDeclarations: true,
    declaration: true,
    erasableSyntaxOnly: true,
    rewriteRelativeImportExtensions: true,
    noEmit: true,
    paths: {
      "@filespec/core": [join(core, "src", "index.ts")],
      "@filespec/core/errors": [join(core, "src", "errors", "index.ts")],
      "openapi-fetch": [join(core, "node_modules", "openapi-fetch", "dist", "index.d.mts")],
    },
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(project, JSON.stringify({ compilerOptions: options, include }));
  const command = [compilers[compiler], "-p", project, "--extendedDiagnostics", "--pretty", "false"];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, command, { cwd: folder, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      const lines = stdout.split("\n");
      const diagnostics = lines.flatMap((line) => /^([A-Z][\w /]+):\s+(\S+)$/.exec(line)?.slice(1, 3) ?? []);
      if (diagnostics.length === 0) {
        reject(new Error(`${compiler} did not run: ${stderr || error}`));
        return;
      }
      resolve({
        complaints: lines.filter((line) => /error TS\d+/.test(line)),
        diagnostics: Object.fromEntries(
          diagnostics.flatMap((_, at) => (at % 2 ? [] : [diagnostics.slice(at, at + 2)])),
        ),
      });
    });
  });
}
