import type { Draft } from "./draft.ts";
import { dropUnused } from "./drop-unused.ts";
import { fillIn } from "./fill-in.ts";
import { giveExamples } from "./give-examples.ts";
import { nameOperations } from "./name-operations.ts";
import { nameSchemas } from "./name-schemas.ts";

/**
 * Adds what the house rules need and what follows from the description; each rule stands at its function. What does
 * not follow, such as an operation's documentation, is left for lint to find.
 */
export function applyHouseRules(draft: Draft): void {
  nameOperations(draft);
  giveExamples(draft);
  nameSchemas(draft);
  fillIn(draft);
  dropUnused(draft);
}
