// usage: node --conditions=@filespec/source scripts/descriptions/generate-description.ts <file> <provider> <folder>
// Writes the files of a client of any OpenAPI 3 description into a folder, and prints what was changed and left out.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runCommand, UsageError } from "@scripts/command";
import { formatProblem } from "@scripts/read";
import { generateAdapted } from "./generate-adapted.ts";

await runCommand("generate-description.ts <file> <provider> <folder>", async () => {
  const [file, provider, folder] = process.argv.slice(2);
  if (file === undefined || provider === undefined || folder === undefined) {
    throw new UsageError("three arguments are needed");
  }
  const { files, changes, notes } = generateAdapted(file, process.cwd(), provider);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const { path, rule, what } of changes) {
    console.log(`${path}: ${rule}: ${what}`);
  }
  for (const note of notes) {
    console.log(formatProblem(note));
  }
  return 0;
});
