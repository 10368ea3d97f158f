import { camelCase } from "@scripts/generate/names";
import { FreeNames } from "./free-names.ts";
import { isMembers, listOf, type Members, methods, resolved } from "./members.ts";

/**
 * Gives each path parameter a name that no query parameter of the path has, and that a client has no other meaning for:
 * `{id}` → `{pathId}`. No request shows the name. Gives the path with its new names.
 */
export function freePathNames(root: Members, path: string, item: Members): string {
  const places = new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name));
  const owners = [item, ...methods.map((method) => resolved(root, item[method])).filter(isMembers)];
  const queries = owners.flatMap(({ parameters }) =>
    listOf(parameters).flatMap((given) => {
      const parameter = resolved(root, given);
      return isMembers(parameter) && parameter.in === "query" ? String(parameter.name) : [];
    }),
  );
  const isQuery = new Set(queries);
  const names = new FreeNames([...queries, ...places, "headers", "body"]);
  let renamed = path;
  for (const place of places) {
    if (!isQuery.has(place) && !["headers", "body", "__proto__"].includes(place)) {
      continue;
    }
    const name = names.take(camelCase("path", place));
    renamed = renamed.replaceAll(`{${place}}`, `{${name}}`);
    for (const owner of owners) {
      rename(root, owner, place, name);
    }
  }
  return renamed;
}

function rename(root: Members, owner: Members, place: string, name: string): void {
  if (!Array.isArray(owner.parameters)) {
    return;
  }
  owner.parameters = owner.parameters.map((given: unknown) => {
    const parameter = resolved(root, given);
    const isIt = isMembers(parameter) && parameter.in === "path" && parameter.name === place;
    return isIt ? { ...parameter, name } : given;
  });
}
