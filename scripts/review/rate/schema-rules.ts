import { always, flows, type Say, verdict } from "./rule.ts";

const typesFewer = "A request takes fewer types, or another";
const typesMore = "An answer has more types, or another";
const requestMoreTypes = "A request takes more types";
const unnamedFewer = "A request takes unnamed properties no longer, or of fewer types";
const unnamedTaken = "A request takes properties that are not named";
const valueGone = "A value is removed from an enum of a request";
const addedToAnswer = "A property is added to an answer";
const patternOfRequest = "A pattern of a request is added or changes";
const constrained = "Another constraint of a request is added or changes";
const freed = "Another constraint of an answer goes or changes";

/** What is only answered cannot be sent anyway, and the reverse. */
const nothing = verdict("none", "", () => "");

const sendsNoLonger: Say = ({ thing }) => `a caller that sends what was valid as ${thing} is refused`;
const sendsMore: Say = ({ thing }) => `callers may send more as ${thing}`;
const readsUnknown: Say = ({ thing }) => `code that reads ${thing} gets what it did not before`;
const readsLess: Say = ({ thing }) => `code that reads ${thing} can count on more`;
const mayRead: Say = ({ thing }) => `${thing} can be read`;
const limited: Say = ({ thing, what, from, to }) =>
  `\`${what}\` of ${thing} ${from ? `goes from ${from} to ${to || "none"}` : `is ${to}`}`;

/** Schemas, by the direction in which they flow. */
export const schemaRules = {
  "property-added": flows(
    verdict("minor", "An optional property is added to a request", ({ thing }) => `callers may send ${thing}`),
    verdict("minor", addedToAnswer, mayRead),
  ),
  "required-property-added": flows(
    verdict(
      "major",
      "A required property is added to a request",
      ({ thing }) => `bodies without ${thing} stop compiling and are refused: it is new and required`,
    ),
    verdict("minor", addedToAnswer, mayRead),
  ),
  "property-removed": flows(
    verdict(
      "major",
      "A property is removed from a request",
      ({ thing }) => `code that sends ${thing} stops compiling, and the provider ignores or refuses it`,
    ),
    verdict(
      "major",
      "A property is removed from an answer",
      ({ thing }) => `code that reads ${thing} stops compiling and finds nothing there`,
    ),
  ),
  "property-renamed": flows(
    verdict(
      "major",
      "A property of a request is renamed",
      ({ thing, to }) => `code that sends ${thing} stops compiling: it is called ${to}`,
    ),
    verdict(
      "major",
      "A property of an answer is renamed",
      ({ thing, to }) => `code that reads ${thing} stops compiling: it is called ${to}`,
    ),
  ),
  "property-required": flows(
    verdict(
      "major",
      "A property of a request becomes required",
      ({ thing }) => `bodies without ${thing} stop compiling and are refused: it is required`,
    ),
    verdict(
      "minor",
      "A property of an answer becomes required",
      ({ thing }) => `code that reads ${thing} always finds it`,
    ),
  ),
  "property-optional": flows(
    verdict("minor", "A property of a request becomes optional", ({ thing }) => `callers may leave out ${thing}`),
    verdict(
      "major",
      "A property of an answer becomes optional",
      ({ thing }) => `code that counts on ${thing} stops compiling: it may be absent`,
    ),
  ),
  "value-added": flows(
    verdict(
      "minor",
      "A value is added to an enum of a request",
      ({ thing, to }) => `callers may send ${to} as ${thing}`,
    ),
    verdict(
      "major",
      "A value is added to an enum of an answer",
      ({ thing, to }) => `code that handles each value of ${thing} stops compiling: it may be ${to}`,
    ),
  ),
  "value-removed": flows(
    verdict(
      "major",
      valueGone,
      ({ thing, from }) => `calls that send ${from} as ${thing} stop compiling and are refused`,
    ),
    verdict(
      "major",
      "A value is removed from an enum of an answer",
      ({ thing, from }) => `code that compares ${thing} with ${from} stops compiling: it is never answered`,
    ),
  ),
  "values-changed": flows(
    verdict(
      "major",
      valueGone,
      ({ thing, from, to }) => `calls that send ${from} as ${thing} are refused; ${to} is taken`,
    ),
    verdict(
      "major",
      "A value is added to an enum of an answer",
      ({ thing, from, to }) =>
        `code that handles each value of ${thing} stops compiling: it may be ${to}, and never ${from}`,
    ),
  ),
  "enum-added": flows(
    verdict(
      "major",
      "A string of a request becomes an enum",
      ({ thing, to }) => `a caller that sends anything but ${to} as ${thing} stops compiling and is refused`,
    ),
    verdict("minor", "A string of an answer becomes an enum", ({ thing, to }) => `${thing} is always one of ${to}`),
  ),
  "enum-removed": flows(
    verdict(
      "minor",
      "An enum of a request becomes any string",
      ({ thing }) => `callers may send any value as ${thing}`,
    ),
    verdict(
      "major",
      "An enum of an answer becomes any string",
      ({ thing, from }) => `code that handles each value of ${thing} stops compiling: it may be another than ${from}`,
    ),
  ),
  "type-replaced": flows(
    verdict(
      "major",
      typesFewer,
      ({ thing, from, to }) => `a caller that sends ${from} as ${thing} is refused: it is ${to}`,
    ),
    verdict(
      "major",
      typesMore,
      ({ thing, from, to }) => `code that reads ${thing} as ${from} stops compiling: it is ${to}`,
    ),
  ),
  "types-added": flows(
    verdict("minor", requestMoreTypes, ({ thing, to }) => `callers may send ${to} as ${thing}`),
    verdict(
      "major",
      typesMore,
      ({ thing, from, to }) => `code that reads ${thing} as ${from} stops compiling: it may be ${to}`,
    ),
  ),
  "types-removed": flows(
    verdict(
      "major",
      typesFewer,
      ({ thing, from, to }) => `a caller that sends ${from} as ${thing} is refused: it takes ${to}`,
    ),
    verdict(
      "major",
      "An answer has fewer types",
      ({ thing, from, to }) => `code that tells ${from} of ${thing} apart stops compiling: it is ${to}`,
    ),
  ),
  "number-to-integer": flows(
    verdict(
      "major",
      typesFewer,
      ({ thing }) => `a caller that sends ${thing} with a fraction is refused: it is an integer`,
    ),
    verdict("minor", "A number of an answer becomes an integer", ({ thing }) => `${thing} is always an integer`),
  ),
  typed: flows(
    verdict("major", typesFewer, ({ thing, to }) => `a caller that sends anything but ${to} as ${thing} is refused`),
    verdict("minor", "An answer that could be anything gets a type", ({ thing, to }) => `${thing} is always ${to}`),
  ),
  untyped: flows(
    verdict("minor", requestMoreTypes, ({ thing }) => `callers may send anything as ${thing}`),
    verdict(
      "major",
      typesMore,
      ({ thing, from }) => `code that reads ${thing} as ${from} stops compiling: it may be anything`,
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
    verdict("minor", "A pattern of a request goes", ({ thing }) => `callers may send ${thing} in another form`),
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
    verdict("minor", "A format goes from a request", ({ thing }) => `callers may send ${thing} in another form`),
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
    verdict("minor", "A request takes null", ({ thing }) => `callers may send null as ${thing}`),
    verdict(
      "major",
      "An answer can be null",
      ({ thing }) => `code that counts on a value of ${thing} stops compiling: it may be null`,
    ),
  ),
  "null-removed": flows(
    verdict(
      "major",
      "A request takes null no longer",
      ({ thing }) => `a caller that sends null as ${thing} stops compiling and is refused`,
    ),
    verdict("minor", "An answer can be null no longer", ({ thing }) => `${thing} is never null`),
  ),
  "alternative-added": flows(
    verdict(
      "minor",
      "An alternative is added to a request",
      ({ thing, to }) => `callers may send ${to} as a form of ${thing}`,
    ),
    verdict(
      "major",
      "An alternative is added to an answer",
      ({ thing, to }) => `code that handles each form of ${thing} stops compiling: it may be ${to}`,
    ),
  ),
  "alternative-removed": flows(
    verdict(
      "major",
      "An alternative is removed from a request",
      ({ thing, from }) => `a caller that sends ${from} as a form of ${thing} stops compiling and is refused`,
    ),
    verdict(
      "major",
      "An alternative is removed from an answer",
      ({ thing, from }) => `code that tells ${from} from other forms of ${thing} stops compiling: it is gone`,
    ),
  ),
  "alternatives-changed": flows(
    verdict(
      "major",
      "An alternative is removed from a request",
      ({ thing, from, to }) => `a caller that sends ${from} as ${thing} stops compiling and is refused: it is ${to}`,
    ),
    verdict(
      "major",
      "An alternative is added to an answer",
      ({ thing, from, to }) => `code that reads ${thing} as ${from} stops compiling: it is ${to}`,
    ),
  ),
  /** Rated as the highest of its parts. */
  "alternatives-split": always(
    "patch",
    "",
    ({ thing }) => `${thing} is told apart by the value of a property, and its forms differ from what it was`,
  ),
  "discriminator-changed": always("major", "The property of a discriminator changes", ({ thing, from, to }) =>
    to
      ? `code that tells the forms of ${thing} apart by ${from} stops compiling: it is ${to}`
      : `code that tells the forms of ${thing} apart by ${from} stops compiling`,
  ),
  "discriminator-added": always(
    "minor",
    "A property tells alternatives apart",
    ({ thing, to }) => `${to} tells the forms of ${thing} apart`,
  ),
  "discriminator-value-changed": always(
    "major",
    "A value of a discriminator's mapping changes or goes",
    ({ thing, from }) => `${from} no longer stands for the same form of ${thing}: comparisons with it stop compiling`,
  ),
  "discriminator-value-added": flows(
    verdict(
      "minor",
      "A value is added to a discriminator's mapping of a request",
      ({ thing, to }) => `callers may send ${to} for a form of ${thing}`,
    ),
    verdict(
      "major",
      "A value is added to a discriminator's mapping of an answer",
      ({ thing, to }) => `code that tells the forms of ${thing} apart meets ${to}`,
    ),
  ),
  "default-added": flows(
    verdict(
      "minor",
      "A default of a request is documented",
      ({ thing, to }) => `${thing} is ${to} where a caller leaves it out`,
    ),
    verdict(
      "minor",
      "A default of an answer is documented, changes or goes",
      ({ thing, to }) => `${thing} is documented to be ${to} where nothing else is set`,
    ),
  ),
  "default-changed": flows(
    verdict("major", "A default of a request changes or goes", ({ thing, from, to }) =>
      to
        ? `a caller that leaves out ${thing} gets ${to} instead of ${from}, and is not told`
        : `a caller that leaves out ${thing} no longer gets ${from}, and is not told`,
    ),
    verdict(
      "minor",
      "A default of an answer is documented, changes or goes",
      ({ thing, from, to }) => `the documented default of ${thing} is ${to || "gone"} instead of ${from}`,
    ),
  ),
  "unnamed-added": flows(
    verdict("minor", unnamedTaken, ({ thing }) => `callers may send properties of ${thing} that are not named`),
    verdict(
      "minor",
      "An answer may have properties that are not named",
      ({ thing }) => `properties of ${thing} that are not named can be read`,
    ),
  ),
  "unnamed-removed": flows(
    verdict(
      "major",
      unnamedFewer,
      ({ thing }) => `a caller that sends properties of ${thing} that are not named stops compiling or is refused`,
    ),
    verdict(
      "major",
      "An answer has unnamed properties no longer",
      ({ thing }) => `code that reads properties of ${thing} that are not named stops compiling`,
    ),
  ),
  "unnamed-typed": flows(
    verdict("major", unnamedFewer, sendsNoLonger),
    verdict("minor", "Unnamed properties of an answer get a type", readsLess),
  ),
  "unnamed-untyped": flows(verdict("minor", unnamedTaken, sendsMore), verdict("major", typesMore, readsUnknown)),
  closed: flows(
    verdict(
      "major",
      unnamedFewer,
      ({ thing }) => `a caller that sends a property of ${thing} that is not named is refused`,
    ),
    verdict(
      "minor",
      "An object of an answer is closed or opened",
      ({ thing }) => `${thing} has no other properties than those that are named`,
    ),
  ),
  opened: flows(
    verdict("minor", unnamedTaken, ({ thing }) => `callers may send properties of ${thing} that are not named`),
    verdict(
      "minor",
      "An object of an answer is closed or opened",
      ({ thing }) => `${thing} may have other properties than those that are named`,
    ),
  ),
  "read-only": flows(
    verdict(
      "major",
      "A property becomes `readOnly`",
      ({ thing }) => `a caller that sends ${thing} is refused or ignored: it is only read`,
    ),
    nothing,
  ),
  "read-only-no-longer": flows(
    verdict("minor", "A property is `readOnly` no longer", ({ thing }) => `callers may send ${thing}`),
    nothing,
  ),
  "write-only": flows(
    nothing,
    verdict(
      "major",
      "A property becomes `writeOnly`",
      ({ thing }) => `code that reads ${thing} finds nothing there: it is only sent`,
    ),
  ),
  "write-only-no-longer": flows(
    nothing,
    verdict("minor", "A property is `writeOnly` no longer", ({ thing }) => `${thing} can be read, too`),
  ),
  "constraint-added": flows(
    verdict(
      "major",
      constrained,
      ({ thing, what }) => `\`${what}\` of ${thing} is new: a caller that sends what was valid is refused`,
    ),
    verdict(
      "minor",
      "Another constraint of an answer is added",
      ({ thing, what }) => `\`${what}\` of ${thing} is new: code that reads it can count on that`,
    ),
  ),
  "constraint-removed": flows(
    verdict(
      "minor",
      "Another constraint of a request goes",
      ({ thing, what }) => `\`${what}\` of ${thing} is gone: callers may send more`,
    ),
    verdict(
      "major",
      freed,
      ({ thing, what }) => `\`${what}\` of ${thing} is gone: code that counts on it gets what it did not before`,
    ),
  ),
  "constraint-tighter": flows(
    verdict(
      "major",
      constrained,
      ({ thing, what }) => `\`${what}\` of ${thing} lets less pass: a caller that sends what was valid may be refused`,
    ),
    verdict(
      "minor",
      "Another constraint of an answer is added",
      ({ thing, what }) => `\`${what}\` of ${thing} lets less pass: code that reads it can count on that`,
    ),
  ),
  "constraint-looser": flows(
    verdict(
      "minor",
      "Another constraint of a request goes",
      ({ thing, what }) => `\`${what}\` of ${thing} lets more pass: callers may send more`,
    ),
    verdict(
      "major",
      freed,
      ({ thing, what }) => `\`${what}\` of ${thing} lets more pass: code that reads it may get what it did not before`,
    ),
  ),
  "constraint-changed": flows(
    verdict(
      "major",
      constrained,
      ({ thing, what }) =>
        `\`${what}\` of ${thing} says something else: a caller that sends what was valid may be refused`,
    ),
    verdict(
      "major",
      freed,
      ({ thing, what }) =>
        `\`${what}\` of ${thing} says something else: code that reads it may get what it did not before`,
    ),
  ),
  "choice-looser": flows(
    verdict(
      "minor",
      "Another constraint of a request goes",
      ({ thing, from, to }) =>
        `${thing} needs ${to || "nothing of that"} instead of ${from || "nothing"}: callers may send less`,
    ),
    verdict(
      "major",
      freed,
      ({ thing, from, to }) => `code that counts on ${from} of ${thing} may find ${to || "nothing of that"} instead`,
    ),
  ),
  "choice-tighter": flows(
    verdict(
      "major",
      constrained,
      ({ thing, from, to }) =>
        `a caller that sends ${thing} without ${to} is refused${from ? `: ${from} was enough` : ""}`,
    ),
    verdict(
      "minor",
      "Another constraint of an answer is added",
      ({ thing, to }) => `code that reads ${thing} always finds ${to}`,
    ),
  ),
  "choice-changed": flows(
    verdict(
      "major",
      constrained,
      ({ thing, from, to }) =>
        `a caller that sends ${thing} with ${from || "neither"} is refused: it needs ${to || "neither"}`,
    ),
    verdict(
      "major",
      freed,
      ({ thing, from, to }) =>
        `code that counts on ${from || "neither"} of ${thing} may find ${to || "neither"} instead`,
    ),
  ),
  "xml-changed": always(
    "minor",
    "How something is written in XML changes",
    ({ thing }) => `${thing} is written in another way in XML`,
  ),
  "unknown-changed": always(
    "major",
    "Something that no rule knows changes",
    ({ thing, what }) => `\`${what}\` of ${thing} has changed, which no rule of the review knows: look at it yourself`,
  ),
  /** Rated as the highest of its parts. */
  "schema-replaced": always("patch", "", ({ thing, from, to, what }) =>
    what
      ? `${thing} is ${to ? "" : "no longer "}a case of \`${what}\``
      : `${thing} is ${to || "written out"} instead of ${from || "being written out"}`,
  ),
};
