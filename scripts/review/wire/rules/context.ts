import type { DiffNode, DiffRule, Direction, TreeNode } from "./diff-rule.ts";

/** What the report of a comparison has no word of. */
export interface ChangeContext {
  /** Which way the data flows. */
  readonly directions: readonly Direction[];
  /** What the change is in. */
  readonly around?: Pair | undefined;
  /** The nearest place that leads to what the change is in by a reference, on either side, and what it refers to. */
  readonly use?: Use | undefined;
}

/** JSON Pointers into the documents. */
export interface Pair {
  readonly base: string;
  readonly revision: string;
}

export interface Use extends Pair {
  readonly baseReference?: string | undefined;
  readonly revisionReference?: string | undefined;
}

/** Says of each change, as JSON, what the report has no word of. */
export const context: DiffRule = () => ({
  any({ node }, { report, getDirections }) {
    const said: ChangeContext = { directions: getDirections(), around: pairOf(node.parent), use: useOf(node) };
    report({ message: JSON.stringify(said) });
  },
});

function pairOf(node: DiffNode | null): Pair | undefined {
  if (!node?.base || !node.revision) {
    return undefined;
  }
  const { base, revision } = node;
  return {
    base: (base.resolved ?? base).location.pointer,
    revision: (revision.resolved ?? revision).location.pointer,
  };
}

function useOf(node: DiffNode): Use | undefined {
  for (let at: DiffNode | null = node; at; at = at.parent) {
    const { base, revision } = at;
    if (base && revision && (base.resolved || revision.resolved)) {
      return {
        base: base.location.pointer,
        revision: revision.location.pointer,
        baseReference: referenceOf(base),
        revisionReference: referenceOf(revision),
      };
    }
  }
  return undefined;
}

function referenceOf({ resolved, value }: TreeNode): string | undefined {
  return resolved ? String(Object(value).$ref) : undefined;
}
