// usage, in scripts/release: node check/main.ts
// Packs all packages as they are built, and says what is wrong with the tarballs.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { print, printError, runCommand } from "@scripts/command";
import { packPackages } from "../pack/pack-packages.ts";
import { packedProblems } from "./packed-problems.ts";

const workspace = resolve(import.meta.dirname, "../../..");

await runCommand("node check/main.ts", async () => {
  const folder = mkdtempSync(join(tmpdir(), "filespec-"));
  try {
    const packed = await packPackages(workspace, ["./packages/*"], folder);
    let count = 0;
    for (const [name, file] of packed) {
      const problems = await packedProblems(file);
      count += problems.length;
      for (const problem of problems) {
        printError(`${name}: ${problem}`);
      }
    }
    print(`${packed.size} packages were packed and checked`);
    return count === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
});
