// usage: node --conditions=@filespec/source build.ts
// Builds the documentation site of documents, contracts and types, in dist/html.

import { resolve } from "node:path";
import { print, runCommand } from "@scripts/command";
import { buildSite } from "./build-site.ts";

await runCommand("node --conditions=@filespec/source build.ts", async () => {
  await buildSite(resolve(import.meta.dirname, "../.."), print);
  return 0;
});
