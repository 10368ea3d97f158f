// usage: node --conditions=@filespec/source scripts/descriptions/generate-description.ts <file> <provider> <folder>
// Writes the modules of a client of any OpenAPI 3 description into a folder, and what of the description is not in them.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateModules } from "@scripts/generate/modules";
import { runScript } from "@scripts/generate/legacy/run-script";

await runScript(async () => {
  const [file, provider, folder] = process.argv.slice(2);
  if (file === undefined || provider === undefined || folder === undefined) {
    throw new Error("usage: generate-description.ts <file> <provider> <folder>");
  }
  const { schema, contract, readme, leftOut } = await generateModules(file, process.cwd(), provider);
  writeFileSync(join(folder, "schema.gen.ts"), schema);
  writeFileSync(join(folder, "contract.gen.ts"), contract);
  writeFileSync(join(folder, "README.md"), readme);
  for (const { what, why } of leftOut) {
    console.log(`left out: ${what}: ${why}`);
  }
});
