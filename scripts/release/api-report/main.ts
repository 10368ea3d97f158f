// usage: pnpm api-report [--check]
// Writes what each entry of the built packages exports; with --check, says where that is not what is written.

import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { printError, runCommand } from "@scripts/command";
import { apiReports } from "./api-reports.ts";

const workspace = resolve(import.meta.dirname, "../../..");

await runCommand("pnpm api-report [--check]", async () => {
  const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
  const changed = apiReports(workspace, values.check);
  if (!values.check) {
    return 0;
  }
  for (const file of changed) {
    printError(
      `${relative(workspace, file)}: not what the package exports; run \`pnpm api-report\`, and commit the result`,
    );
  }
  return changed.length === 0 ? 0 : 1;
});
