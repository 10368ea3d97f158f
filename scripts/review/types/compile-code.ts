import { execFile } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { writeFiles } from "@scripts/test-kit/temporary-folder";
import { workspace } from "@scripts/test-kit/workspace";
import type { GeneratedTypes } from "./generate-types.ts";

const compilerOptions = {
  target: "es2024",
  lib: ["es2024", "dom", "dom.iterable"],
  module: "nodenext",
  customConditions: ["@filespec/source"],
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Statements of a consumer of a package with these types. */
export interface Code {
  readonly types: GeneratedTypes;
  readonly code: string;
}

/** Compiles each by itself, all in one run in an empty folder. Gives for each what the compiler says of it. */
export async function compileCode(folder: string, all: readonly Code[]): Promise<string[]> {
  mkdirSync(join(folder, "node_modules", "@filespec"), { recursive: true });
  symlinkSync(join(workspace, "packages", "core"), join(folder, "node_modules", "@filespec", "core"));
  writeFiles(folder, { "package.json": { type: "module" }, "tsconfig.json": { compilerOptions, include: ["*/*.ts"] } });
  for (const [index, { types, code }] of all.entries()) {
    writeFiles(join(folder, `${index}`), {
      ...types,
      "index.ts": `export type * from "./contract.gen.ts";\nexport type * from "./schema.gen.ts";\n`,
      "code.ts": `import type * as api from "./index.ts";\nexport async function use(client: api.Client): Promise<void> {\n${code}\nvoid client;\n}\n`,
    });
  }
  const compiler = join(workspace, "node_modules", "typescript", "bin", "tsc");
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, [compiler, "-p", folder, "--pretty", "false"], { cwd: folder }, (_, stdout) =>
      resolve(stdout),
    );
  });
  const lines = output.split("\n").filter((line) => /^\S.*: error TS/.test(line));
  const other = lines.find((line) => !/^\d+\/code\.ts\(/.test(line));
  if (other !== undefined) {
    throw new Error(`the compiler complains about something else: ${other}`);
  }
  return all.map((_, index) => lines.filter((line) => line.startsWith(`${index}/`)).join("\n"));
}
