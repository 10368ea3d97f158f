import { always, flows, type Say, verdict } from "./rule.ts";

const becameOptional = "A property of an answer becomes optional";
const becameRequired = "A property of an answer becomes required";

const propertyAdded = "A property is added to an answer";
const propertyRemoved = "A property is removed from an answer";

const canBeRead: Say = ({ element }) => `${element} can be read`;
const isThere: Say = ({ element }) => `code that reads ${element} always finds it`;
const mayBeAbsent: Say = ({ element }) => `code that counts on ${element} may find nothing there`;
const isNotSent: Say = ({ element }) =>
  `code that reads ${element} finds nothing there: the provider no longer sends it`;

/** Operations, their parameters, bodies, answers and names. */
export const operationRules = {
  "operation-added": flows(
    verdict("minor", "An operation is added", ({ element }) => `${element} can be called`),
    verdict("minor", "An operation is added", ({ element }) => `the provider may send ${element}`),
  ),
  "operation-removed": flows(
    verdict(
      "major",
      "An operation is removed",
      ({ element }) => `calls of ${element} stop compiling and fail: the operation is gone`,
    ),
    verdict(
      "major",
      "An operation is removed",
      ({ element }) => `code that handles ${element} is never called: the provider no longer sends it`,
    ),
  ),
  "operation-renamed": always(
    "major",
    "An `operationId` is renamed",
    ({ from, to }) =>
      `code that calls ${from} stops compiling: the operation ${to ? `is called ${to}` : "has no name any longer"}`,
  ),
  "operation-named": always("minor", "An operation is added", ({ from, to }) => `${from} can be called as ${to}`),
  "operation-moved": always(
    "major",
    "The method or path of an operation changes",
    ({ element, from, to }) => `packages in use call ${element} at ${from}, which is gone: it is ${to}`,
  ),
  "path-respelled": always(
    "major",
    "A part of a server's URL moves into the paths, or the reverse",
    ({ from, to }) => `code that calls ${from} by its path stops compiling: it is ${to}; the requests are the same`,
  ),
  deprecated: always(
    "minor",
    "Something is deprecated, or is no longer",
    ({ element }) => `${element} is deprecated: callers should stop using it`,
  ),
  "deprecated-no-longer": always(
    "minor",
    "Something is deprecated, or is no longer",
    ({ element }) => `${element} is no longer deprecated`,
  ),

  "parameter-added": flows(
    verdict("minor", "An optional parameter is added", ({ element }) => `callers may send ${element}`),
    verdict("minor", propertyAdded, canBeRead),
  ),
  "required-parameter-added": flows(
    verdict(
      "major",
      "A required parameter is added",
      ({ element }) => `calls without ${element} stop compiling and are refused: it is new and required`,
    ),
    verdict("minor", propertyAdded, canBeRead),
  ),
  "parameter-removed": flows(
    verdict(
      "major",
      "A parameter is removed",
      ({ element }) => `calls that pass ${element} stop compiling, and the provider ignores or refuses it`,
    ),
    verdict("major", propertyRemoved, isNotSent),
  ),
  "parameter-renamed": always(
    "major",
    "A query or header parameter is renamed",
    ({ element, to }) =>
      `calls that pass ${element} stop compiling, and the provider does not know it: it is called ${to}`,
  ),
  "path-parameter-renamed": always(
    "major",
    "A path parameter is renamed",
    ({ element, from, to }) => `calls that pass ${from} stop compiling: ${element} is called ${to}`,
  ),
  "parameter-respelled": always(
    "major",
    "A header parameter is spelled in another case",
    ({ element, from, to }) =>
      `calls that pass ${from} stop compiling: ${element} is spelled ${to}; the requests are the same`,
  ),
  "parameter-moved": always(
    "major",
    "A parameter moves to another place",
    ({ element, from, to }) =>
      `calls that pass ${element} stop compiling: it is sent in the ${to} instead of the ${from}`,
  ),
  "parameter-required": flows(
    verdict(
      "major",
      "A parameter becomes required",
      ({ element }) => `calls without ${element} stop compiling and are refused: it is required`,
    ),
    verdict("minor", becameRequired, isThere),
  ),
  "parameter-optional": flows(
    verdict("minor", "A parameter becomes optional", ({ element }) => `callers may leave out ${element}`),
    verdict("major", becameOptional, mayBeAbsent),
  ),
  "parameter-style": always(
    "major",
    "The style of a parameter changes",
    ({ element }) => `packages in use write ${element} in the old way, which the provider reads as something else`,
  ),
  "parameter-default-added": always(
    "minor",
    "A parameter's default is documented",
    ({ element, to }) => `${element} is ${to} where a caller leaves it out`,
  ),
  "parameter-default-changed": always("major", "A parameter's default changes or goes", ({ element, from, to }) =>
    to
      ? `a caller that leaves out ${element} gets ${to} instead of ${from}, and is not told`
      : `a caller that leaves out ${element} no longer gets ${from}, and is not told`,
  ),

  "body-added": flows(
    verdict("minor", "A request gets an optional body", ({ element }) => `callers may send ${element}`),
    verdict("minor", propertyAdded, canBeRead),
  ),
  "required-body-added": flows(
    verdict(
      "major",
      "A request gets a required body",
      ({ element }) => `calls without ${element} stop compiling and are refused: it is new and required`,
    ),
    verdict("minor", propertyAdded, canBeRead),
  ),
  "body-required": flows(
    verdict(
      "major",
      "A request body becomes required",
      ({ element }) => `calls without ${element} stop compiling and are refused: it is required`,
    ),
    verdict("minor", becameRequired, isThere),
  ),
  "body-optional": flows(
    verdict("minor", "A request body becomes optional", ({ element }) => `callers may leave out ${element}`),
    verdict("major", becameOptional, mayBeAbsent),
  ),
  "body-removed": flows(
    verdict(
      "major",
      "A request has a body no longer",
      ({ element }) => `calls that pass ${element} stop compiling: it is gone`,
    ),
    verdict("major", propertyRemoved, isNotSent),
  ),
  "request-media-type-added": flows(
    verdict(
      "minor",
      "A media type is added to a request",
      ({ element, to }) => `${element} may be sent as ${to} as well`,
    ),
    verdict(
      "minor",
      "A media type is added to a response",
      ({ element, to }) => `the provider may send ${element} as ${to} as well`,
    ),
  ),
  "request-media-type-changed": always(
    "major",
    "The client sends another media type",
    ({ element, from, to }) =>
      `callers that pass ${element} as ${from} stop compiling or are refused: the client sends ${to}`,
  ),
  "request-media-type-removed": flows(
    verdict(
      "major",
      "A media type is removed from a request",
      ({ element, from }) => `a caller that sends ${element} as ${from} is refused`,
    ),
    verdict(
      "major",
      "A media type is removed from a response",
      ({ element, from }) => `code that reads ${element} as ${from} finds nothing: the provider no longer sends it so`,
    ),
  ),
  "encoding-changed": always(
    "major",
    "The encoding of a part of a multipart body changes",
    ({ element, what }) =>
      `packages in use write ${what} of ${element} in the old way, which the provider reads as something else`,
  ),

  "status-added": flows(
    verdict("minor", "An alternative is added to a request", ({ element }) => `who is called may give ${element}`),
    verdict(
      "major",
      "A status is documented",
      ({ element }) => `code that handles each status stops compiling: ${element} is new`,
    ),
  ),
  "status-removed": flows(
    verdict(
      "major",
      "An alternative is removed from a request",
      ({ element }) => `who is called and gives ${element} is no longer understood`,
    ),
    verdict(
      "major",
      "A status is documented no longer",
      ({ element }) => `code that waits for ${element} stops compiling: the status is no longer documented`,
    ),
  ),
  "answer-gets-body": always(
    "major",
    "A response gets a body",
    ({ element }) => `code that passes on ${element} as nothing stops compiling: it has a body`,
  ),
  "answer-loses-body": always(
    "major",
    "A response has a body no longer",
    ({ element }) => `code that reads the body of ${element} stops compiling: there is none`,
  ),
  "answer-media-type-added": always(
    "minor",
    "A media type is added to a response",
    ({ element, to }) => `${element} may be ${to} as well`,
  ),
  "answer-media-type-changed": always(
    "major",
    "The client reads another media type",
    ({ element, from, to }) => `code that reads ${element} as ${from} stops compiling: the client reads ${to}`,
  ),
  "answer-media-type-respelled": always(
    "minor",
    "JSON of a response gets another media type of JSON",
    ({ element, from, to }) => `${element} is ${to} instead of ${from}, which the client reads in the same way`,
  ),
  "answer-media-type-removed": always(
    "major",
    "A media type is removed from a response",
    ({ element, from }) => `a caller that asks for ${element} as ${from} is refused`,
  ),
  "answer-link": always(
    "patch",
    "A link to documentation changes",
    ({ element, what, from, to }) =>
      `the link \`${what}\` of ${element} ${from && to ? "leads elsewhere" : to ? "is documented" : "is documented no longer"}`,
  ),
  "header-added": always("minor", "A response header is added", ({ element }) => `${element} can be read`),
  "header-removed": always(
    "major",
    "A response header is removed",
    ({ element }) => `code that reads ${element} finds nothing there`,
  ),
  "header-optional": always(
    "major",
    becameOptional,
    ({ element }) => `code that reads ${element} may find nothing there`,
  ),
  "header-required": always("minor", becameRequired, isThere),

  "schema-renamed": always(
    "major",
    "A schema is renamed",
    ({ from, to }) => `code that imports the type ${from} stops compiling: it is called ${to}`,
  ),
  "schema-unnamed": always(
    "major",
    "A schema loses its name",
    ({ element }) => `code that imports the type ${element} stops compiling: it is gone`,
  ),
};
