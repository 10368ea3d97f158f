import type { Place } from "../../legacy/description.ts";
import { type Canon, copy, follow, mapOf, type Write } from "./canon.ts";
import { type JsonObject, sorted } from "./json.ts";
import { memberOf, membersOf } from "./origins.ts";

/** The alternatives of an operation, its own or the description's. None where no credential is needed. */
export function security(canon: Canon, operation: Place): JsonObject[] {
  const own = memberOf(operation, "security");
  const place = own.value === undefined ? memberOf(canon.description.root, "security") : own;
  const written = membersOf(place).map(([, alternative]) => requirement(canon, alternative));
  const isOpen = written.every((alternative) => Object.keys(alternative).length === 0);
  return canon.origins.mark(isOpen ? [] : sorted<JsonObject>(written), place);
}

function requirement(canon: Canon, place: Place): JsonObject {
  const written: JsonObject = {};
  for (const [scheme, scopes] of membersOf(place)) {
    written[scheme] = Array.isArray(scopes.value) ? sorted(scopes.value) : [];
  }
  return canon.origins.mark(written, place);
}

/** The security schemes that operations name. */
export function securitySchemes(canon: Canon, used: ReadonlySet<string>): JsonObject {
  const place = memberOf(memberOf(canon.description.root, "components"), "securitySchemes");
  const written: JsonObject = {};
  for (const [name, member] of membersOf(place)) {
    if (used.has(name)) {
      written[name] = securityScheme(canon, follow(canon, member));
    }
  }
  return canon.origins.mark(written, place);
}

function securityScheme(canon: Canon, place: Place): JsonObject {
  const written = copy(canon, place, { flows: mapOf(flow) });
  if (typeof written.scheme === "string") {
    written.scheme = written.scheme.toLowerCase();
  }
  if (written.in === "header") {
    written.name = String(written.name).toLowerCase();
  }
  return written;
}

/** The diff does not look into `scopes`. */
const flow: Write = (canon, place) => {
  const written = copy(canon, place, { scopes: () => undefined });
  written.scopeNames = Object.keys(Object(Object(place.value).scopes)).sort();
  return written;
};
