import type { Place } from "@scripts/read";
import type { RuleName } from "../rate/rules.ts";
import { addUse, both, type Uses } from "../usage/uses.ts";
import type { ApiElement } from "./element.ts";

/** Who uses a declaration. Uses are added as they are met. */
export class Owner {
  readonly uses: Uses = new Map();

  constructor(uses: Uses = new Map()) {
    for (const [operation, flow] of uses) {
      addUse(this.uses, operation, flow);
    }
  }

  add(operation: string, flow: number): this {
    addUse(this.uses, operation, flow);
    return this;
  }
}

/** One atomic difference of facts, at its declaration, not yet rated. */
export interface FactChange {
  readonly rule: RuleName;
  readonly owners: Owner[];
  readonly flow: number;
  readonly element: ApiElement;
  readonly before: Place | undefined;
  readonly after: Place | undefined;
  readonly detail: Detail;
  /** Differences of which this is the sum. */
  readonly parts: readonly FactChange[];
}

/** True of what only people read. */
export function isWords(rule: RuleName): boolean {
  return rule === "words" || rule === "example" || rule === "link";
}

/** What a sentence about the change needs to know. */
export interface Detail {
  /** A keyword, a header, a scheme. */
  readonly what?: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Where a comparison is. */
export interface Context {
  readonly owner: Owner;
  readonly flow: number;
  readonly element: ApiElement;
  /** A parameter's default has rows of its own. */
  readonly isParameter?: boolean;
}

export type Tell = (
  rule: RuleName,
  context: Context,
  before: Place | undefined,
  after: Place | undefined,
  detail?: Detail,
  parts?: readonly FactChange[],
) => void;

/** Tells a change of the schema itself; `own` where it counts whichever way the schema flows. */
export type Say = (rule: RuleName, detail?: Detail, own?: boolean) => void;

/** Collects changes. One that is met again from elsewhere is the same change with one owner more. */
export class Changes {
  readonly #byKey = new Map<string, FactChange>();

  readonly tell: Tell = (rule, { owner, flow, element }, before, after, detail = {}, parts = []) => {
    const key = JSON.stringify([rule, before, after, detail.what, detail.from, detail.to]);
    const known = this.#byKey.get(key);
    if (!known) {
      const change = { rule, owners: [owner], flow: flow || both, element, before, after, detail, parts };
      this.#byKey.set(key, change);
    } else if (!known.owners.includes(owner)) {
      known.owners.push(owner);
    }
  };

  list(): FactChange[] {
    return [...this.#byKey.values()];
  }
}
