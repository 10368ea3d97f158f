import { always } from "./rule.ts";

const optionGone = "A security scheme is accepted no longer";

/** Servers and security. */
export const accessRules = {
  "server-added": always("minor", "A server is added", ({ thing }) => `clients may choose ${thing}`),
  "server-removed": always(
    "major",
    "A server is removed",
    ({ thing }) => `clients that choose ${thing} stop compiling: it is gone`,
  ),
  "server-renamed": always(
    "major",
    "A server is renamed",
    ({ from, to }) => `clients that choose the server ${from} stop compiling: it is called ${to}`,
  ),
  "server-moved": always(
    "major",
    "The URL of a server changes",
    ({ thing, from, to }) => `clients of ${thing} send their requests to ${to} instead of ${from}, and are not told`,
  ),
  "server-first": always(
    "major",
    "Another server comes first",
    ({ thing }) => `clients that choose no server send their requests to ${thing}, and are not told`,
  ),
  "variable-renamed": always(
    "major",
    "A server variable is renamed",
    ({ from, to }) => `clients that set the option ${from} stop compiling: it is called ${to}`,
  ),
  "variable-added": always(
    "major",
    "A server variable is added",
    ({ thing }) => `clients that do not set ${thing} send their requests elsewhere or refuse to work`,
  ),
  "variable-removed": always(
    "major",
    "A server variable is removed",
    ({ thing }) => `clients that set ${thing} stop compiling: it is gone`,
  ),
  "variable-default-changed": always(
    "major",
    "The default of a server variable changes",
    ({ thing, from, to }) => `clients that do not set ${thing} get ${to} instead of ${from}, and are not told`,
  ),
  "variable-default-removed": always(
    "major",
    "A server variable has a default no longer",
    ({ thing }) => `clients that do not set ${thing} refuse to work`,
  ),
  "variable-default-added": always(
    "minor",
    "A server variable gets a default",
    ({ thing }) => `callers may leave out ${thing}`,
  ),
  "variable-value-added": always(
    "minor",
    "A value is added to a server variable",
    ({ thing, to }) => `clients may set ${thing} to ${to || "anything"}`,
  ),
  "variable-value-removed": always(
    "major",
    "A value is removed from a server variable",
    ({ thing, from, to }) => `clients that set ${thing} to ${from || `anything but ${to}`} stop compiling`,
  ),

  "scheme-accepted": always(
    "minor",
    "A security scheme is accepted, too",
    ({ thing, to }) => `callers of ${thing} may use ${to}`,
  ),
  "scheme-refused": always(
    "major",
    optionGone,
    ({ thing, from }) => `a caller of ${thing} with ${from} alone is refused`,
  ),
  "scheme-unused": always(
    "major",
    optionGone,
    ({ thing, from }) =>
      `code that gives the option ${from} stops compiling: nothing takes it, and callers of ${thing} need no credential`,
  ),
  "scheme-renamed": always(
    "major",
    "A security scheme is renamed",
    ({ from, to }) => `clients that are given the option ${from} stop compiling: it is called ${to}`,
  ),
  "scheme-changed": always(
    "major",
    "A security scheme is sent in another way",
    ({ thing }) => `packages in use send ${thing} in the old way and are refused`,
  ),
  "scheme-flows": always(
    "minor",
    "The flows of a security scheme change",
    ({ thing }) => `tokens for ${thing} are got in another way`,
  ),
  "credential-necessary": always("major", "A credential becomes necessary", ({ thing, to }) =>
    to ? `a caller of ${thing} is refused without ${to}` : `a caller of ${thing} without a credential is refused`,
  ),
  "credential-unnecessary": always(
    "minor",
    "A credential is necessary no longer",
    ({ thing }) => `callers of ${thing} need no credential`,
  ),
  "scopes-more": always(
    "major",
    "More scopes are needed",
    ({ thing, to }) => `a caller of ${thing} whose credential has not the scope ${to} is refused`,
  ),
  "scopes-fewer": always(
    "minor",
    "Fewer scopes are needed",
    ({ thing, from }) => `callers of ${thing} need no longer the scope ${from}`,
  ),

  words: always(
    "patch",
    "A description, summary or title changes",
    ({ thing }) => `the documentation of ${thing} says something else`,
  ),
  example: always("patch", "An example changes", ({ thing }) => `the example of ${thing} is another`),
  link: always(
    "patch",
    "A link to documentation changes",
    ({ thing }) => `the link to the documentation of ${thing} is another`,
  ),
  tag: always("patch", "A tag, contact or licence changes", ({ thing }) => `something else is said in ${thing}`),
};
