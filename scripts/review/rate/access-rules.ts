import { always } from "./rule.ts";

const optionGone = "A security scheme is accepted no longer";

/** Servers and security. */
export const accessRules = {
  "server-added": always("minor", "A server is added", ({ element }) => `clients may choose ${element}`),
  "server-removed": always(
    "major",
    "A server is removed",
    ({ element }) => `clients that choose ${element} stop compiling: it is gone`,
  ),
  "server-renamed": always(
    "major",
    "A server is renamed",
    ({ from, to }) => `clients that choose the server ${from} stop compiling: it is called ${to}`,
  ),
  "server-moved": always(
    "major",
    "The URL of a server changes",
    ({ element, from, to }) =>
      `clients of ${element} send their requests to ${to} instead of ${from}, and are not told`,
  ),
  "server-first": always(
    "major",
    "Another server comes first",
    ({ element }) => `clients that choose no server send their requests to ${element}, and are not told`,
  ),
  "variable-renamed": always(
    "major",
    "A server variable is renamed",
    ({ from, to }) => `clients that set the option ${from} stop compiling: it is called ${to}`,
  ),
  "variable-added": always(
    "major",
    "A server variable is added",
    ({ element }) => `clients that do not set ${element} send their requests elsewhere or refuse to work`,
  ),
  "variable-removed": always(
    "major",
    "A server variable is removed",
    ({ element }) => `clients that set ${element} stop compiling: it is gone`,
  ),
  "variable-default-changed": always(
    "major",
    "The default of a server variable changes",
    ({ element, from, to }) => `clients that do not set ${element} get ${to} instead of ${from}, and are not told`,
  ),
  "variable-default-removed": always(
    "major",
    "A server variable has a default no longer",
    ({ element }) => `clients that do not set ${element} refuse to work`,
  ),
  "variable-default-added": always(
    "minor",
    "A server variable gets a default",
    ({ element }) => `callers may leave out ${element}`,
  ),
  "variable-value-added": always(
    "minor",
    "A value is added to a server variable",
    ({ element, to }) => `clients may set ${element} to ${to || "anything"}`,
  ),
  "variable-value-removed": always(
    "major",
    "A value is removed from a server variable",
    ({ element, from, to }) => `clients that set ${element} to ${from || `anything but ${to}`} stop compiling`,
  ),

  "scheme-accepted": always(
    "minor",
    "A security scheme is accepted, too",
    ({ element, to }) => `callers of ${element} may use ${to}`,
  ),
  "scheme-refused": always(
    "major",
    optionGone,
    ({ element, from }) => `a caller of ${element} with ${from} alone is refused`,
  ),
  "scheme-unused": always(
    "major",
    optionGone,
    ({ element, from }) =>
      `code that gives the option ${from} stops compiling: nothing takes it, and callers of ${element} need no credential`,
  ),
  "scheme-renamed": always(
    "major",
    "A security scheme is renamed",
    ({ from, to }) => `clients that are given the option ${from} stop compiling: it is called ${to}`,
  ),
  "scheme-changed": always(
    "major",
    "A security scheme is sent in another way",
    ({ element }) => `packages in use send ${element} in the old way and are refused`,
  ),
  "scheme-flows": always(
    "minor",
    "The flows of a security scheme change",
    ({ element }) => `tokens for ${element} are got in another way`,
  ),
  "credential-necessary": always("major", "A credential becomes necessary", ({ element, to }) =>
    to ? `a caller of ${element} is refused without ${to}` : `a caller of ${element} without a credential is refused`,
  ),
  "credential-unnecessary": always(
    "minor",
    "A credential is necessary no longer",
    ({ element }) => `callers of ${element} need no credential`,
  ),
  "scopes-more": always(
    "major",
    "More scopes are needed",
    ({ element, to }) => `a caller of ${element} whose credential has not the scope ${to} is refused`,
  ),
  "scopes-fewer": always(
    "minor",
    "Fewer scopes are needed",
    ({ element, from }) => `callers of ${element} need no longer the scope ${from}`,
  ),

  words: always(
    "patch",
    "A description, summary or title changes",
    ({ element }) => `the documentation of ${element} says something else`,
  ),
  example: always("patch", "An example changes", ({ element }) => `the example of ${element} is another`),
  link: always(
    "patch",
    "A link to documentation changes",
    ({ element }) => `the link to the documentation of ${element} is another`,
  ),
  tag: always("patch", "A tag, contact or licence changes", ({ element }) => `something else is said in ${element}`),
};
