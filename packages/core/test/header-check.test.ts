import fc from "fast-check";
import { expect, test } from "vitest";
import { ParameterError } from "../src/errors/index.ts";
import { checkHeaders } from "../src/headers.ts";
import { createDemo, failureOf } from "../testing/contract.ts";
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
      const check = () => checkHeaders({ "X-A": text }, "demo.getFile");

      if (isSendable(text)) {
        expect(check).not.toThrow();
        return;
      }
      expect(check).toThrow(new ParameterError("demo.getFile: X-A has a character that is not allowed in headers"));
    }),
    { numRuns: 5000, examples: [["\r\nX-Injected: 1"], ["a\n"], ["\0"], ["Ā"], ["\x80"]] },
  );
});

test("any credential is sent if the platform sends it, or else refused and not repeated", async () => {
  await fc.assert(
    fc.asyncProperty(value, async (apiKey) => {
      // A blank credential is refused for another reason.
      fc.pre(apiKey.trim() !== "");
      const received: (string | null)[] = [];
      const demo = createDemo({
        apiKey,
        fetch: async (input, init) => {
          received.push(new Request(input, init).headers.get("X-API-KEY"));
          return Response.json({});
        },
      });

      if (isSendable(apiKey)) {
        await demo.getFile({ fileId: "f1" });
        expect(received).toEqual([new Headers({ "X-A": apiKey }).get("X-A")]);
        return;
      }
      expect(await failureOf(() => demo.getFile({ fileId: "f1" }))).toEqual(
        new ParameterError("demo.getFile: X-API-KEY has a character that is not allowed in headers"),
      );
      expect(received).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
