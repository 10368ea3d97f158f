import { flows, type Say, verdict } from "./rule.ts";

/** What is only answered cannot be sent anyway, and the reverse. */
const nothing = verdict("none", "", () => "");

const unnamedFewer = "A request takes unnamed properties no longer, or of fewer types";
const unnamedTaken = "A request takes properties that are not named";
const addedToAnswer = "A property is added to an answer";
const sendsNoLonger: Say = ({ element }) => `a caller that sends what was valid as ${element} is refused`;
const sendsMore: Say = ({ element }) => `callers may send more as ${element}`;
const readsUnknown: Say = ({ element }) => `code that reads ${element} gets what it did not before`;
const readsLess: Say = ({ element }) => `code that reads ${element} can count on more`;
const mayRead: Say = ({ element }) => `${element} can be read`;

/** Properties of objects, named or not. By the direction in which they flow. */
export const propertyRules = {
  "property-added": flows(
    verdict("minor", "An optional property is added to a request", ({ element }) => `callers may send ${element}`),
    verdict("minor", addedToAnswer, mayRead),
  ),
  "required-property-added": flows(
    verdict(
      "major",
      "A required property is added to a request",
      ({ element }) => `bodies without ${element} stop compiling and are refused: it is new and required`,
    ),
    verdict("minor", addedToAnswer, mayRead),
  ),
  "property-removed": flows(
    verdict(
      "major",
      "A property is removed from a request",
      ({ element }) => `code that sends ${element} stops compiling, and the provider ignores or refuses it`,
    ),
    verdict(
      "major",
      "A property is removed from an answer",
      ({ element }) => `code that reads ${element} stops compiling and finds nothing there`,
    ),
  ),
  "property-renamed": flows(
    verdict(
      "major",
      "A property of a request is renamed",
      ({ element, to }) => `code that sends ${element} stops compiling: it is called ${to}`,
    ),
    verdict(
      "major",
      "A property of an answer is renamed",
      ({ element, to }) => `code that reads ${element} stops compiling: it is called ${to}`,
    ),
  ),
  "property-required": flows(
    verdict(
      "major",
      "A property of a request becomes required",
      ({ element }) => `bodies without ${element} stop compiling and are refused: it is required`,
    ),
    verdict(
      "minor",
      "A property of an answer becomes required",
      ({ element }) => `code that reads ${element} always finds it`,
    ),
  ),
  "property-optional": flows(
    verdict("minor", "A property of a request becomes optional", ({ element }) => `callers may leave out ${element}`),
    verdict(
      "major",
      "A property of an answer becomes optional",
      ({ element }) => `code that counts on ${element} stops compiling: it may be absent`,
    ),
  ),
  "unnamed-added": flows(
    verdict("minor", unnamedTaken, ({ element }) => `callers may send properties of ${element} that are not named`),
    verdict(
      "minor",
      "An answer may have properties that are not named",
      ({ element }) => `properties of ${element} that are not named can be read`,
    ),
  ),
  "unnamed-removed": flows(
    verdict(
      "major",
      unnamedFewer,
      ({ element }) => `a caller that sends properties of ${element} that are not named stops compiling or is refused`,
    ),
    verdict(
      "major",
      "An answer has unnamed properties no longer",
      ({ element }) => `code that reads properties of ${element} that are not named stops compiling`,
    ),
  ),
  "unnamed-typed": flows(
    verdict("major", unnamedFewer, sendsNoLonger),
    verdict("minor", "Unnamed properties of an answer get a type", readsLess),
  ),
  "unnamed-untyped": flows(
    verdict("minor", unnamedTaken, sendsMore),
    verdict("major", "An answer has more types, or another", readsUnknown),
  ),
  closed: flows(
    verdict(
      "major",
      unnamedFewer,
      ({ element }) => `a caller that sends a property of ${element} that is not named is refused`,
    ),
    verdict(
      "minor",
      "An object of an answer is closed or opened",
      ({ element }) => `${element} has no other properties than those that are named`,
    ),
  ),
  opened: flows(
    verdict("minor", unnamedTaken, ({ element }) => `callers may send properties of ${element} that are not named`),
    verdict(
      "minor",
      "An object of an answer is closed or opened",
      ({ element }) => `${element} may have other properties than those that are named`,
    ),
  ),
  "read-only": flows(
    verdict(
      "major",
      "A property becomes `readOnly`",
      ({ element }) => `a caller that sends ${element} is refused or ignored: it is only read`,
    ),
    nothing,
  ),
  "read-only-no-longer": flows(
    verdict("minor", "A property is `readOnly` no longer", ({ element }) => `callers may send ${element}`),
    nothing,
  ),
  "write-only": flows(
    nothing,
    verdict(
      "major",
      "A property becomes `writeOnly`",
      ({ element }) => `code that reads ${element} finds nothing there: it is only sent`,
    ),
  ),
  "write-only-no-longer": flows(
    nothing,
    verdict("minor", "A property is `writeOnly` no longer", ({ element }) => `${element} can be read, too`),
  ),
};
