import { methods } from "../operations.ts";
import { camelCase, FreeNames } from "./made-names.ts";
import { isMembers, listOf, type Members, resolved } from "./members.ts";

/**
 * Gives each path parameter a name that no query parameter of the path has, and that a client has no other meaning for:
 * `{id}` → `{pathId}`. No request shows the name. Gives the path with its new names.
 */
export function freePathNames(root: Members, path: string, item: Members): string {
  const places = placesOf(path);
  const operations = methods.map((method) => item[method]).filter(isMembers);
  const queries = operations.flatMap(({ parameters }) =>
    listOf(parameters)
      .map((each) => resolved(root, each))
      .filter((each) => isMembers(each) && each.in === "query")
      .map((each) => Object(each).name),
  );
  const names = new FreeNames([...queries, ...places, "headers", "body"]);
  let renamed = path;
  for (const place of new Set(places)) {
    if (!queries.includes(place) && !["headers", "body", "__proto__"].includes(place)) {
      continue;
    }
    const name = names.take(camelCase("path", place));
    renamed = renamed.replaceAll(`{${place}}`, `{${name}}`);
    for (const operation of operations) {
      operation.parameters = listOf(operation.parameters).map((given) => {
        const parameter = resolved(root, given);
        const isIt = isMembers(parameter) && parameter.in === "path" && parameter.name === place;
        return isIt ? { ...parameter, name } : given;
      });
    }
  }
  return renamed;
}

/** The names in braces of a path. */
export function placesOf(path: string): string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
}
