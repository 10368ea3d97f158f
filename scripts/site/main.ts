// usage: pnpm site [--serve]
// Says where the documentation site is that has been built; with --serve, shows it.

import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { print, runCommand } from "@scripts/command";
import { serveFolder } from "./serve-folder.ts";

const folder = join(import.meta.dirname, "dist/html");

await runCommand("pnpm site [--serve]", async () => {
  const { values } = parseArgs({ options: { serve: { type: "boolean" } } });
  print(`the site is in ${relative(process.cwd(), folder)}`);
  if (values.serve) {
    const { url } = await serveFolder(folder, 4173);
    print(`it is shown at ${url} until Ctrl-C`);
  }
  return 0;
});
