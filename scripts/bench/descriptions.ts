import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Adopted, adoptDescriptions, shareThatWorks } from "@scripts/descriptions/adopt-descriptions";
import { realDescriptions } from "@scripts/descriptions/list";
import { measureGeneration, measureTypecheck } from "@scripts/descriptions/measure";
import { formatTable } from "@scripts/start/table";

/** Which real descriptions become providers whose checks pass, and what GitHub's takes beside openapi-typescript and openapi-fetch. */
export async function benchDescriptions(): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "filespec-")));
  try {
    const adopted = await adoptDescriptions(folder, realDescriptions, ["TypeScript 7", "TypeScript 5.9"]);
    const measured = [...(await measureGeneration(folder)), ...(await measureTypecheck(folder))];
    return [
      `Descriptions that somebody else wrote\n\n${table(adopted)}\n\n${shares(adopted)}`,
      "\nClient of GitHub, 13 MB of description, in milliseconds\n",
      formatTable(
        ["what", "filespec", "alone", "ratio"],
        measured.map(({ what, ours, theirs, ratio }) => [what, ours.toFixed(0), theirs.toFixed(0), ratio.toFixed(2)]),
      ),
    ].join("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function table(adopted: readonly Adopted[]): string {
  const rows = adopted.map(({ description, operations, methods, ignored, refusal, failures }) => [
    description.name,
    description.why,
    `${methods} of ${operations}${methods === description.methods ? "" : `, listed: ${description.methods}`}`,
    `${ignored}`,
    refusal ?? failures.map((each) => each.split("\n")[0]).join("; "),
  ]);
  return formatTable(["description", "tried for", "methods", "ignored", "refused, or failed"], rows);
}

function shares(adopted: readonly Adopted[]): string {
  const [methods, operations] = [sum(adopted, "methods"), sum(adopted, "operations")];
  const works = (100 * shareThatWorks(adopted)).toFixed(1);
  return `${works} % of ${adopted.length} work; ${((100 * methods) / operations).toFixed(1)} % of ${operations} operations have a method.`;
}

function sum(adopted: readonly Adopted[], member: "methods" | "operations"): number {
  return adopted.reduce((total, each) => total + each[member], 0);
}
