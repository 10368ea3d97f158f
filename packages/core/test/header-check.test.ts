import fc from "fast-check";
import { expect, test } from "vitest";
import { ParameterError } from "../src/errors/index.ts";
import { setHeader } from "../src/headers.ts";
import { anyText, headerText } from "../testing/texts.ts";

/** Whether the platform sends the value. `Headers` accepts control characters, but fetch refuses them later. */
function isSendable(value: string): boolean {
  try {
    // With a letter on both sides, because `Headers` trims its values, including line breaks.
    new Headers({ "X-A": `x${value}x` });
  } catch {
    return false;
  }
  return !/[^\P{Cc}\t\x80-\x9f]/u.test(value);
}

const value = fc.oneof(
  anyText,
  headerText(),
  fc.string({ unit: fc.integer({ min: 0, max: 0x17f }).map((code) => String.fromCharCode(code)) }),
);

test("any header value is accepted if the platform sends it, or else refused and not repeated", () => {
  fc.assert(
    fc.property(value, (text) => {
      const check = () => setHeader({}, "X-A", text, "demo.getFile");

      if (isSendable(text)) {
        expect(check).not.toThrow();
        return;
      }
      expect(check).toThrow(new ParameterError('demo.getFile: "X-A" has a character that is not allowed in headers'));
    }),
    { numRuns: 5000, examples: [["\r\nX-Injected: 1"], ["a\n"], ["\0"], ["Ā"], ["\x80"]] },
  );
});
