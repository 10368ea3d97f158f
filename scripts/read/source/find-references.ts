import type { Json } from "../facts.ts";
import { join } from "../pointer.ts";

/** A text that tools follow as a reference. */
export interface FoundReference {
  /** The JSON Pointer of the text. */
  readonly pointer: string;
  readonly keyword: string;
  readonly text: string;
}

/** A name that references can use in place of a JSON Pointer. */
export interface FoundName {
  /** The JSON Pointer of the schema that has the name. */
  readonly pointer: string;
  readonly keyword: "$id" | "$anchor" | "$dynamicAnchor" | "$self";
  readonly name: string;
}

/** What `mapping` of a discriminator holds may be the name of a schema, too. */
export const mapping = "mapping";

/** Below these stands data, in which no schema has a name. */
const data = ["const", "default", "enum", "example", "value"];

/**
 * Each `$ref` and `$dynamicRef`, wherever it stands, and each mapping of a discriminator, since tools follow these without
 * asking what they are in; and what `$id`, `$anchor` and `$dynamicAnchor` name.
 */
export function findReferences(root: Json): { references: FoundReference[]; names: FoundName[] } {
  const references: FoundReference[] = [];
  const names: FoundName[] = [];
  const path: string[] = [];

  const visit = (parent: Json, isData: boolean): void => {
    if (typeof parent !== "object" || parent === null) {
      return;
    }
    const isMapping = path.at(-1) === mapping && path.at(-2) === "discriminator";
    for (const [keyword, member] of Object.entries(parent)) {
      if (typeof member === "object" && member !== null) {
        path.push(keyword);
        visit(member, isData || (data.includes(keyword) && path.at(-2) !== "properties"));
        path.pop();
        continue;
      }
      if (typeof member !== "string") {
        continue;
      }
      if (isMapping || keyword === "$ref" || keyword === "$dynamicRef") {
        references.push({ pointer: join("", ...path, keyword), keyword: isMapping ? mapping : keyword, text: member });
      }
      if (!isData && (isNaming(keyword) || (keyword === "$self" && path.length === 0))) {
        names.push({ pointer: path.length === 0 ? "" : join("", ...path), keyword, name: member });
      }
    }
  };

  visit(root, false);
  return { references, names };
}

function isNaming(keyword: string): keyword is "$id" | "$anchor" | "$dynamicAnchor" {
  return keyword === "$id" || keyword === "$anchor" || keyword === "$dynamicAnchor";
}
