import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { readDescription } from "@scripts/read";
import type { Change } from "../change.ts";
import { reviewReadings } from "../review.ts";

/** The review of one of the pairs of `histories`. */
export function reviewHistory(name: string): Change[] {
  const folder = join(import.meta.dirname, "histories", name);
  const [before, after] = ["old", "new"].map((side) => {
    const single = join(folder, `${side}.yaml`);
    return existsSync(single) ? single : join(folder, side, "openapi.yaml");
  });
  return reviewReadings(
    readDescription(before ?? "", dirname(before ?? "")),
    readDescription(after ?? "", dirname(after ?? "")),
  );
}
