import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { generateClient } from "@scripts/generate";
import { readContract } from "@scripts/read";
import { workspace } from "@scripts/test-kit/workspace";
import { type Files, writeContract } from "./contract-files.ts";

const consumer = readFileSync(join(import.meta.dirname, "consumer.ts.txt"), "utf8");

/** What an app compiles with. Where the packages are not built, core is taken as source. */
const options = {
  target: "es2024",
  lib: ["es2024", "dom", "dom.iterable"],
  module: "nodenext",
  customConditions: ["@filespec/source"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
};

/**
 * Compiles the consumer with the package of each contract, all in one run in an empty folder. Gives the compiler's
 * complaints about each consumer, none where it compiles.
 */
export async function compileConsumers(folder: string, contracts: readonly Files[]): Promise<string[][]> {
  mkdirSync(join(folder, "node_modules", "@filespec"), { recursive: true });
  symlinkSync(join(workspace, "packages", "core"), join(folder, "node_modules", "@filespec", "core"));
  // Many contracts differ in what leaves the types as they are: their package is compiled once.
  const folders = new Map<string, string>();
  const packages = contracts.map((files, index) => {
    const modules = packageOf(join(folder, "contracts", `${index}`), files);
    const text = textOf(modules);
    const known = folders.get(text) ?? `${folders.size}`;
    if (!folders.has(text)) {
      folders.set(text, known);
      writePackage(join(folder, known), modules);
    }
    return known;
  });
  write(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  write(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, include: ["*/app.ts"] }));
  const output = await compile(folder);
  const lines = output.split("\n").filter((line) => /^\S.*: error TS/.test(line));
  const other = lines.find((line) => !/^\d+\/app\.ts\(/.test(line)) ?? (lines.length === 0 && output);
  if (other) {
    throw new Error(`the compiler complains about something else: ${other}`);
  }
  return packages.map((each) => lines.filter((line) => line.startsWith(`${each}/`)));
}

/** The generated modules of a contract. */
function packageOf(folder: string, files: Files): Files {
  const client = generateClient(readContract(writeContract(folder, files), folder), "attic");
  return Object.fromEntries(
    [...client.files].filter(([path]) => path.endsWith(".ts")).map(([path, text]) => [basename(path), text]),
  );
}

/** Without comments, by line. */
function textOf(modules: Files): string {
  const lines = Object.values(modules).flatMap((text) => text.split("\n").map((line) => line.trim()));
  return lines.filter((line) => line !== "" && !/^(\/?\*|\/\/)/.test(line)).join("\n");
}

function writePackage(folder: string, modules: Files): void {
  for (const [name, text] of Object.entries(modules)) {
    write(join(folder, "attic", name), text);
  }
  write(
    join(folder, "attic", "index.ts"),
    `import type { PathClient } from "@filespec/core/paths";
import type { ClientOptions, Client as Methods } from "./contract.gen.ts";
import type { paths } from "./paths.gen.ts";
export interface Client extends Methods, PathClient<paths> {}
export declare function createClient(options?: ClientOptions): Client;
export * from "@filespec/core/errors";
export type * from "./contract.gen.ts";
export type * from "./schemas.gen.ts";
`,
  );
  write(join(folder, "app.ts"), consumer.replace('"@filespec/attic"', '"./attic/index.ts"'));
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function compile(folder: string): Promise<string> {
  const compiler = join(workspace, "node_modules", "typescript", "bin", "tsc");
  return new Promise((resolve, reject) => {
    const settings = { cwd: folder, maxBuffer: 256 * 1024 * 1024 };
    execFile(process.execPath, [compiler, "-p", folder, "--pretty", "false"], settings, (error, stdout, stderr) => {
      if (stderr || (error && stdout === "")) {
        reject(error ?? new Error(stderr));
      } else {
        resolve(stdout);
      }
    });
  });
}
