import type { RatedChange } from "./rated-change.ts";
import { without } from "./sentence.ts";

/** A difference in what is required, of one property. */
export interface RequiredChange extends RatedChange {
  readonly requiredProperty: string;
}

/** A list of required properties that has changed is as many changes as there are properties in question. */
export function splitRequired(change: RatedChange): RequiredChange[] | undefined {
  if (change.typeName !== "Schema" || change.property !== "required") {
    return undefined;
  }
  const old = change.base?.value;
  const now = change.revision?.value;
  const gained = without(now, old).map((name) => ofOne(change, String(name), "required-properties-added"));
  const lost = without(old, now).map((name) => ofOne(change, String(name), "required-properties-removed"));
  return [...gained, ...lost];
}

/** Redocly names the properties that its verdict is about: what is only read need not be sent. */
function ofOne(change: RatedChange, name: string, rule: string): RequiredChange {
  const verdict = change.verdicts.find(({ ruleId, message }) => ruleId === rule && message.includes(`\`${name}\``));
  if (verdict) {
    return { ...change, requiredProperty: name, rule, impact: verdict.impact };
  }
  const isGained = rule === "required-properties-added";
  return {
    ...change,
    requiredProperty: name,
    rule: isGained ? "response-narrowed" : "request-loosened",
    impact: "minor",
  };
}
