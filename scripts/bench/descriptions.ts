import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { realDescriptions } from "@scripts/descriptions/list";
import { measureGeneration, measureTypecheck } from "@scripts/descriptions/measure";
import { shareThatWorks, tryDescriptions } from "@scripts/descriptions/try-descriptions";
import { formatTable } from "@scripts/start/table";

/** Which real descriptions a client can be made of, and what GitHub's takes beside openapi-typescript and openapi-fetch. */
export async function benchDescriptions(): Promise<string> {
  const lines: string[] = [];
  lines.push(await shareOfDescriptions());
  const measured = [...(await measureGeneration()), ...(await measureTypecheck())];
  lines.push("\nClient of GitHub, 13 MB of description, in milliseconds\n");
  lines.push(
    formatTable(
      ["what", "filespec", "alone", "ratio"],
      measured.map(({ what, ours, theirs, ratio }) => [what, ours.toFixed(0), theirs.toFixed(0), ratio.toFixed(2)]),
    ),
  );
  return lines.join("\n");
}

/** Makes a client of each listed description, and type-checks all with both compilers. */
async function shareOfDescriptions(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "filespec-"));
  try {
    const outcomes = await tryDescriptions(folder, realDescriptions, ["TypeScript 7", "TypeScript 5.9"]);
    const rows = outcomes.map(({ name, why, refusal, leftOut, complaints }) => {
      const result = refusal ?? complaints[0] ?? (leftOut > 0 ? `works; left out: ${leftOut}` : "works");
      return [name, why, result];
    });
    const share = `${(100 * shareThatWorks(outcomes)).toFixed(1)} % of ${outcomes.length} work.`;
    const table = formatTable(["description", "tried for", "result"], rows);
    return `Descriptions that somebody else wrote\n\n${table}\n\n${share}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
