import { isList, isObject, type Json, join, type Schema } from "@scripts/read";
import { typeOf } from "../json.ts";
import type { SchemaFields } from "./schema-fields.ts";

/** What a body holds beside what the contract documents, by pointer, and which documented fields it has. */
export interface BodyFields {
  readonly documented: ReadonlySet<string>;
  /** Fields that the contract does not have. What is below them is not listed. */
  readonly undocumented: readonly UnnamedField[];
  /** The same where the contract admits any field. */
  readonly admitted: readonly UnnamedField[];
}

interface UnnamedField {
  readonly pointer: string;
  /** The type of its value. */
  readonly type: string;
  /** Of the object that it is in. */
  readonly schemas: readonly Schema[];
}

/** Deeper than any documented answer, and no strain on the stack. */
const deepest = 200;

/** Holds a body against the documented fields. */
export function readFields(fields: SchemaFields, root: readonly Schema[], body: Json): BodyFields {
  const documented = new Set<string>();
  const undocumented: UnnamedField[] = [];
  const admitted: UnnamedField[] = [];

  const walk = (value: Json, schemas: readonly Schema[], pointer: string, depth: number): void => {
    if (depth > deepest) {
      return;
    }
    if (isList(value)) {
      const items = fields.items(schemas);
      for (const item of items ? value : []) {
        walk(item, items ?? [], join(pointer, "*"), depth + 1);
      }
      return;
    }
    const { admitsOthers, fields: named } = fields.node(schemas);
    for (const [name, member] of isObject(value) ? Object.entries(value) : []) {
      const field = fields.field(schemas, name);
      if (field) {
        const at = join(pointer, field.name);
        documented.add(at);
        walk(member, field.schemas, at, depth + 1);
      } else if (admitsOthers || named.size > 0) {
        const found = { pointer: join(pointer, name), type: typeOf(member), schemas };
        (admitsOthers ? admitted : undocumented).push(found);
      }
    }
  };

  walk(body, root, "", 0);
  return { documented, undocumented, admitted };
}
