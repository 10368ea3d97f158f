import { type Json, type Place, partsOf, type Reading, split } from "@scripts/read";
import { stringify } from "yaml";

/** Lines of an excerpt; what is longer is cut, with a line that says how much. */
const longest = 24;

/** YAML of what stands at a place, under its key. Undefined where nothing does. */
export function excerptOf({ valueAt }: Reading, place: Place | undefined): string | undefined {
  const value = place === undefined ? undefined : valueAt(place);
  if (place === undefined || value === undefined) {
    return undefined;
  }
  const key = split(partsOf(place).pointer).at(-1);
  const shown: Json = key === undefined || /^\d+$/.test(key) ? pruned(value, 5) : { [key]: pruned(value, 5) };
  return shortened(stringify(shown, { lineWidth: 100, aliasDuplicateObjects: false }).trimEnd());
}

/** What is deep or long would be cut anyway. */
function pruned(value: Json, depth: number): Json {
  if (typeof value !== "object" || value === null) {
    return value;
  }
  if (depth === 0) {
    return Array.isArray(value) ? ["…"] : { "…": "…" };
  }
  if (Array.isArray(value)) {
    return value.slice(0, longest).map((each: Json) => pruned(each, depth - 1));
  }
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, pruned(each, depth - 1)]));
}

/** The text's first lines. */
export function shortened(text: string): string {
  const lines = text.split("\n");
  if (lines.length <= longest) {
    return text;
  }
  return [...lines.slice(0, longest - 1), `# … ${lines.length - longest + 1} more lines`].join("\n");
}
