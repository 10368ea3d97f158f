import { kindOf } from "./words.ts";

/** Fields whose values are nobody's to read. */
const secret = /pass|secret|token|key|auth|sign|cred|session|cookie|url|uri|mail|phone|name/i;

/** What a value is, as far as it is harmless: a log is read by many. */
export function previewOf(value: unknown, path: readonly (string | number)[], secrets: readonly string[]): string {
  const found = path.reduce<unknown>((outer, key) => (outer as Record<string | number, unknown> | null)?.[key], value);
  const kind = kindOf(found);
  switch (kind) {
    case "undefined":
      return "missing";
    case "array":
      return `array of ${(found as unknown[]).length} items`;
    case "object":
      return `object of ${Object.keys(found as object).length} fields`;
    case "string": {
      const text = found as string;
      const isHarmless =
        text.length <= 40 &&
        !path.some((each) => secret.test(`${each}`)) &&
        !secrets.some((each) => text.includes(each));
      return isHarmless ? JSON.stringify(text) : `string of ${text.length} characters`;
    }
    default:
      // What is no JSON may say of itself what it likes.
      return Object(found) === found ? kind : String(found);
  }
}
