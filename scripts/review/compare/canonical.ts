/** A value as text that is the same for the same values, whatever the order of their members. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each) => (isObject(each) ? sortedMembers(each) : each)) ?? "undefined";
}

/** The text of facts without where they stand and what is said about them. `nameOf` gives the name of a reference. */
export function canonicalFacts(value: unknown, nameOf: (id: string) => string = (id) => id): string {
  return canonical(essence(value, nameOf));
}

function essence(value: unknown, nameOf: (id: string) => string): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => essence(each, nameOf));
  }
  if (!isObject(value)) {
    return value;
  }
  const members = Object.entries(value).filter(([name]) => !places.has(name) && !words.has(name));
  return Object.fromEntries(
    members.map(([name, each]) => {
      if (name === "ref" && typeof each === "string") {
        return [name, nameOf(each)];
      }
      const isMap = maps.has(name) && isObject(each);
      const inside = () => Object.entries(each ?? {}).map(([key, one]) => [key, essence(one, nameOf)]);
      return [name, data.has(name) ? each : isMap ? Object.fromEntries(inside()) : essence(each, nameOf)];
    }),
  );
}

/** Whether two facts are the same wherever they stand, and refer to nothing that has no name. */
export function isSame(a: unknown, b: unknown): boolean {
  return isSameValue(a, b, "facts");
}

/** The same, whatever is said about them. */
export function isSameButWords(a: unknown, b: unknown): boolean {
  return isSameValue(a, b, "essence");
}

/** What the members of an object are: facts, facts without words, either by name, or values of the API. */
type Kind = "facts" | "essence" | "facts by name" | "essence by name" | "data";

function isSameValue(a: unknown, b: unknown, kind: Kind): boolean {
  if (a === b) {
    return true;
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each, index) => isSameValue(each, b[index], kind));
  }
  if (!isObject(a) || !isObject(b)) {
    return false;
  }
  const names = namesOf(a, kind);
  return (
    names.length === namesOf(b, kind).length &&
    names.every((name) => Object.hasOwn(b, name) && isSameMember(name, a[name], b[name], kind))
  );
}

function isSameMember(name: string, a: unknown, b: unknown, kind: Kind): boolean {
  const refersToPlace = kind === "facts" && name === "ref" && typeof a === "string" && a.includes("#");
  return !refersToPlace && isSameValue(a, b, kindOf(name, kind));
}

function kindOf(name: string, kind: Kind): Kind {
  switch (kind) {
    case "data":
      return kind;
    case "facts by name":
      return "facts";
    case "essence by name":
      return "essence";
    default:
      return data.has(name) ? "data" : maps.has(name) ? `${kind} by name` : kind;
  }
}

function namesOf(value: object, kind: Kind): string[] {
  const names = Object.keys(value);
  if (kind !== "facts" && kind !== "essence") {
    return names;
  }
  return names.filter((name) => !places.has(name) && (kind === "facts" || !words.has(name)));
}

const places = new Set(["at", "usedAt", "id", "component"]);
const words = new Set(["title", "summary", "description", "example", "examples", "externalDocs", "$comment"]);
const maps = new Set(["schemas", "properties", "patternProperties", "dependentSchemas", "$defs"]);
const data = new Set([
  ...["enum", "default", "examples", "value", "dataValue", "other", "extensions", "xml", "mapping", "scopes"],
  ...["dependentRequired"],
]);

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sortedMembers(value: { readonly [name: string]: unknown }): object {
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, value[name]]),
  );
}
