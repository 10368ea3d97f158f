import { isList, isObject, type Json, join } from "@scripts/read";
import { typeOf, valueAt } from "../json.ts";
import { isRedacted } from "../redact/signatures.ts";
import type { FieldNode, SchemaFields } from "./schema-fields.ts";

/** What a body holds beside what the contract documents, by pointer, and which documented fields it has. */
export interface BodyFields {
  readonly documented: ReadonlySet<string>;
  /** Fields that the contract does not have, with the types of their values. What is below them is not listed. */
  readonly undocumented: readonly (readonly [pointer: string, type: string])[];
  /** The same where the contract admits any field. */
  readonly admitted: readonly (readonly [pointer: string, type: string])[];
}

/** Deeper than any documented answer, and no strain on the stack. */
const deepest = 200;

/** Holds a body against the documented fields. */
export function readFields(schemas: SchemaFields, root: FieldNode, body: Json): BodyFields {
  const documented = new Set<string>();
  const undocumented: [string, string][] = [];
  const admitted: [string, string][] = [];

  const walk = (value: Json, node: FieldNode, pointer: string, depth: number): void => {
    if (depth > deepest) {
      return;
    }
    if (isList(value)) {
      const items = schemas.items(node);
      for (const item of items ? value : []) {
        walk(item, items ?? node, join(pointer, "*"), depth + 1);
      }
      return;
    }
    for (const [name, member] of isObject(value) ? Object.entries(value) : []) {
      const field = schemas.field(node, name);
      if (field) {
        const at = join(pointer, field.name);
        documented.add(at);
        walk(member, field.node, at, depth + 1);
      } else if (!isRedacted(name) && (node.admitsOthers || node.fields.size > 0)) {
        (node.admitsOthers ? admitted : undocumented).push([join(pointer, name), typeOf(member)]);
      }
    }
  };

  walk(body, root, "", 0);
  return { documented, undocumented, admitted };
}

/** The pointer of a value in a body, as findings write it: `*` for an index and for a name of the provider's choice. */
export function generalPointer(schemas: SchemaFields, root: FieldNode, body: Json, path: readonly string[]): string {
  let node: FieldNode | undefined = root;
  let value: Json | undefined = body;
  let pointer = "";
  for (const name of path) {
    if (isList(value)) {
      pointer = join(pointer, "*");
      node = node && schemas.items(node);
    } else {
      const field: ReturnType<SchemaFields["field"]> = node && schemas.field(node, name);
      pointer = join(pointer, field?.name ?? name);
      node = field?.node;
    }
    value = valueAt(value, name);
  }
  return pointer;
}
