import { highest } from "../../change.ts";
import type { Finding } from "../../finding.ts";
import type { Compared } from "./compared.ts";
import { findingOf } from "./finding-of.ts";
import type { RatedChange } from "./rated-change.ts";
import { sentence } from "./sentence.ts";
import { thing } from "./thing.ts";
import { useSiteOf } from "./use-site.ts";

/** The differences between schemas of which one took the place of the other, by the place. */
export function switchedSchemas(
  changes: readonly RatedChange[],
  before: Compared,
  after: Compared,
): Map<string, RatedChange[]> {
  const byPlace = new Map<string, RatedChange[]>();
  for (const change of changes) {
    const site = useSiteOf(change, before.side, after.side);
    if (site && !site.isNullness) {
      const key = `${site.base} ${site.revision}`;
      byPlace.set(key, [...(byPlace.get(key) ?? []), change]);
    }
  }
  return byPlace;
}

/** One finding for all the differences: that another schema stands there. */
export function switchFinding(changes: readonly RatedChange[], before: Compared, after: Compared): Finding[] {
  const impact = highest(changes.map((change) => change.impact));
  const worst = changes.find((change) => change.impact === impact);
  if (!worst) {
    return [];
  }
  const finding = findingOf(worst, before, after);
  const { after: place } = finding;
  if (changes.length === 1 || !place) {
    return [finding];
  }
  const what = thing(place, after.side);
  const { directions } = worst.context;
  return [
    {
      ...finding,
      subject: after.side.subjectAt(place),
      message: sentence(`${what} has another schema: ${effect(impact, directions)}`),
    },
  ];
}

function effect(impact: Finding["impact"] | null, directions: readonly string[]): string {
  if (impact !== "major") {
    return impact === "minor" ? "whoever sends or reads it as before can go on" : "only the words about it differ";
  }
  return directions.includes("request")
    ? "a caller that sends it as before is refused"
    : "code that reads it as before breaks";
}
