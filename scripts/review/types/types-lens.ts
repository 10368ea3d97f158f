import type { ContractSide } from "../contract/contract-side.ts";
import type { Finding } from "../finding.ts";
import { compareExports } from "./compare-exports.ts";
import { compareAnswers, compareBodies, compareNames, existenceFinding } from "./compare-methods.ts";
import { compareOptions } from "./compare-options.ts";
import { componentUnits } from "./component-units.ts";
import { distinct } from "./distinct.ts";
import { type GeneratedSide, generateSide } from "./generated-side.ts";
import { OneScope } from "./one-scope.ts";
import { OperationPair } from "./operation-pair.ts";
import { pairOperations } from "./operation-pairs.ts";
import { operationUnit } from "./operation-unit.ts";
import { renamedSchemas } from "./renamed-schemas.ts";
import { schemaUnit } from "./schema-unit.ts";
import { TypeRelation } from "./type-relation.ts";
import { type PlacesOf, TypeWalk } from "./type-walk.ts";
import type { Unit } from "./unit.ts";

/** Compares the generated types of both sides, each in the direction that its data flows. */
export async function compareTypes(before: ContractSide, after: ContractSide, provider: string): Promise<Finding[]> {
  // One after the other: of a large description, each takes much memory.
  const base = await generateSide(before, provider, "before");
  const head = await generateSide(after, provider, "after");
  const placesOf: PlacesOf = (subject) => ({ before: before.placeOf(subject), after: after.placeOf(subject) });
  const { kept, removed, added } = pairOperations(before.description, after.description);
  const operations = kept.map((pair) => new OperationPair(base, head, pair));
  const { units, renamed } = changedUnits(base, head, operations);
  return distinct([
    ...removed.map((operation) => existenceFinding(base, operation, false)),
    ...added.map((operation) => existenceFinding(head, operation, true)),
    ...operations.flatMap(compareNames),
    ...compareExports(base, head, renamed),
    ...operations.flatMap(compareBodies),
    ...operations.flatMap(compareAnswers),
    ...compareUnits(base, head, units, renamed, placesOf),
    ...compareOptions(base, head, placesOf),
  ]);
}

/** The declarations whose texts differ, and the schemas that have another name in the head. */
function changedUnits(
  base: GeneratedSide,
  head: GeneratedSide,
  operations: readonly OperationPair[],
): { units: Unit[]; renamed: Map<string, string> } {
  const units = [
    ...base.schema.names("schemas").flatMap((name) => schemaUnit(base, head, name) ?? []),
    ...componentUnits(base, head, operations),
    ...operations.flatMap((pair) => operationUnit(pair) ?? []),
  ];
  const renamed = renamedSchemas(
    base.schema,
    head.schema,
    units.map((unit) => [unit.before, unit.after]),
  );
  units.push(...[...renamed].flatMap(([from, to]) => schemaUnit(base, head, from, to) ?? []));
  return { units, renamed };
}

function compareUnits(
  base: GeneratedSide,
  head: GeneratedSide,
  units: readonly Unit[],
  renamed: ReadonlyMap<string, string>,
  placesOf: PlacesOf,
): Finding[] {
  if (units.length === 0) {
    return [];
  }
  const scope = new OneScope(base.schema, head.schema, renamed);
  for (const { before, reference } of units) {
    scope.add(before, reference);
  }
  const { checker, pairs } = scope.check();
  const relation = new TypeRelation(checker);
  const walk = new TypeWalk(relation, placesOf);
  return units.flatMap((unit, index) => {
    const types = pairs[index];
    return types ? unit.compare(types, relation, walk) : [];
  });
}
