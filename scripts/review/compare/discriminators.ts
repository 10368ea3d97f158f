import type { Context, Tell } from "./changes.ts";
import type { Comparison } from "./comparison.ts";
import type { Shape } from "./shape.ts";

/** Compares what tells the alternatives of schemas apart. */
export function compareDiscriminators(
  comparison: Comparison,
  old: Shape,
  now: Shape,
  context: Context,
  tell: Tell,
): void {
  const [from, to] = [old.discriminator, now.discriminator];
  if (!from || !to) {
    if (from || to) {
      const rule = from ? "discriminator-changed" : "discriminator-added";
      tell(rule, context, old.parts[0]?.at, now.parts[0]?.at, { from: from?.property, to: to?.property });
    }
    return;
  }
  if (from.property !== to.property) {
    tell("discriminator-changed", context, from.at, to.at, { from: from.property, to: to.property });
  }
  const targets = new Set(to.mapping.values());
  const olds = new Set([...from.mapping.values()].map((id) => comparison.toHead(id)));
  const gone = [...from.mapping].filter(([value, id]) => {
    const head = comparison.toHead(id);
    return targets.has(head) && to.mapping.get(value) !== head;
  });
  const come = [...to.mapping].filter(([value, id]) => olds.has(id) && !from.mapping.has(value));
  const names = (those: typeof gone) => JSON.stringify(those.map(([value]) => value));
  if (gone.length > 0) {
    tell("discriminator-value-changed", context, from.at, to.at, { from: names(gone) });
  } else if (come.length > 0) {
    tell("discriminator-value-added", context, from.at, to.at, { to: names(come) });
  }
}
