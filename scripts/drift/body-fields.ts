import type { FieldNode, FieldTree } from "./field-tree.ts";
import { segment, typeOf } from "./json-value.ts";
import { isRedacted } from "./redacted.ts";

/** What a body holds beside what the contract documents, by pointer, and which documented fields it has. */
export interface BodyFields {
  readonly documented: ReadonlySet<string>;
  /** Types of the fields that the contract does not have. What is below such a field is not listed. */
  readonly undocumented: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same where the contract admits any field. */
  readonly admitted: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Deeper than any documented answer, and no strain on the stack. */
const deepest = 200;

/** Holds a body against the documented fields. */
export function readFields(tree: FieldTree, root: FieldNode, body: unknown): BodyFields {
  const documented = new Set<string>();
  const undocumented = new Map<string, Set<string>>();
  const admitted = new Map<string, Set<string>>();

  const walk = (value: unknown, node: FieldNode, pointer: string, depth: number): void => {
    if (typeof value !== "object" || value === null || depth > deepest) {
      return;
    }
    if (Array.isArray(value)) {
      if (node.items.length > 0) {
        const items = tree.node(node.items);
        for (const item of value) {
          walk(item, items, `${pointer}/*`, depth + 1);
        }
      }
      return;
    }
    for (const [name, member] of Object.entries(value)) {
      const field = tree.field(node, name);
      if (field) {
        const at = pointer + segment(field.name);
        documented.add(at);
        walk(member, field.node, at, depth + 1);
      } else if (!isRedacted(name) && (node.admitsOthers || node.fields.size > 0)) {
        add(node.admitsOthers ? admitted : undocumented, pointer + segment(name), typeOf(member));
      }
    }
  };

  walk(body, root, "", 0);
  return { documented, undocumented, admitted };
}

/** The pointer of a value in a body, as findings write it: `*` for an index and for a name of the provider's choice. */
export function blankPointer(tree: FieldTree, root: FieldNode, body: unknown, path: readonly string[]): string {
  let node: FieldNode | undefined = root;
  let value = body;
  let pointer = "";
  for (const name of path) {
    if (Array.isArray(value)) {
      pointer += "/*";
      node = node && node.items.length > 0 ? tree.node(node.items) : undefined;
    } else {
      const field: ReturnType<FieldTree["field"]> = node && tree.field(node, name);
      pointer += segment(field?.name ?? name);
      node = field?.node;
    }
    value = Object(value)[name];
  }
  return pointer;
}

function add(to: Map<string, Set<string>>, pointer: string, type: string): void {
  to.set(pointer, (to.get(pointer) ?? new Set()).add(type));
}
