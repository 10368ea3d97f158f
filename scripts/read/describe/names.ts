import type { Facts, SchemaId } from "../facts.ts";
import { partsOf, split } from "../pointer.ts";

/** The name under `components` of each schema that has an id. One without a name is called after its place. */
export function nameSchemas({ schemas }: Facts): Map<SchemaId, string> {
  const entries = Object.entries(schemas);
  const names = new Map(entries.filter(([id, { at }]) => id !== at).map(([id]) => [id, id]));
  const taken = new Set(names.values());
  for (const [id, { at }] of entries) {
    if (!names.has(id)) {
      const name = unique(nameOf(at), taken);
      names.set(id, name);
      taken.add(name);
    }
  }
  return names;
}

/** All names on the way to the place, or those of the file where the whole file is the schema. */
function nameOf(at: string): string {
  const { file, pointer } = partsOf(at);
  const whole = file.replace(/\.[^./]*$/, "").split("/");
  const path = pointer === "" ? whole : split(pointer);
  const name = path
    .join("_")
    .replace(/[^A-Za-z0-9.-]+/g, "_")
    .replace(/^_|_$/g, "");
  return name || "schema";
}

function unique(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? name : `${name}_${number}`;
    if (!taken.has(numbered)) {
      return numbered;
    }
  }
}
