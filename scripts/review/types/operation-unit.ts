import { compareBody } from "./compare-body.ts";
import { compareParameters } from "./compare-parameters.ts";
import { compareResponses } from "./compare-responses.ts";
import type { OperationPair } from "./operation-pair.ts";
import { isSameText } from "./schema-unit.ts";
import type { Unit } from "./unit.ts";

/** An operation of both sides, if its texts differ. */
export function operationUnit(pair: OperationPair): Unit | undefined {
  const { base, head } = pair;
  const before = base.schema.operation(pair.before.path, pair.before.method);
  const after = head.schema.operation(pair.after.path, pair.after.method);
  if (!before || !after || isSameText(base.schema, before, head.schema, after)) {
    return undefined;
  }
  return {
    before,
    after,
    reference: `paths[${JSON.stringify(pair.after.path)}]["${pair.after.method}"]`,
    compare: (types, relation, walk) =>
      [compareParameters, compareBody, compareResponses].flatMap((compare) => compare(pair, types, relation, walk)),
  };
}
