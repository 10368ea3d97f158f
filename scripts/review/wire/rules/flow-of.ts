import type { DiffNode, Direction } from "./diff-rule.ts";

/**
 * Which way a property flows apart from its own `readOnly` and `writeOnly`: Redocly's directions count these as they
 * are in the new description.
 */
export function flowOf(node: DiffNode, seen: Set<DiffNode> = new Set()): Set<Direction> {
  const flow = new Set<Direction>();
  if (seen.has(node)) {
    return flow;
  }
  seen.add(node);
  const type = (node.revision ?? node.base)?.type.name ?? "";
  const direction = ends[type];
  if (direction) {
    return flow.add(direction);
  }
  for (const around of [node.parent, ...node.referencedBy]) {
    for (const each of around ? flowOf(around, seen) : []) {
      flow.add(each);
    }
  }
  return flow;
}

const ends: { readonly [type: string]: Direction } = {
  ParameterList: "request",
  RequestBody: "request",
  Responses: "response",
};
