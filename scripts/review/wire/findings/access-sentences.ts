import { type Facts, listed, quoted, went, without } from "./sentence.ts";

/** What changes of operations, parameters, bodies, servers and security do to people. */
export const accessSentences: { readonly [rule: string]: (facts: Facts) => string } = {
  "operation-removed": ({ thing }) => `a call of ${thing} fails: the operation is gone`,
  "path-removed": ({ thing, change, now }) =>
    change.kind === "modified"
      ? `calls of ${thing} go to a path that is gone: it is ${quoted(now)}`
      : `calls of ${thing} fail: the path is gone`,
  "operation-id-changed": ({ old, now }) => `code that calls ${quoted(old)} has to call ${quoted(now)}`,
  "operation-added": ({ thing }) => `${thing} can be called`,
  "parameter-removed": ({ thing, change, now }) =>
    change.kind === "modified"
      ? `a caller that sends ${thing} is refused or not heeded: its \`${change.property}\` is ${quoted(now)}`
      : `a caller that sends ${thing} is refused or not heeded`,
  "parameter-became-required": ({ thing }) => `a caller that does not send ${thing} is refused`,
  "parameter-serialization-changed": (facts) =>
    `a caller that writes ${facts.thing} as before is not understood${how(facts)}`,
  "parameter-schema-changed": ({ thing }) => `a caller that writes ${thing} as before is not understood`,
  "parameter-added": ({ thing }) => `callers may send ${thing}`,
  "request-body-removed": ({ thing }) => `a caller that sends ${thing} is refused or not heeded`,
  "request-body-became-required": ({ thing }) => `a caller that does not send ${thing} is refused`,
  "request-body-required-added": ({ thing }) => `a caller that does not send ${thing} is refused`,
  "request-body-added": ({ thing }) => `callers may send ${thing}`,
  "response-removed": ({ thing, change, now }) =>
    change.kind === "modified"
      ? `code that waits for ${thing} gets ${quoted(now)} instead`
      : `code that waits for ${thing} waits in vain`,
  "response-added": ({ thing }) => `code that takes care of every answer does not know ${thing}`,
  "response-header-removed": ({ thing }) => `code that reads ${thing} finds nothing there`,
  "response-header-added": ({ thing }) => `${thing} is answered as well`,
  "response-header-became-optional": ({ thing }) => `code that reads ${thing} may find nothing there`,
  "response-header-serialization-changed": (facts) =>
    `code that reads ${facts.thing} as before does not understand it${how(facts)}`,
  "media-type-removed": ({ thing, name, change, directions, now }) => {
    const instead = change.kind === "modified" ? `: it is ${quoted(now)}` : "";
    return directions.includes("request")
      ? `a caller that sends ${thing} as \`${name}\` is refused${instead}`
      : `code that reads ${thing} as \`${name}\` gets none${instead}`;
  },
  "media-type-added": ({ thing, name }) => `${thing} may be \`${name}\` as well`,
  "encoding-changed": (facts) => `a caller that writes ${facts.thing} as before is not understood${how(facts)}`,
  "deprecation-changed": ({ thing, now }) =>
    now === true ? `${thing} is deprecated: callers should stop using it` : `${thing} is no longer deprecated`,
  "security-scheme-changed": (facts) => `a caller with ${facts.thing} that sends it as before is refused${how(facts)}`,
  "security-flow-changed": (facts) => `a caller that gets a token for ${facts.thing} as before is refused${how(facts)}`,
  "security-flow-loosened": ({ thing }) => `there are more ways to a token for ${thing}`,
  "server-removed": ({ thing, change, old, now }) =>
    change.kind === "modified"
      ? `a client that chooses ${thing} sends to ${quoted(now)} instead of ${quoted(old)}`
      : `a client that chooses ${thing} has no such choice`,
  "server-added": ({ thing }) => `clients may choose ${thing}`,
  "server-renamed": ({ old, now }) => `a client that chooses the server ${quoted(old)} has to say ${quoted(now)}`,
  "default-server-changed": ({ thing }) => `a client that chooses no server sends to ${thing}, and is not told`,
  "server-variable-changed": variableSentence,
  "server-variable-added": ({ thing }) => `clients may set ${thing}`,
  "server-variable-loosened": ({ thing, old, now }) => {
    const gained = without(now, old);
    return gained.length > 0
      ? `clients may set ${thing} to ${listed(gained)}`
      : `clients need not set ${thing} as before`;
  },
};

function variableSentence({ thing, change, old, now }: Facts): string {
  switch (change.property) {
    case "default":
      return `a client that leaves out ${thing} gets ${quoted(now)} instead of ${quoted(old)}, and is not told`;
    case "enum":
      return `a client that sets ${thing} to anything but ${quoted(now)} reaches no server`;
    case "x-placeholder":
      return `a client that leaves out ${thing} reaches no server`;
    case "name":
      return `a client that sets ${quoted(old)} has to set ${quoted(now)}: ${thing} has another name`;
    default:
      return change.kind === "added"
        ? `a client that leaves out ${thing} reaches no server`
        : `a client that sets ${thing} has no such option`;
  }
}

/** Which member went where. */
function how({ change, old, now }: Facts): string {
  return change.property === undefined ? "" : `: its \`${change.property}\` ${went(old, now)}`;
}
