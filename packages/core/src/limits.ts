import type { Parameter } from "./contract.ts";

export interface Limits {
  /** A regular expression that the contract gives: https://json-schema.org/draft/2020-12/json-schema-validation#section-6.3.3 */
  readonly pattern?: string;
  /** In characters, as JSON Schema counts. */
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** What a contract demands of a parameter's text. */
export function limits({ pattern, minLength = 0, maxLength = Infinity }: Limits): NonNullable<Parameter["check"]> {
  const expression = pattern === undefined ? undefined : new RegExp(pattern, "u");
  return (text) => {
    // Two UTF-16 units may be one character. Counting is slow, so a text is counted only where it matters.
    const length = text.length > maxLength || text.length < 2 * minLength ? [...text].length : text.length;
    if (length < minLength || length > maxLength) {
      return maxLength < Infinity ? `${minLength} to ${maxLength} characters` : `${minLength} or more characters`;
    }
    return expression && !expression.test(text) ? `of the pattern ${pattern}` : undefined;
  };
}
