/** A map of a description, as it was parsed. */
export interface Members {
  [name: string]: unknown;
}

export function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as a map, empty where it is none. */
export function membersOf(value: unknown): Members {
  return isMembers(value) ? value : {};
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What a reference within the document names, references on the way followed; what is no reference is itself. */
export function resolved(root: unknown, value: unknown): unknown {
  let at = value;
  for (let steps = 0; steps < 100 && isMembers(at) && typeof at.$ref === "string"; steps++) {
    at = namedBy(root, at.$ref);
  }
  return at;
}

/** What stands where a reference within the document points. */
export function namedBy(root: unknown, reference: string): unknown {
  return segmentsOf(reference)?.reduce<unknown>(
    (at, segment) => (Object.hasOwn(Object(at), segment) ? Reflect.get(Object(at), segment) : undefined),
    root,
  );
}

/** The path that a reference within the document has, or undefined where it is none. */
export function segmentsOf(reference: string): string[] | undefined {
  if (!reference.startsWith("#/")) {
    return undefined;
  }
  try {
    return decodeURIComponent(reference.slice(2))
      .split("/")
      .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
  } catch {
    return undefined;
  }
}

/** The reference to this path. */
export function referenceTo(...path: readonly string[]): string {
  return `#/${path.map((each) => encodeURIComponent(each.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;
}

/** Sets a member whatever its name: a plain assignment to `__proto__` would change what the map inherits. */
export function setMember(members: Members, name: string, value: unknown): void {
  Object.defineProperty(members, name, { value, configurable: true, enumerable: true, writable: true });
}
