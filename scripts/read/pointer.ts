import type { Place } from "./facts.ts";

/** The JSON Pointer (RFC 6901) of a member or item of what `pointer` names. */
export function join(pointer: string, ...names: readonly (string | number)[]): string {
  let joined = pointer;
  for (const name of names) {
    joined += `/${escapeName(String(name))}`;
  }
  return joined;
}

function escapeName(name: string): string {
  return /[~/]/.test(name) ? name.replaceAll("~", "~0").replaceAll("/", "~1") : name;
}

/** The names that a JSON Pointer goes through. */
export function split(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A place from its file below the description's folder and a JSON Pointer. */
export function placeOf(file: string, pointer: string): Place {
  return `${file.replaceAll("%", "%25").replaceAll("#", "%23")}#${pointer}`;
}

/** The file and the JSON Pointer of a place. */
export function partsOf(place: Place): { readonly file: string; readonly pointer: string } {
  const end = place.indexOf("#");
  const file = place.slice(0, end).replaceAll("%23", "#").replaceAll("%25", "%");
  return { file, pointer: place.slice(end + 1) };
}
