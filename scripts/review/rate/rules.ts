import { accessRules } from "./access-rules.ts";
import { operationRules } from "./operation-rules.ts";
import type { Rule } from "./rule.ts";
import { schemaRules } from "./schema-rules.ts";

/** What each change does to consumers: the one table. `docs/contract-changes.md` gives the reasons and is held against it. */
export const rules = { ...operationRules, ...schemaRules, ...accessRules } satisfies { readonly [name: string]: Rule };

export type RuleName = keyof typeof rules;
