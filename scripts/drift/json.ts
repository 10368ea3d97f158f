import { isList, isObject, type Json } from "@scripts/read";

/** The value of a JSON text. Undefined where it is not JSON. */
export function parseJson(text: string): { readonly value: Json } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** What a path of names and indices leads to. Undefined where there is nothing. */
export function valueAt(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((at, name) => {
    if (isList(at)) {
      return at[Number(name)];
    }
    return isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  }, value);
}

/** The JSON type of a value, as schemas call it. */
export function typeOf(value: Json): string {
  if (value === null) {
    return "null";
  }
  if (isList(value)) {
    return "array";
  }
  if (typeof value === "number") {
    return Number.isInteger(value) ? "integer" : "number";
  }
  return typeof value;
}
