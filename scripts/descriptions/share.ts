// usage: node --conditions=@filespec/source scripts/descriptions/share.ts
// Makes a client of each listed description, type-checks all with TypeScript 5.9 and 7, and prints the share that works.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatTable } from "@scripts/start/table";
import { realDescriptions } from "./list.ts";
import { shareThatWorks, tryDescriptions } from "./try-descriptions.ts";

const folder = mkdtempSync(join(tmpdir(), "filespec-"));
try {
  const outcomes = await tryDescriptions(folder, realDescriptions, ["TypeScript 7", "TypeScript 5.9"]);
  const rows = outcomes.map(({ name, why, refusal, leftOut, complaints }) => {
    const result = refusal ?? complaints[0] ?? (leftOut > 0 ? `works; left out: ${leftOut}` : "works");
    return [name, why, result];
  });
  console.log(formatTable(["description", "tried for", "result"], rows));
  console.log(`\n${(100 * shareThatWorks(outcomes)).toFixed(1)} % of ${outcomes.length} work.`);
} finally {
  rmSync(folder, { recursive: true });
}
