import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Compiler, compile as runCompiler } from "@scripts/test-kit/compilers";
import { workspace } from "@scripts/test-kit/workspace";

/** What a compiler says of a folder of sources, and its own account of the work. */
export interface Compiled {
  readonly complaints: readonly string[];
  /** By the names that `--extendedDiagnostics` has. */
  readonly diagnostics: { readonly [name: string]: string };
}

/** Type-checks all sources of a folder as strictly as the packages are, against core's sources. */
export async function compile(folder: string, compiler: Compiler, include: readonly string[]): Promise<Compiled> {
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
      "@filespec/core/operations": [join(core, "src", "operations.ts")],
      "@filespec/core/errors": [join(core, "src", "errors", "index.ts")],
      "@filespec/core/validate": [join(core, "src", "validate", "index.ts")],
      "openapi-fetch": [join(core, "node_modules", "openapi-fetch", "dist", "index.d.mts")],
    },
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(project, JSON.stringify({ compilerOptions: options, include }));
  const lines = (await runCompiler(compiler, project, "--extendedDiagnostics")).split("\n");
  return {
    complaints: lines.filter((line) => /error TS\d+/.test(line)),
    diagnostics: Object.fromEntries(
      lines.flatMap((line): [string, string][] => {
        const [, name, value] = /^([A-Z][\w /]+):\s+(\S+)$/.exec(line) ?? [];
        return name !== undefined && value !== undefined ? [[name, value]] : [];
      }),
    ),
  };
}
