import { join, type Place, type Schema } from "@scripts/read";
import type { SchemaFields } from "./schema-fields.ts";

/** Where in a body, as findings write it, and where the contract says what is not so. */
export interface IssuePlace {
  /** JSON Pointer, `*` for an index and for a name of the provider's choice. */
  readonly pointer: string;
  readonly at: Place | undefined;
}

/** Rules that are about a field, and are said of the object that it is in. */
const ofParent = ["required", "additionalProperties", "unknown"];

/** Finds the place of an issue of the validators in the schemas of a body. */
export function placeIssue(
  fields: SchemaFields,
  root: readonly Schema[],
  { path, rule }: { readonly path: readonly (string | number)[]; readonly rule: string },
): IssuePlace {
  let pointer = "";
  let schemas = root;
  let parent = root;
  for (const name of path) {
    const isIndex = typeof name === "number";
    const field = isIndex ? undefined : fields.field(schemas, name);
    pointer = join(pointer, isIndex ? "*" : (field?.name ?? name));
    parent = schemas;
    schemas = (isIndex ? fields.items(schemas) : field?.schemas) ?? [];
  }
  return { pointer, at: stated(fields.parts(ofParent.includes(rule) ? parent : schemas), rule, `${path.at(-1)}`) };
}

function stated(parts: readonly Schema[], rule: string, name: string): Place | undefined {
  if (rule === "required") {
    return parts.find(({ required }) => required?.includes(name))?.at ?? parts[0]?.at;
  }
  const isFieldRule = ofParent.includes(rule);
  const said = parts.find((part) => (isFieldRule ? part.properties : Object.hasOwn(part, rule)));
  return (said ?? parts[0])?.at;
}
