import type { Impact } from "../change.ts";

/** A verdict of a person, which counts in place of the table's as long as it matches a change. */
export interface Decision {
  readonly rule: string;
  /** An operation or a name of the change; absent: whatever the change is of. */
  readonly of: string | undefined;
  readonly impact: Impact;
  readonly reason: string;
  /** Where it is recorded. */
  readonly file: string;
  readonly line: number;
}
