import { expect, test } from "vitest";
import { limits } from "./limits.ts";

const id = { pattern: "^[a-z]+$", minLength: 2, maxLength: 50 };

test.each([
  [{}, "", undefined],
  [id, "ab", undefined],
  [id, "a".repeat(50), undefined],
  [id, "a".repeat(51), "2 to 50 characters"],
  [id, "a", "2 to 50 characters"],
  [id, "AB", "of the pattern ^[a-z]+$"],
  // Both fail. The length is checked first, because a pattern can take long for a long text.
  [id, "A".repeat(51), "2 to 50 characters"],
  [{ pattern: "^.$" }, "😀", undefined],
  [{ minLength: 2 }, "a", "2 or more characters"],
  [{ minLength: 2 }, "😀", "2 or more characters"],
  [{ minLength: 2 }, "😀a", undefined],
  [{ maxLength: 2 }, "😀😀", undefined],
  [{ maxLength: 2 }, "😀😀😀", "0 to 2 characters"],
])("given %j, the text %j lacks: %s", (given, text, demanded) => {
  expect(limits(given)(text)).toBe(demanded);
});
