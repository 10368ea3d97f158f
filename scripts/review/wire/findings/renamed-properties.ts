import type { ChangeSide } from "../redocly-change.ts";
import type { RatedChange } from "./rated-change.ts";

/** Where a property has another name, whatever else is different of it is not looked at: it is another property. */
export function withoutRenamedProperties(changes: readonly RatedChange[]): RatedChange[] {
  const renamed = changes.filter((change) => change.property === "key" && change.path.includes("/properties/"));
  return changes.filter(
    (change) =>
      renamed.includes(change) ||
      !renamed.some(({ base, revision }) => isWithin(change.base, base) || isWithin(change.revision, revision)),
  );
}

function isWithin(inner: ChangeSide | undefined, outer: ChangeSide | undefined): boolean {
  return inner !== undefined && outer !== undefined && `${inner.pointer}/`.startsWith(`${outer.pointer}/`);
}
