import { always, flows, type Say, verdict } from "./rule.ts";

const typesMore = "An answer has more types, or another";
const typesFewer = "A request takes fewer types, or another";
const requestMoreTypes = "A request takes more types";
const valueGone = "A value is removed from an enum of a request";
const patternOfRequest = "A pattern of a request is added or changes";
const limited: Say = ({ element, what, from, to }) =>
  `\`${what}\` of ${element} ${from ? `goes from ${from} to ${to || "none"}` : `is ${to}`}`;

/** What values are: their types, enums, limits and defaults. By the direction in which they flow. */
export const valueRules = {
  "value-added": flows(
    verdict(
      "minor",
      "A value is added to an enum of a request",
      ({ element, to }) => `callers may send ${to} as ${element}`,
    ),
    verdict(
      "major",
      "A value is added to an enum of an answer",
      ({ element, to }) => `code that handles each value of ${element} stops compiling: it may be ${to}`,
    ),
  ),
  "value-removed": flows(
    verdict(
      "major",
      valueGone,
      ({ element, from }) => `calls that send ${from} as ${element} stop compiling and are refused`,
    ),
    verdict(
      "major",
      "A value is removed from an enum of an answer",
      ({ element, from }) => `code that compares ${element} with ${from} stops compiling: it is never answered`,
    ),
  ),
  "values-changed": flows(
    verdict(
      "major",
      valueGone,
      ({ element, from, to }) => `calls that send ${from} as ${element} are refused; ${to} is taken`,
    ),
    verdict(
      "major",
      "A value is added to an enum of an answer",
      ({ element, from, to }) =>
        `code that handles each value of ${element} stops compiling: it may be ${to}, and never ${from}`,
    ),
  ),
  "enum-added": flows(
    verdict(
      "major",
      "A string of a request becomes an enum",
      ({ element, to }) => `a caller that sends anything but ${to} as ${element} stops compiling and is refused`,
    ),
    verdict("minor", "A string of an answer becomes an enum", ({ element, to }) => `${element} is always one of ${to}`),
  ),
  "enum-removed": flows(
    verdict(
      "minor",
      "An enum of a request becomes any string",
      ({ element }) => `callers may send any value as ${element}`,
    ),
    verdict(
      "major",
      "An enum of an answer becomes any string",
      ({ element, from }) =>
        `code that handles each value of ${element} stops compiling: it may be another than ${from}`,
    ),
  ),
  "known-values-changed": always(
    "minor",
    "A known value of an open enum is added or removed",
    ({ element, from, to }) =>
      [to && `${to} is among the known values of ${element}`, from && `${from} is no longer among those of ${element}`]
        .filter(Boolean)
        .join("; "),
  ),
  "type-replaced": flows(
    verdict(
      "major",
      typesFewer,
      ({ element, from, to }) => `a caller that sends ${from} as ${element} is refused: it is ${to}`,
    ),
    verdict(
      "major",
      typesMore,
      ({ element, from, to }) => `code that reads ${element} as ${from} stops compiling: it is ${to}`,
    ),
  ),
  "types-added": flows(
    verdict("minor", requestMoreTypes, ({ element, to }) => `callers may send ${to} as ${element}`),
    verdict(
      "major",
      typesMore,
      ({ element, from, to }) => `code that reads ${element} as ${from} stops compiling: it may be ${to}`,
    ),
  ),
  "types-removed": flows(
    verdict(
      "major",
      typesFewer,
      ({ element, from, to }) => `a caller that sends ${from} as ${element} is refused: it takes ${to}`,
    ),
    verdict(
      "major",
      "An answer has fewer types",
      ({ element, from, to }) => `code that tells ${from} of ${element} apart stops compiling: it is ${to}`,
    ),
  ),
  "number-to-integer": flows(
    verdict(
      "major",
      typesFewer,
      ({ element }) => `a caller that sends ${element} with a fraction is refused: it is an integer`,
    ),
    verdict("minor", "A number of an answer becomes an integer", ({ element }) => `${element} is always an integer`),
  ),
  typed: flows(
    verdict(
      "major",
      typesFewer,
      ({ element, to }) => `a caller that sends anything but ${to} as ${element} is refused`,
    ),
    verdict("minor", "An answer that could be anything gets a type", ({ element, to }) => `${element} is always ${to}`),
  ),
  untyped: flows(
    verdict("minor", requestMoreTypes, ({ element }) => `callers may send anything as ${element}`),
    verdict(
      "major",
      typesMore,
      ({ element, from }) => `code that reads ${element} as ${from} stops compiling: it may be anything`,
    ),
  ),
  "limit-tighter": flows(
    verdict(
      "major",
      "A limit of a request is tighter, or is added",
      (said) => `${limited(said)}: a caller that sends what was within the old limit is refused`,
    ),
    verdict(
      "minor",
      "A limit of an answer is tighter, or is added",
      (said) => `${limited(said)}: code that reads it can count on that`,
    ),
  ),
  "limit-looser": flows(
    verdict("minor", "A limit of a request is looser, or goes", (said) => `${limited(said)}: callers may send more`),
    verdict(
      "major",
      "A limit of an answer is looser, or goes",
      (said) => `${limited(said)}: code that reads it gets values that did not occur before`,
    ),
  ),
  "pattern-added": flows(
    verdict("major", patternOfRequest, (said) => `${limited(said)}: a caller that sends anything else is refused`),
    verdict(
      "minor",
      "A pattern of an answer is added",
      (said) => `${limited(said)}: code that reads it can count on that`,
    ),
  ),
  "pattern-removed": flows(
    verdict("minor", "A pattern of a request goes", ({ element }) => `callers may send ${element} in another form`),
    verdict(
      "major",
      "A pattern of an answer changes or goes",
      (said) => `${limited(said)}: code that parses it meets values in another form`,
    ),
  ),
  "pattern-changed": flows(
    verdict(
      "major",
      patternOfRequest,
      (said) => `${limited(said)}: a caller that sends what matched before is refused`,
    ),
    verdict(
      "major",
      "A pattern of an answer changes or goes",
      (said) => `${limited(said)}: code that parses it meets values in another form`,
    ),
  ),
  "format-added": flows(
    verdict(
      "major",
      "A format is added to a request",
      (said) => `${limited(said)}: a caller that sends another form is refused`,
    ),
    verdict(
      "minor",
      "A format is added to an answer",
      (said) => `${limited(said)}: code that reads it can count on that`,
    ),
  ),
  "format-removed": flows(
    verdict("minor", "A format goes from a request", ({ element }) => `callers may send ${element} in another form`),
    verdict(
      "major",
      "A format goes from an answer",
      (said) => `${limited(said)}: code that parses it meets values in another form`,
    ),
  ),
  "format-changed": always(
    "major",
    "A format changes",
    (said) => `${limited(said)}: who sends or parses the old form breaks`,
  ),
  "null-added": flows(
    verdict("minor", "A request takes null", ({ element }) => `callers may send null as ${element}`),
    verdict(
      "major",
      "An answer can be null",
      ({ element }) => `code that counts on a value of ${element} stops compiling: it may be null`,
    ),
  ),
  "null-removed": flows(
    verdict(
      "major",
      "A request takes null no longer",
      ({ element }) => `a caller that sends null as ${element} stops compiling and is refused`,
    ),
    verdict("minor", "An answer can be null no longer", ({ element }) => `${element} is never null`),
  ),
  "default-added": flows(
    verdict(
      "minor",
      "A default of a request is documented",
      ({ element, to }) => `${element} is ${to} where a caller leaves it out`,
    ),
    verdict(
      "minor",
      "A default of an answer is documented, changes or goes",
      ({ element, to }) => `${element} is documented to be ${to} where nothing else is set`,
    ),
  ),
  "default-changed": flows(
    verdict("major", "A default of a request changes or goes", ({ element, from, to }) =>
      to
        ? `a caller that leaves out ${element} gets ${to} instead of ${from}, and is not told`
        : `a caller that leaves out ${element} no longer gets ${from}, and is not told`,
    ),
    verdict(
      "minor",
      "A default of an answer is documented, changes or goes",
      ({ element, from, to }) => `the documented default of ${element} is ${to || "gone"} instead of ${from}`,
    ),
  ),
};
