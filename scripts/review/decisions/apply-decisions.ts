import { ContractError } from "@scripts/read";
import type { Change } from "../change.ts";
import type { Decision } from "./decision.ts";

/** The changes with the verdicts that were decided. Throws for decisions that no change needs any longer. */
export function applyDecisions(changes: readonly Change[], decisions: readonly Decision[]): Change[] {
  const stale = decisions.filter((decision) => !changes.some((change) => isOf(decision, change)));
  if (stale.length > 0) {
    throw new ContractError(
      stale.map(({ file, line, rule, of }) => ({
        ...{ file, line, column: 1, path: "" },
        what: `no change is ${rule}${of === undefined ? "" : ` of ${of}`}: the decision no longer applies`,
        fix: "remove it, or correct its `rule` and `of`",
      })),
    );
  }
  return changes.map((change) => {
    const decision = decisions.find((each) => isOf(each, change));
    return decision
      ? { ...change, impact: decision.impact, decision: { table: change.impact, reason: decision.reason } }
      : change;
  });
}

function isOf({ rule, of }: Decision, change: Change): boolean {
  return rule === change.rule && (of === undefined || change.operations.includes(of) || change.names.includes(of));
}
