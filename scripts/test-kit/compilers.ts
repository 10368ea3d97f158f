import { execFile } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { workspace } from "./workspace.ts";

const compilers = {
  "TypeScript 5.9": join(dirname(fileURLToPath(import.meta.resolve("typescript/package.json"))), "bin", "tsc"),
  "TypeScript 7": join(workspace, "node_modules", "typescript", "bin", "tsc"),
};

/** A compiler that the packages support. */
export type Compiler = keyof typeof compilers;

/** Type-checks a project by its tsconfig.json and gives all that the compiler prints, complaints included. */
export function compile(compiler: Compiler, project: string, ...options: string[]): Promise<string> {
  const command = [compilers[compiler], "-p", project, "--pretty", "false", ...options];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, command, { cwd: dirname(project), maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      if (error && stdout === "") {
        reject(new Error(`${compiler} did not run: ${stderr || error.message}`));
        return;
      }
      resolve(stdout);
    });
  });
}
