import type { Issue } from "@filespec/core/validate";
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
  { path, rule, message }: Pick<Issue, "path" | "rule" | "message">,
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
  const isFieldRule = ofParent.includes(rule);
  const parts = fields.parts(isFieldRule ? parent : schemas);
  const said = isFieldRule
    ? parts.filter(({ required, properties }) =>
        rule === "required" ? required?.includes(`${path.at(-1)}`) : properties,
      )
    : parts.filter((part) => Object.hasOwn(part, rule));
  // Of several alternatives the one that the message quotes.
  return { pointer, at: (said.find((part) => message.endsWith(quoted(part, rule))) ?? said[0] ?? parts[0])?.at };
}

/** What messages say of a word of a schema. */
function quoted(part: Schema, rule: string): string {
  const [, given]: [string, unknown] = Object.entries(part).find(([word]) => word === rule) ?? ["", ""];
  return rule === "enum"
    ? [given]
        .flat()
        .map((each) => JSON.stringify(each))
        .join(", ")
    : [given].flat().join(rule === "type" ? " or " : ", ");
}
