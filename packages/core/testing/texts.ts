import fc from "fast-check";

/** Any text, well-formed or not, often with characters that change the meaning of a URL. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.string({
    unit: fc.constantFrom(
      ".",
      "..",
      "/",
      "\\",
      "%",
      "%2e",
      "%2F",
      "?",
      "#",
      "&",
      "=",
      "+",
      ",",
      ";",
      "@",
      ":",
      "{",
      "}",
      " ",
      "\n",
      "\t",
      "\0",
      "a",
      "é",
      "😀",
    ),
  }),
);

/** A text that is allowed in headers, without control characters: https://fetch.spec.whatwg.org/#headers-class */
export function headerText(constraints: fc.StringConstraints = {}): fc.Arbitrary<string> {
  const codes = fc.oneof(fc.constant(0x09), fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0x80, max: 0xff }));
  return fc.string({ ...constraints, unit: codes.map((code) => String.fromCharCode(code)) });
}
