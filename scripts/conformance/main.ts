// usage, in packages/filespec, after the providers' tests: node ../../scripts/conformance/main.ts [--check]
// Writes CONFORMANCE.md from the reports of the providers' test runs; with --check, says whether it is what they say.

import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { listProviders } from "@scripts/read/providers";
import { conformanceDocument, readReport } from "./table.ts";

const workspace = resolve("../..");
const file = resolve("CONFORMANCE.md");
const reports = listProviders(workspace).map((provider) =>
  readReport(provider, readFileSync(join(workspace, "packages", provider, "reports", "test.json"), "utf8")),
);
const document = conformanceDocument(reports);

if (!process.argv.includes("--check")) {
  writeFileSync(file, document);
} else if (readFileSync(file, "utf8") !== document) {
  console.error(
    "packages/filespec/CONFORMANCE.md is not what the tests say; run `pnpm conformance` and commit the result",
  );
  process.exitCode = 1;
}
