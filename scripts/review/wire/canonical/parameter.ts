import type { Place } from "@scripts/generate/legacy/description";
import { type Canon, copy, dropDefaults, follow, mapOf, type Write } from "./canon.ts";
import { content, example } from "./content.ts";
import type { JsonObject } from "./json.ts";
import { schema } from "./schema.ts";

/** The canonical form of a parameter. What a path calls it does not matter, where in the path it is does. */
export function parameter(canon: Canon, place: Place, position: number): JsonObject {
  const written = carrier(canon, place, "form");
  if (written.in === "path" && position >= 0) {
    written.name = String(position + 1);
  }
  if (written.in === "header") {
    written.name = String(written.name).toLowerCase();
  }
  return written;
}

/** The canonical form of a header of a response. */
export const header: Write = (canon, place) => carrier(canon, follow(canon, place), "simple");

function carrier(canon: Canon, place: Place, usualStyle: string): JsonObject {
  const written = copy(canon, place, { schema, content, examples: mapOf(example) });
  const isSimple = written.in === "path" || written.in === "header";
  const style = isSimple ? "simple" : usualStyle;
  const isExploded = (written.style ?? style) === "form";
  dropDefaults(written, {
    required: false,
    deprecated: false,
    allowEmptyValue: false,
    allowReserved: false,
  });
  if (written.schema !== undefined) {
    written.style ??= style;
    written.explode ??= isExploded;
  }
  // A single value is written in one way.
  const type = canon.description.get(place, "schema", "type")?.value;
  if (["string", "number", "integer", "boolean"].includes(String(type))) {
    delete written.explode;
  }
  return written;
}
