import { pascalCase } from "../names.ts";
import { FreeNames } from "./made-names.ts";
import { isMembers, type Members, membersOf, namedBy, referenceTo, segmentsOf, setMember } from "./members.ts";

/** The components that openapi-typescript has types for, by the member that holds a reference to one. */
const kinds: { readonly [member: string]: string } = {
  parameters: "parameters",
  responses: "responses",
  headers: "headers",
  requestBody: "requestBodies",
};

/**
 * Makes a component of each part that something refers to by its path: openapi-typescript has types for the parts of a
 * schema, but not by all the ways that lead to them.
 */
export function nameParts(root: Members): void {
  const made = new Map<string, string>();
  const visit = (value: unknown, path: readonly string[]): void => {
    if (typeof value !== "object" || value === null) {
      return;
    }
    // A path's item has operations, which are not to be shared.
    const isItem = path.length === 2 && path[0] === "paths";
    if (isMembers(value) && typeof value.$ref === "string" && isPart(value.$ref) && !isItem) {
      const kind = kinds[path.at(-1) ?? ""] ?? kinds[path.at(-2) ?? ""] ?? "schemas";
      value.$ref = component(root, value.$ref, kind, made);
    }
    for (const [name, member] of Object.entries(value)) {
      visit(member, [...path, name]);
    }
  };
  visit(root, []);
}

/** True for a reference to a part of a component or of a path, or to what no component is. */
function isPart(reference: string): boolean {
  const [first, , ...rest] = segmentsOf(reference) ?? [];
  return first === "components" ? rest.length > 1 : rest.length > 0 || first === "definitions";
}

function component(root: Members, reference: string, kind: string, made: Map<string, string>): string {
  const target = namedBy(root, reference);
  const known = made.get(`${kind} ${reference}`);
  if (!isMembers(target) || known !== undefined) {
    return known ?? reference;
  }
  root.components = membersOf(root.components);
  const components = membersOf(root.components);
  const all = membersOf(components[kind]);
  components[kind] = all;
  const name = new FreeNames(Object.keys(all)).take(
    pascalCase((segmentsOf(reference) ?? []).slice(2).join(" ")) || "Part",
  );
  setMember(all, name, target);
  made.set(`${kind} ${reference}`, referenceTo("components", kind, name));
  return referenceTo("components", kind, name);
}
