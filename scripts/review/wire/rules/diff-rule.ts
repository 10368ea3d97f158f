/** What Redocly hands to a rule of a comparison, as far as the rules here use it. */
export interface DiffChange {
  readonly kind: "added" | "removed" | "modified";
  readonly node: DiffNode;
  /** The member that is modified. */
  readonly property?: string;
  readonly base?: { readonly value?: unknown };
  readonly revision?: { readonly value?: unknown };
}

export interface DiffNode {
  readonly base?: TreeNode;
  readonly revision?: TreeNode;
  readonly parent: DiffNode | null;
  /** The other places that lead to the same pair. */
  readonly referencedBy: readonly DiffNode[];
}

/** A part of one of the documents. A reference has what it leads to beside it. */
export interface TreeNode {
  readonly type: { readonly name: string };
  readonly key: string | number;
  readonly value: unknown;
  readonly resolved?: TreeNode;
  readonly location: { readonly pointer: string };
}

export type Direction = "request" | "response";

export interface DiffContext {
  readonly report: (problem: { readonly message: string }) => void;
  readonly getDirections: () => readonly Direction[];
}

export type Visit = (change: DiffChange, context: DiffContext) => void;

/** By type of node, which may stand in another. */
export interface DiffVisitor {
  readonly [type: string]: Visit | DiffVisitor;
}

export type DiffRule = () => DiffVisitor;

/** A rule that reports the changes of a type of node for which a test holds. */
export function ruleFor(
  types: readonly string[],
  isMeant: (change: DiffChange, context: DiffContext) => boolean,
): DiffRule {
  const visit: Visit = (change, context) => {
    if (isMeant(change, context)) {
      context.report({ message: change.kind });
    }
  };
  return () => Object.fromEntries(types.map((type) => [type, visit]));
}

/** A member of a node on one side, its reference followed. */
export function memberOn(side: TreeNode | undefined, key: string): unknown {
  return Object(side?.resolved?.value ?? side?.value)[key];
}

/** The type of the node that a change is in. */
export function typeAround({ node }: DiffChange): string | undefined {
  return (node.parent?.revision ?? node.parent?.base)?.type.name;
}

/** What one list of texts has beyond another. */
export function beyond(list: unknown, other: unknown): unknown[] {
  const known: unknown[] = Array.isArray(other) ? other : [];
  return Array.isArray(list) ? list.filter((value) => !known.includes(value)) : [];
}
