import { always, flows, verdict } from "./rule.ts";

const constrained = "Another constraint of a request is added or changes";
const freed = "Another constraint of an answer goes or changes";

/** Alternatives, constraints of other kinds, and references. By the direction in which they flow. */
export const formRules = {
  "alternative-added": flows(
    verdict(
      "minor",
      "An alternative is added to a request",
      ({ element, to }) => `callers may send ${to} as a form of ${element}`,
    ),
    verdict(
      "major",
      "An alternative is added to an answer",
      ({ element, to }) => `code that handles each form of ${element} stops compiling: it may be ${to}`,
    ),
  ),
  "alternative-removed": flows(
    verdict(
      "major",
      "An alternative is removed from a request",
      ({ element, from }) => `a caller that sends ${from} as a form of ${element} stops compiling and is refused`,
    ),
    verdict(
      "major",
      "An alternative is removed from an answer",
      ({ element, from }) => `code that tells ${from} from other forms of ${element} stops compiling: it is gone`,
    ),
  ),
  "alternatives-changed": flows(
    verdict(
      "major",
      "An alternative is removed from a request",
      ({ element, from, to }) =>
        `a caller that sends ${from} as ${element} stops compiling and is refused: it is ${to}`,
    ),
    verdict(
      "major",
      "An alternative is added to an answer",
      ({ element, from, to }) => `code that reads ${element} as ${from} stops compiling: it is ${to}`,
    ),
  ),
  /** Rated as the highest of its parts. */
  "alternatives-split": always(
    "patch",
    "",
    ({ element }) => `${element} is told apart by the value of a property, and its forms differ from what it was`,
  ),
  "discriminator-changed": always("major", "The property of a discriminator changes", ({ element, from, to }) =>
    to
      ? `code that tells the forms of ${element} apart by ${from} stops compiling: it is ${to}`
      : `code that tells the forms of ${element} apart by ${from} stops compiling`,
  ),
  "discriminator-added": always(
    "minor",
    "A property tells alternatives apart",
    ({ element, to }) => `${to} tells the forms of ${element} apart`,
  ),
  "discriminator-value-changed": always(
    "major",
    "A value of a discriminator's mapping changes or goes",
    ({ element, from }) =>
      `${from} no longer stands for the same form of ${element}: comparisons with it stop compiling`,
  ),
  "discriminator-value-added": flows(
    verdict(
      "minor",
      "A value is added to a discriminator's mapping of a request",
      ({ element, to }) => `callers may send ${to} for a form of ${element}`,
    ),
    verdict(
      "major",
      "A value is added to a discriminator's mapping of an answer",
      ({ element, to }) => `code that tells the forms of ${element} apart meets ${to}`,
    ),
  ),
  "constraint-added": flows(
    verdict(
      "major",
      constrained,
      ({ element, what }) => `\`${what}\` of ${element} is new: a caller that sends what was valid is refused`,
    ),
    verdict(
      "minor",
      "Another constraint of an answer is added",
      ({ element, what }) => `\`${what}\` of ${element} is new: code that reads it can count on that`,
    ),
  ),
  "constraint-removed": flows(
    verdict(
      "minor",
      "Another constraint of a request goes",
      ({ element, what }) => `\`${what}\` of ${element} is gone: callers may send more`,
    ),
    verdict(
      "major",
      freed,
      ({ element, what }) => `\`${what}\` of ${element} is gone: code that counts on it gets what it did not before`,
    ),
  ),
  "constraint-tighter": flows(
    verdict(
      "major",
      constrained,
      ({ element, what }) =>
        `\`${what}\` of ${element} lets less pass: a caller that sends what was valid may be refused`,
    ),
    verdict(
      "minor",
      "Another constraint of an answer is added",
      ({ element, what }) => `\`${what}\` of ${element} lets less pass: code that reads it can count on that`,
    ),
  ),
  "constraint-looser": flows(
    verdict(
      "minor",
      "Another constraint of a request goes",
      ({ element, what }) => `\`${what}\` of ${element} lets more pass: callers may send more`,
    ),
    verdict(
      "major",
      freed,
      ({ element, what }) =>
        `\`${what}\` of ${element} lets more pass: code that reads it may get what it did not before`,
    ),
  ),
  "constraint-changed": flows(
    verdict(
      "major",
      constrained,
      ({ element, what }) =>
        `\`${what}\` of ${element} says something else: a caller that sends what was valid may be refused`,
    ),
    verdict(
      "major",
      freed,
      ({ element, what }) =>
        `\`${what}\` of ${element} says something else: code that reads it may get what it did not before`,
    ),
  ),
  "choice-looser": flows(
    verdict(
      "minor",
      "Another constraint of a request goes",
      ({ element, from, to }) =>
        `${element} needs ${to || "nothing of that"} instead of ${from || "nothing"}: callers may send less`,
    ),
    verdict(
      "major",
      freed,
      ({ element, from, to }) =>
        `code that counts on ${from} of ${element} may find ${to || "nothing of that"} instead`,
    ),
  ),
  "choice-tighter": flows(
    verdict(
      "major",
      constrained,
      ({ element, from, to }) =>
        `a caller that sends ${element} without ${to} is refused${from ? `: ${from} was enough` : ""}`,
    ),
    verdict(
      "minor",
      "Another constraint of an answer is added",
      ({ element, to }) => `code that reads ${element} always finds ${to}`,
    ),
  ),
  "choice-changed": flows(
    verdict(
      "major",
      constrained,
      ({ element, from, to }) =>
        `a caller that sends ${element} with ${from || "neither"} is refused: it needs ${to || "neither"}`,
    ),
    verdict(
      "major",
      freed,
      ({ element, from, to }) =>
        `code that counts on ${from || "neither"} of ${element} may find ${to || "neither"} instead`,
    ),
  ),
  "xml-changed": always(
    "minor",
    "How something is written in XML changes",
    ({ element }) => `${element} is written in another way in XML`,
  ),
  "unknown-changed": always(
    "major",
    "Something that no rule knows changes",
    ({ element, what }) =>
      `\`${what}\` of ${element} has changed, which no rule of the review knows: look at it yourself`,
  ),
  /** Rated as the highest of its parts. */
  "schema-replaced": always("patch", "", ({ element, from, to, what }) =>
    what
      ? `${element} is ${to ? "" : "no longer "}a case of \`${what}\``
      : `${element} is ${to || "written out"} instead of ${from || "being written out"}`,
  ),
};
