import { isObject, type Json, type JsonObject } from "@scripts/read";

/** What stands at the end of a path; null where nothing does. */
export function at(body: Json, path: readonly string[]): Json {
  return path.reduce<Json>((value, name) => (isObject(value) ? (value[name] ?? null) : null), body);
}

/** A copy with another value at the end of a path. */
export function replaced(body: Json, [name, ...rest]: readonly string[], value: Json): Json {
  if (name === undefined) {
    return value;
  }
  const outer: JsonObject = isObject(body) ? body : {};
  return { ...outer, [name]: replaced(outer[name] ?? {}, rest, value) };
}
