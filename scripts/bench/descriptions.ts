import { measureGeneration, measureTypecheck } from "@scripts/descriptions/measure";
import { formatTable } from "@scripts/start/table";

/** What a client of GitHub's description takes to generate and to type-check, beside openapi-typescript and openapi-fetch. */
export async function benchDescriptions(): Promise<void> {
  const measured = [...(await measureGeneration()), ...(await measureTypecheck())];
  console.log("Client of GitHub, 13 MB of description, in milliseconds\n");
  console.log(
    formatTable(
      ["what", "filespec", "alone", "ratio"],
      measured.map(({ what, ours, theirs, ratio }) => [what, ours.toFixed(0), theirs.toFixed(0), ratio.toFixed(2)]),
    ),
  );
}
