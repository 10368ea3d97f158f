import type { Place } from "../../legacy/description.ts";
import { type Canon, comparable, copy, dropDefaults, follow, mapOf, plain, type Write } from "./canon.ts";
import type { JsonObject } from "./json.ts";
import { membersOf } from "./origins.ts";
import { schema } from "./schema.ts";

/** The canonical form of the media types of a body. */
export const content: Write = (canon, place) => {
  const written: JsonObject = {};
  for (const [name, mediaType] of membersOf(place)) {
    written[name.toLowerCase()] = copyMediaType(canon, follow(canon, mediaType));
  }
  return canon.origins.mark(written, place);
};

export const example: Write = (canon, place) => {
  const { file, path } = place;
  const target = follow(canon, place);
  if (target.file === file && target.path.length === path.length && target.path.every((key, at) => key === path[at])) {
    return plain(canon, place);
  }
  return canon.origins.mark(
    canon.parts.reference("examples", canon.parts.nameOf(target), () => plain(canon, target)),
    place,
  );
};

/** Headers by their names, of which case means nothing. */
export const headers: Write = (canon, place) => {
  const written: JsonObject = {};
  for (const [name, member] of membersOf(place)) {
    written[name.toLowerCase()] = header(canon, member);
  }
  return canon.origins.mark(written, place);
};

function copyMediaType(canon: Canon, place: Place): JsonObject {
  const written = copy(canon, place, {
    schema,
    itemSchema: schema,
    examples: mapOf(example),
    encoding: mapOf(encoding),
    itemEncoding: encoding,
    example: (_, { value }) => comparable(value),
  });
  for (const [name, each] of Object.entries(Object(written.encoding))) {
    if (Object.keys(Object(each)).length === 0) {
      delete Object(written.encoding)[name];
    }
  }
  return canon.origins.with(written, { encoding: written.encoding ?? {} });
}

const encoding: Write = (canon, place) => {
  const written = copy(canon, place, { headers });
  dropDefaults(written, { headers: {}, allowReserved: false });
  return written;
};

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
