import ts from "typescript";
import type { Direction } from "../contract/usage.ts";
import type { Verdict } from "./sighting.ts";
import { constituents, isNullish, type TypeRelation } from "./type-relation.ts";

/** Both sides of a type that is not the same, and their texts. */
export interface TypePair {
  readonly before: ts.Type;
  readonly after: ts.Type;
  readonly texts: { readonly before: string; readonly after: string };
}

/** What it does one way that one type has taken the place of another. */
export function typeVerdict(relation: TypeRelation, direction: Direction, label: string, pair: TypePair): Verdict {
  return direction === "response" ? readVerdict(relation, label, pair) : sendVerdict(relation, label, pair);
}

function readVerdict(relation: TypeRelation, label: string, { before, after, texts }: TypePair): Verdict {
  const isWider = relation.isAssignable(before, after);
  if (!relation.isAssignable(after, before)) {
    const rule = isWider ? "type-widened" : "type-changed";
    const added = missing(relation, after, before);
    if (mayBeNull(after) && !mayBeNull(before) && isWider) {
      const message = `Code that uses \`${label}\` without a check no longer compiles: it may be null.`;
      return { rule, impact: "major", message };
    }
    const message =
      isWider && added.length > 0
        ? `Code that handles each value of \`${label}\` no longer compiles: ${listed(added)} may come, too.`
        : `Code that takes \`${label}\` for \`${texts.before}\` no longer compiles: it is \`${texts.after}\`.`;
    return { rule, impact: "major", message };
  }
  const gone = relation.vanished(before, after);
  if (gone.length > 0) {
    const values = listed(missing(relation, before, after));
    const message = gone.every((type) => type.isLiteral())
      ? `Code that compares \`${label}\` with ${values} no longer compiles.`
      : `Code that looks for ${values} in \`${label}\` no longer compiles.`;
    return { rule: "value-removed", impact: "major", message };
  }
  if (relation.hasLost(before, after)) {
    const message = `Code that reads all of \`${label}\` no longer compiles: \`${texts.after}\` has less than \`${texts.before}\`.`;
    return { rule: "type-changed", impact: "major", message };
  }
  const isNotNull = mayBeNull(before) && !mayBeNull(after);
  return {
    rule: "type-narrowed",
    impact: "minor",
    message: isNotNull
      ? `\`${label}\` is never null: a check for it has nothing to do.`
      : `\`${label}\` is \`${texts.after}\`, which fits where \`${texts.before}\` did.`,
  };
}

function sendVerdict(relation: TypeRelation, label: string, { before, after, texts }: TypePair): Verdict {
  const isNarrower = relation.isAssignable(after, before);
  if (!relation.isAssignable(before, after)) {
    const rule = isNarrower ? "type-narrowed" : "type-changed";
    const values = [
      ...missing(relation, before, after),
      ...(isNarrower && mayBeNull(before) && !mayBeNull(after) ? ["null"] : []),
    ];
    const message =
      isNarrower && values.length > 0
        ? `Code that sends ${listed(values)} as \`${label}\` no longer compiles.`
        : `Code that sends \`${texts.before}\` as \`${label}\` no longer compiles: it takes \`${texts.after}\`.`;
    return { rule, impact: "major", message };
  }
  if (relation.hasLost(before, after)) {
    const message = `Code that sends all of \`${label}\` no longer compiles: \`${texts.after}\` takes less than \`${texts.before}\`.`;
    return { rule: "type-changed", impact: "major", message };
  }
  const added = [...missing(relation, after, before), ...(mayBeNull(after) && !mayBeNull(before) ? ["null"] : [])];
  const message =
    added.length > 0 ? `\`${label}\` takes ${listed(added)}, too.` : `\`${label}\` takes \`${texts.after}\`, too.`;
  return { rule: "type-widened", impact: "minor", message };
}

/** The values and alternatives of a union that the other type does not take in. */
function missing(relation: TypeRelation, among: ts.Type, other: ts.Type): string[] {
  const all = constituents(among);
  const isLiteral = (type: ts.Type) => type.isLiteral() || (type.flags & ts.TypeFlags.BooleanLiteral) !== 0;
  return all
    .filter((type) => (all.length > 1 || isLiteral(type)) && !isNullish(type) && !relation.isAssignable(type, other))
    .map((type) => (isLiteral(type) ? relation.text(type) : `\`${relation.text(type)}\``));
}

function mayBeNull(type: ts.Type): boolean {
  return constituents(type).some((each) => isNullish(each));
}

function listed(values: readonly string[]): string {
  const shown = values.slice(0, 4).join(", ");
  return values.length > 4 ? `${shown} and ${values.length - 4} others` : shown;
}
