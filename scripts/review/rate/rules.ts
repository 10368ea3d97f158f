import { accessRules } from "./access-rules.ts";
import { formRules } from "./form-rules.ts";
import { operationRules } from "./operation-rules.ts";
import { propertyRules } from "./property-rules.ts";
import type { Rule } from "./rule.ts";
import { valueRules } from "./value-rules.ts";

/** What each change does to consumers: the one table. `docs/contract-changes.md` gives the reasons and is held against it. */
export const rules = { ...operationRules, ...propertyRules, ...valueRules, ...formRules, ...accessRules } satisfies {
  readonly [name: string]: Rule;
};

export type RuleName = keyof typeof rules;
