import type { ContractSide } from "../../contract/contract-side.ts";
import { componentOf } from "../canonical/parts.ts";
import type { Pair, Use } from "../rules/context.ts";
import type { RatedChange } from "./rated-change.ts";

/** Where a place refers to something else than before: that is the change, not how the two things differ. */
export interface UseSite extends Pair {
  /** Of one schema, whether it may be null. */
  readonly isNullness: boolean;
  /** The properties that lead from what is referred to to the difference. */
  readonly inside: readonly string[];
}

export function useSiteOf(change: RatedChange, before: ContractSide, after: ContractSide): UseSite | undefined {
  const { use } = change.context;
  if (!use || use.baseReference === use.revisionReference) {
    return undefined;
  }
  const old = use.baseReference && componentOf(use.baseReference);
  const now = use.revisionReference && componentOf(use.revisionReference);
  const rest = restOf(change, use);
  const inside = rest.filter((_, at) => rest[at - 1] === "properties");
  const isNullness = old !== undefined && old === now;
  const site = { base: use.base, revision: use.revision, isNullness, inside };
  if (isNullness) {
    return inside.length === 0 && /^(type|oneOf|anyOf)$/.test(change.property ?? rest[0] ?? "") ? site : undefined;
  }
  return hasSchema(after, old) || hasSchema(before, now) ? site : undefined;
}

function hasSchema({ description }: ContractSide, name: string | undefined): boolean {
  return name !== undefined && description.get(description.root, "components", "schemas", name) !== undefined;
}

/** What leads from the start of what is referred to, or stands at the place, to the difference. */
function restOf({ base, revision }: RatedChange, use: Use): string[] {
  const [pointer = "", starts] = revision
    ? [revision.pointer, [use.revisionReference, use.revision]]
    : [base?.pointer, [use.baseReference, use.base]];
  const start = starts.find((each) => each !== undefined && (pointer === each || pointer.startsWith(`${each}/`)));
  return start === undefined ? [] : pointer.slice(start.length).split("/").slice(1);
}
