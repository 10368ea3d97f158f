import type { Impact } from "../../change.ts";
import { impacts } from "../../change.ts";
import type { RedoclyChange, Verdict } from "../redocly-change.ts";
import type { ChangeContext } from "../rules/context.ts";

/** A difference with the one rule that says most of it. */
export interface RatedChange extends RedoclyChange {
  readonly rule: string;
  readonly impact: Impact;
  readonly context: ChangeContext;
}

const contextRule = "filespec/context";

/** Rates a difference. What no rule has a word of matters to those who read the documentation. */
export function rate(change: RedoclyChange): RatedChange | undefined {
  if (isSaidElsewhere(change)) {
    return undefined;
  }
  const verdicts = change.verdicts
    .filter(({ ruleId }) => ruleId !== contextRule && !isOverruled(change, ruleId))
    .map((verdict) => ({ ...verdict, ruleId: verdict.ruleId.replace("filespec/", "") }));
  const [first] = verdicts.toSorted(
    (one, other) => impacts.indexOf(other.impact) - impacts.indexOf(one.impact) || generality(one) - generality(other),
  );
  return {
    ...change,
    verdicts,
    rule: first?.ruleId ?? "documentation-changed",
    impact: first?.impact ?? "patch",
    context: contextOf(change),
  };
}

function contextOf({ verdicts }: RedoclyChange): ChangeContext {
  const said = verdicts.find(({ ruleId }) => ruleId === contextRule);
  return said ? JSON.parse(said.message) : { directions: [] };
}

/** Of two rules with one impact, the one that says less. */
function generality({ ruleId }: Verdict): number {
  return ["request-loosened", "response-narrowed"].includes(ruleId) ? 1 : 0;
}

/** The format of a bearer token is a hint for people: clients send what they are given. */
function isOverruled({ property }: RedoclyChange, ruleId: string): boolean {
  return ruleId === "security-scheme-changed" && property === "bearerFormat";
}

/** The operations say which security schemes they take; the server that is the default says that another is not. */
function isSaidElsewhere({ typeName, kind, property, base, revision }: RedoclyChange): boolean {
  if (/^(Parameter|Header)$/.test(typeName) && /^(style|explode)$/.test(property ?? "")) {
    // Only what has a schema has a style: it has content, or had.
    return base?.value === undefined || revision?.value === undefined;
  }
  if (["SecurityScheme", "NamedSecuritySchemes", "Components"].includes(typeName)) {
    return kind !== "modified" || property === "key";
  }
  return property === "x-default-server" && revision?.value === undefined;
}
