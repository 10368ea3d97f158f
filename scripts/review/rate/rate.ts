import type { AlignedCalls } from "../align/operations.ts";
import type { Impact } from "../change.ts";
import type { FactChange } from "../compare/changes.ts";
import { addUse, both, type Uses } from "../usage/uses.ts";
import type { Verdict } from "./rule.ts";
import { rankOf, verdictsOf } from "./verdict.ts";

/** A change with what the table says of it. */
export interface Rated {
  readonly impact: Impact;
  readonly verdicts: readonly Verdict[];
  readonly change: FactChange;
  readonly operations: readonly string[];
  readonly flow: number;
}

/** Changes that concern a description as a whole or the names that packages export, whatever uses them. */
const ofWhole = /^(server|variable|scheme-(renamed|changed|flows)|schema-(renamed|unnamed)|words|example|link|tag)/;

/** Rates each change, majors first. What means nothing, or is of what nothing uses, is left out. */
export function rateChanges(changes: readonly FactChange[], { pairs }: AlignedCalls): Rated[] {
  const names = new Map(pairs.map(([a, b]) => [a.name, b.name]));
  const staying = new Set(pairs.map(([, b]) => b.name));
  return changes.flatMap((change) => rate(change, names, staying)).sort((a, b) => rankOf(b.impact) - rankOf(a.impact));
}

function rate(change: FactChange, names: ReadonlyMap<string, string>, staying: ReadonlySet<string>): Rated[] {
  const uses: Uses = new Map();
  for (const [operation, flow] of change.owners.flatMap((owner) => [...owner.uses])) {
    addUse(uses, names.get(operation) ?? operation, flow);
  }
  const isOfOperation = change.rule === "operation-added" || change.rule === "operation-removed";
  const kept = [...uses].filter(([operation]) => isOfOperation || staying.has(operation));
  const through = kept.reduce((all, [, flow]) => all | flow, 0);
  const flow = through === 0 && ofWhole.test(change.rule) ? both : through & change.flow;
  const verdicts = verdictsOf(change, flow);
  const impact = verdicts[0]?.impact ?? "none";
  const operations = kept.filter(([, each]) => each & change.flow).map(([operation]) => operation);
  return impact === "none" ? [] : [{ impact, verdicts, change, operations: operations.sort(), flow }];
}
