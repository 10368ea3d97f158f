import { split } from "@scripts/read";

/** A map of a description that is being changed. */
export interface Members {
  [name: string]: unknown;
}

/** The members of a path item that are operations. */
export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

export function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as a map, empty where it is not one. */
export function membersOf(value: unknown): Members {
  return isMembers(value) ? value : {};
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What a reference within the document names, references on the way followed; any other value is itself. */
export function resolved(root: Members, value: unknown): unknown {
  let at = value;
  for (let steps = 0; steps < 100 && isMembers(at) && typeof at.$ref === "string"; steps++) {
    at = named(root, at.$ref);
  }
  return at;
}

/** Whether a mapping names something: by the name of a schema or by a reference within the document. */
export function isMapped(root: Members, target: string): boolean {
  const schemas = membersOf(membersOf(root.components).schemas);
  return Object.hasOwn(schemas, target) || named(root, target) !== undefined;
}

/** Whether a reference within the document leads to something. */
export function isThere(root: Members, reference: string): boolean {
  return named(root, reference) !== undefined;
}

function named(root: Members, reference: string): unknown {
  return namesOf(reference)?.reduce<unknown>(
    (at, name) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, name) ? Reflect.get(at, name) : undefined,
    root,
  );
}

/** The names on the way that a reference within the document goes. */
function namesOf(reference: string): string[] | undefined {
  if (!reference.startsWith("#/")) {
    return undefined;
  }
  try {
    return split(decodeURIComponent(reference.slice(1)));
  } catch {
    return undefined;
  }
}

/** Sets a member whatever its name: a plain assignment to `__proto__` would change what the map inherits. */
export function setMember(members: Members, name: string, value: unknown): void {
  Object.defineProperty(members, name, { value, configurable: true, enumerable: true, writable: true });
}
