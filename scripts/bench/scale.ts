import { formatTable } from "@scripts/start/table";
import { measureScale } from "./scale/measure.ts";

/** How `generate` takes to more providers. The times are turbo's own; beside them the plain command on one contract. */
export async function benchScale(counts: readonly number[] = [5, 50, 200]): Promise<string> {
  const lines: string[] = [];
  const rows: string[][] = [];
  for (const count of counts) {
    const { providers, cold, nothingChanged, oneChanged, plain, facadeTypecheck, bundled } = await measureScale(count);
    const times = [cold, nothingChanged, oneChanged, plain, facadeTypecheck].map((time) => time.toFixed(2));
    rows.push([`${providers}`, ...times, `${bundled}`]);
  }
  lines.push("Workspaces of so many providers, in seconds\n");
  lines.push(
    formatTable(
      [
        ...["providers", "generate, cold", "nothing changed", "one changed", "openapi-typescript on one"],
        ...["type check of the facade", "providers in the bundle of one"],
      ],
      rows,
    ),
  );
  return lines.join("\n");
}
