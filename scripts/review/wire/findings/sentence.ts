import type { Direction } from "../rules/diff-rule.ts";
import type { RatedChange } from "./rated-change.ts";

/** What a sentence about a change is made of. */
export interface Facts {
  readonly change: RatedChange;
  /** What it is about, as people call it. */
  readonly thing: string;
  /** The last name of the place: of a property, a media type. */
  readonly name: string;
  /** The schema that a member of a union refers to. */
  readonly form: string | undefined;
  readonly directions: readonly Direction[];
  readonly old: unknown;
  readonly now: unknown;
}

/** A value in a sentence. */
export function quoted(value: unknown): string {
  if (Array.isArray(value)) {
    return listed(value);
  }
  return value === null ? "null" : `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
}

/** Values in a sentence, at most five of them. */
export function listed(values: readonly unknown[], word = "or"): string {
  const texts = values.slice(0, 5).map(quoted);
  const rest = values.length - texts.length;
  const all = rest > 0 ? [...texts, `${rest} more`] : texts;
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} ${word} ${all.at(-1)}`;
}

/** Where a value went. */
export function went(old: unknown, now: unknown): string {
  const from = old === undefined ? "" : ` from ${quoted(old)}`;
  return `goes${from} to ${now === undefined ? "none" : quoted(now)}`;
}

/** Which of the values of a list the other has not. */
export function without(list: unknown, other: unknown): unknown[] {
  const known: readonly unknown[] = Array.isArray(other) ? other : [];
  return Array.isArray(list) ? list.filter((value) => !known.includes(value)) : [];
}

/** Makes a sentence of what may begin with code. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
