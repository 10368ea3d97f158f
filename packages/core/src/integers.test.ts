import fc from "fast-check";
import { expect, test } from "vitest";
import { changedInteger } from "./integers.ts";

test.each([
  ['{"id":9007199254740993}', "9007199254740993"],
  ['{"id":-9007199254740993}', "-9007199254740993"],
  ["[1,12345678901234567890,9007199254740993]", "12345678901234567890"],
  ["9007199254740993", "9007199254740993"],
  ['{"a":"\\"","id":9007199254740993}', "9007199254740993"],
  ['{"a":"\\\\","id":9007199254740993}', "9007199254740993"],
  ['{"id":9007199254740991}', undefined],
  ['{"id":9007199254740992}', undefined],
  ['{"id":10000000000000000}', undefined],
  ['{"id":1e300,"share":0.12345678901234567890,"sum":1234567890123456.5}', undefined],
  ['{"id":"9007199254740993"}', undefined],
  ['{"9007199254740993":1}', undefined],
  ['{"text":"a \\" 9007199254740993"}', undefined],
  ['{"text":"cut 9007199254740993', undefined],
  ["", undefined],
])("in %s the integer that a number cannot hold is %s", (text, integer) => {
  expect(changedInteger(text)).toBe(integer);
});

test("any integer is found exactly if JSON.parse changes it, whatever stands beside it", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }), fc.json(), fc.string(), (integer, value, name) => {
      // The other value must not have such integers of its own.
      fc.pre(!/\d{16}/.test(value));
      const text = `{${JSON.stringify(name)}: ${integer}, "other": ${value}}`;

      expect(changedInteger(text)).toBe(BigInt(Number(integer)) === integer ? undefined : `${integer}`);
    }),
    { numRuns: 2000 },
  );
});

// A pattern that looks for the end of the string from each of its quotes would take hours.
test("a string of 2 MB that is cut off does not hang", () => {
  expect(changedInteger(`[9007199254740993,"${'\\"'.repeat(1_000_000)}`)).toBe("9007199254740993");
});

test("a string of 20 MB with an escape in every place does not run out of stack", () => {
  expect(changedInteger(`["${"\\n".repeat(10_000_000)}",9007199254740993]`)).toBe("9007199254740993");
});
