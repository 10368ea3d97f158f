import { stringify } from "yaml";
import type { Place } from "./legacy/description.ts";

/** Lines of an excerpt; what is longer is cut, with a line that says how much. */
const longest = 24;

/** YAML of what stands at a place, under its key. Undefined where nothing does. */
export function excerpt(place: Place | undefined): string | undefined {
  if (place === undefined || place.value === undefined) {
    return undefined;
  }
  const key = place.path.at(-1);
  const value = typeof key === "string" ? { [key]: place.value } : place.value;
  return shortened(stringify(value, { lineWidth: 100, aliasDuplicateObjects: false }).trimEnd());
}

/** The text's first lines. */
export function shortened(text: string): string {
  const lines = text.split("\n");
  if (lines.length <= longest) {
    return text;
  }
  return [...lines.slice(0, longest - 1), `# … ${lines.length - longest + 1} more lines`].join("\n");
}
