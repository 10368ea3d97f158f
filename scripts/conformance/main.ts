// usage, in scripts/conformance, after its tests: node main.ts [--check]
// Writes docs/conformance.md from the report of the tests; with --check, says whether it is what they show.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { CommandError, runCommand } from "@scripts/command";
import { conformanceDocument, readBehaviours } from "./behaviours.ts";

await runCommand("node main.ts [--check]", async () => {
  const { values } = parseArgs({ options: { check: { type: "boolean" } } });
  const file = join(import.meta.dirname, "../../docs/conformance.md");
  const report = readFileSync(join(import.meta.dirname, "reports/test.json"), "utf8");
  const document = conformanceDocument(readBehaviours(report));
  if (!values.check) {
    writeFileSync(file, document);
  } else if (readFileSync(file, "utf8") !== document) {
    throw new CommandError(
      "docs/conformance.md is not what the tests show; run `pnpm conformance` and commit the result",
    );
  }
  return undefined;
});
