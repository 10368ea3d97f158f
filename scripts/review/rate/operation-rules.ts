import { always, flows, type Say, verdict } from "./rule.ts";

const becameRequired = "A property of an answer becomes required";

const propertyAdded = "A property is added to an answer";
const propertyRemoved = "A property is removed from an answer";

const canBeRead: Say = ({ thing }) => `${thing} can be read`;
const isNotSent: Say = ({ thing }) => `code that reads ${thing} finds nothing there: the provider no longer sends it`;

/** Operations, their parameters, bodies, answers and names. */
export const operationRules = {
  "operation-added": flows(
    verdict("minor", "An operation is added", ({ thing }) => `${thing} can be called`),
    verdict("minor", "An operation is added", ({ thing }) => `the provider may send ${thing}`),
  ),
  "operation-removed": flows(
    verdict(
      "major",
      "An operation is removed",
      ({ thing }) => `calls of ${thing} stop compiling and fail: the operation is gone`,
    ),
    verdict(
      "major",
      "An operation is removed",
      ({ thing }) => `code that handles ${thing} is never called: the provider no longer sends it`,
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
    ({ thing, from, to }) => `packages in use call ${thing} at ${from}, which is gone: it is ${to}`,
  ),
  "path-respelled": always(
    "major",
    "A part of a server's URL moves into the paths, or the reverse",
    ({ from, to }) => `code that calls ${from} by its path stops compiling: it is ${to}; the requests are the same`,
  ),
  deprecated: always(
    "minor",
    "Something is deprecated, or is no longer",
    ({ thing }) => `${thing} is deprecated: callers should stop using it`,
  ),
  "deprecated-no-longer": always(
    "minor",
    "Something is deprecated, or is no longer",
    ({ thing }) => `${thing} is no longer deprecated`,
  ),

  "parameter-added": flows(
    verdict("minor", "An optional parameter is added", ({ thing }) => `callers may send ${thing}`),
    verdict("minor", propertyAdded, canBeRead),
  ),
  "required-parameter-added": flows(
    verdict(
      "major",
      "A required parameter is added",
      ({ thing }) => `calls without ${thing} stop compiling and are refused: it is new and required`,
    ),
    verdict("minor", propertyAdded, canBeRead),
  ),
  "parameter-removed": flows(
    verdict(
      "major",
      "A parameter is removed",
      ({ thing }) => `calls that pass ${thing} stop compiling, and the provider ignores or refuses it`,
    ),
    verdict("major", propertyRemoved, isNotSent),
  ),
  "parameter-renamed": always(
    "major",
    "A query or header parameter is renamed",
    ({ thing, to }) => `calls that pass ${thing} stop compiling, and the provider does not know it: it is called ${to}`,
  ),
  "path-parameter-renamed": always(
    "major",
    "A path parameter is renamed",
    ({ thing, from, to }) =>
      `calls that pass ${from} stop compiling: ${thing} is called ${to}; the requests are the same`,
  ),
  "parameter-respelled": always(
    "major",
    "A header parameter is spelled in another case",
    ({ thing, from, to }) =>
      `calls that pass ${from} stop compiling: ${thing} is spelled ${to}; the requests are the same`,
  ),
  "parameter-moved": always(
    "major",
    "A parameter moves to another place",
    ({ thing, from, to }) => `calls that pass ${thing} stop compiling: it is sent in the ${to} instead of the ${from}`,
  ),
  "parameter-required": flows(
    verdict(
      "major",
      "A parameter becomes required",
      ({ thing }) => `calls without ${thing} stop compiling and are refused: it is required`,
    ),
    verdict("minor", becameRequired, ({ thing }) => `code that reads ${thing} always finds it`),
  ),
  "parameter-optional": flows(
    verdict("minor", "A parameter becomes optional", ({ thing }) => `callers may leave out ${thing}`),
    verdict(
      "major",
      "A property of an answer becomes optional",
      ({ thing }) => `code that counts on ${thing} may find nothing there`,
    ),
  ),
  "parameter-style": always(
    "major",
    "The style of a parameter changes",
    ({ thing }) => `packages in use write ${thing} in the old way, which the provider reads as something else`,
  ),
  "parameter-default-added": always(
    "minor",
    "A parameter's default is documented",
    ({ thing, to }) => `${thing} is ${to} where a caller leaves it out`,
  ),
  "parameter-default-changed": always("major", "A parameter's default changes or goes", ({ thing, from, to }) =>
    to
      ? `a caller that leaves out ${thing} gets ${to} instead of ${from}, and is not told`
      : `a caller that leaves out ${thing} no longer gets ${from}, and is not told`,
  ),

  "body-added": flows(
    verdict("minor", "A request gets an optional body", ({ thing }) => `callers may send ${thing}`),
    verdict("minor", propertyAdded, canBeRead),
  ),
  "required-body-added": flows(
    verdict(
      "major",
      "A request gets a required body",
      ({ thing }) => `calls without ${thing} stop compiling and are refused: it is new and required`,
    ),
    verdict("minor", propertyAdded, canBeRead),
  ),
  "body-required": flows(
    verdict(
      "major",
      "A request body becomes required",
      ({ thing }) => `calls without ${thing} stop compiling and are refused: it is required`,
    ),
    verdict("minor", becameRequired, ({ thing }) => `code that reads ${thing} always finds it`),
  ),
  "body-optional": flows(
    verdict("minor", "A request body becomes optional", ({ thing }) => `callers may leave out ${thing}`),
    verdict(
      "major",
      "A property of an answer becomes optional",
      ({ thing }) => `code that counts on ${thing} may find nothing there`,
    ),
  ),
  "body-removed": flows(
    verdict(
      "major",
      "A request has a body no longer",
      ({ thing }) => `calls that pass ${thing} stop compiling: it is gone`,
    ),
    verdict("major", propertyRemoved, isNotSent),
  ),
  "request-media-type-added": flows(
    verdict("minor", "A media type is added to a request", ({ thing, to }) => `${thing} may be sent as ${to} as well`),
    verdict(
      "minor",
      "A media type is added to a response",
      ({ thing, to }) => `the provider may send ${thing} as ${to} as well`,
    ),
  ),
  "request-media-type-changed": always(
    "major",
    "The client sends another media type",
    ({ thing, from, to }) =>
      `callers that pass ${thing} as ${from} stop compiling or are refused: the client sends ${to}`,
  ),
  "request-media-type-removed": flows(
    verdict(
      "major",
      "A media type is removed from a request",
      ({ thing, from }) => `a caller that sends ${thing} as ${from} is refused`,
    ),
    verdict(
      "major",
      "A media type is removed from a response",
      ({ thing, from }) => `code that reads ${thing} as ${from} finds nothing: the provider no longer sends it so`,
    ),
  ),
  "encoding-changed": always(
    "major",
    "The encoding of a part of a multipart body changes",
    ({ thing, what }) =>
      `packages in use write ${what} of ${thing} in the old way, which the provider reads as something else`,
  ),

  "status-added": flows(
    verdict("minor", "An alternative is added to a request", ({ thing }) => `who is called may give ${thing}`),
    verdict(
      "major",
      "A status is documented",
      ({ thing }) => `code that handles each status stops compiling: ${thing} is new`,
    ),
  ),
  "status-removed": flows(
    verdict(
      "major",
      "An alternative is removed from a request",
      ({ thing }) => `who is called and gives ${thing} is no longer understood`,
    ),
    verdict(
      "major",
      "A status is documented no longer",
      ({ thing }) => `code that waits for ${thing} stops compiling: the status is no longer documented`,
    ),
  ),
  "answer-gets-body": always(
    "major",
    "A response gets a body",
    ({ thing }) => `code that passes on ${thing} as nothing stops compiling: it has a body`,
  ),
  "answer-loses-body": always(
    "major",
    "A response has a body no longer",
    ({ thing }) => `code that reads the body of ${thing} stops compiling: there is none`,
  ),
  "answer-media-type-added": always(
    "minor",
    "A media type is added to a response",
    ({ thing, to }) => `${thing} may be ${to} as well`,
  ),
  "answer-media-type-changed": always(
    "major",
    "The client reads another media type",
    ({ thing, from, to }) => `code that reads ${thing} as ${from} stops compiling: the client reads ${to}`,
  ),
  "answer-media-type-respelled": always(
    "minor",
    "JSON of a response gets another media type of JSON",
    ({ thing, from, to }) => `${thing} is ${to} instead of ${from}, which the client reads in the same way`,
  ),
  "answer-media-type-removed": always(
    "major",
    "A media type is removed from a response",
    ({ thing, from }) => `a caller that asks for ${thing} as ${from} is refused`,
  ),
  "answer-link": always(
    "patch",
    "A link to documentation changes",
    ({ thing, what, from, to }) =>
      `the link \`${what}\` of ${thing} ${from && to ? "leads elsewhere" : to ? "is documented" : "is documented no longer"}`,
  ),
  "header-added": always("minor", "A response header is added", ({ thing }) => `${thing} can be read`),
  "header-removed": always(
    "major",
    "A response header is removed",
    ({ thing }) => `code that reads ${thing} finds nothing there`,
  ),
  "header-optional": always(
    "major",
    "A property of an answer becomes optional",
    ({ thing }) => `code that reads ${thing} may find nothing there`,
  ),
  "header-required": always("minor", becameRequired, ({ thing }) => `code that reads ${thing} always finds it`),

  "schema-renamed": always(
    "major",
    "A schema is renamed",
    ({ from, to }) => `code that imports the type ${from} stops compiling: it is called ${to}`,
  ),
  "schema-unnamed": always(
    "major",
    "A schema loses its name",
    ({ thing }) => `code that imports the type ${thing} stops compiling: it is gone`,
  ),
};
