/** What stands in a recording where something was that it must not hold. */
export const redacted = "[redacted]";

/** True for a value of which a recording holds no more, or not all: it cannot be judged. */
export function isRedacted(value: unknown): boolean {
  return typeof value === "string" && value.includes(redacted);
}
