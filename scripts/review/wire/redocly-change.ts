import type { Impact } from "../change.ts";

/** A difference that `redocly diff` sees. */
export interface RedoclyChange {
  readonly path: string;
  readonly typeName: string;
  readonly kind: "added" | "removed" | "modified";
  /** The member that is modified. */
  readonly property?: string;
  readonly verdicts: readonly Verdict[];
  readonly base?: ChangeSide;
  readonly revision?: ChangeSide;
}

export interface Verdict {
  readonly ruleId: string;
  readonly impact: Impact;
  readonly message: string;
}

export interface ChangeSide {
  readonly pointer: string;
  readonly value?: unknown;
}
