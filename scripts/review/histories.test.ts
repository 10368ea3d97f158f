import { expect, test } from "vitest";
import { reviewHistory } from "./testing/review-history.ts";

/** Impact, rule, operations: one line an entry. */
const wanted: { readonly [history: string]: readonly string[] } = {
  "answers-paired-by-look": ["major status-removed recallParcel", "major status-added recallParcel"],
  "byte-in-3-1": [],
  charset: [],
  "charset-of-request": [],
  "component-comes-with-its-use": ["major status-added getReader", "minor parameter-added getReader"],
  "dependent-required": ["major constraint-added putCake"],
  "dependent-required-of-answer": ["major constraint-removed getCake"],
  "enum-value-replaced": ["major values-changed listRoutes"],
  "example-outside": ["minor property-added closeStall getStall keepStall"],
  "header-case": [],
  "operations-replaced": [
    "major operation-removed listFrames",
    "major operation-removed listSmokers",
    "minor operation-added listParts",
    "minor operation-added changePart",
  ],
  "paths-in-other-files": [
    "major operation-removed deleteCards",
    "major parameter-removed listCards",
    "major limit-tighter createCard getCard",
  ],
  "paths-paired-by-look": [
    "major operation-moved listCrews",
    "major operation-moved listBerths",
    "major operation-moved listTides",
  ],
  "properties-move-into-object": [
    ...Array.from({ length: 4 }, () => "major property-removed getLabel"),
    "minor required-property-added getLabel",
  ],
  "read-only-property-is-required": ["minor required-property-added getCake", "patch example getCake"],
  "recursive-schema-changed-and-renamed": [
    ...Array.from({ length: 4 }, () => "major schema-renamed listPatterns"),
    "minor enum-added listPatterns",
  ],
  "reference-switched-at-uses": ["minor schema-replaced closeStall getStall keepStall"],
  "required-name-without-property": ["minor property-added renewSession", "minor property-optional renewSession"],
  "schema-leaves-odd-section": [],
  "security-at-each-operation": ["minor scheme-accepted listGates listHuts listLifts listSlopes"],
  "shared-parameter-paired-at-a-use": ["major operation-removed listKeys", "minor operation-added guestKeys"],
  "unused-schema-changes": [],
  "unused-schema-comes-into-use": ["minor schema-replaced closeStall getStall keepStall"],
  "widened-into-alternatives": ["minor alternative-added putCake"],
};

test.each(Object.entries(wanted))("tells what has changed in %s, each cause once", (history, entries) => {
  const changes = reviewHistory(history);

  expect(changes.map(({ impact, rule, operations }) => [impact, rule, ...operations].join(" "))).toEqual(entries);
});

test("names what callers know: the status, and the parameter on the wire", () => {
  const [answer, parameter] = reviewHistory("component-comes-with-its-use");

  expect(answer?.message).toContain("the 404 answer of `getReader`");
  expect(parameter?.message).toContain("the query parameter `lang` of `getReader`");
});

test("tells both values of an enum where one goes and another comes", () => {
  const [change] = reviewHistory("enum-value-replaced");

  expect(change?.message).toBe(
    "Code that handles each value of `Harbour` stops compiling: it may be `ISK`, and never `ISL`.",
  );
});

test("points into the file that says it, and to each place that says the same", () => {
  const [, parameter] = reviewHistory("paths-in-other-files");
  const [switched] = reviewHistory("reference-switched-at-uses");

  expect(parameter?.location).toMatchObject({ file: "parts/cards.yaml", line: 4 });
  expect(switched?.locations.map(({ line }) => line)).toEqual([14, 22, 30]);
});

test("shows before and after as YAML and as TypeScript", () => {
  const [change] = reviewHistory("enum-value-replaced");

  expect([change?.before, change?.after]).toEqual([
    {
      contract: "Harbour:\n  type: string\n  enum:\n    - NORTH\n    - ISL\n    - SOUTH",
      typescript: expect.stringContaining('"ISL"'),
    },
    {
      contract: "Harbour:\n  type: string\n  enum:\n    - NORTH\n    - ISK\n    - SOUTH",
      typescript: expect.stringContaining('"ISK"'),
    },
  ]);
});
