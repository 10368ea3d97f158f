import { nameOperations as namesOf } from "@scripts/adapt";
import { isIdentifier } from "@scripts/generate/names";
import { type Draft, operationsOf, setFirst } from "./draft.ts";

/**
 * Each operation without an operationId gets the one that generation makes for any description: `GET /pets/{id}` becomes
 * `getPetsId`, and one that no method can be called, such as `pets/list-all`, becomes `petsListAll`. What is an identifier
 * stays, for lint to find if two operations have it.
 */
export function nameOperations(draft: Draft): void {
  const operations = operationsOf(draft);
  const own = operations.map(({ operation: { operationId } }) =>
    typeof operationId === "string" ? operationId : undefined,
  );
  const names = namesOf(operations.map(({ method, path }, index) => ({ method, path, operationId: own[index] })));
  for (const [index, { method, path, operation }] of operations.entries()) {
    const operationId = own[index];
    if (operationId === undefined || !isIdentifier(operationId)) {
      setFirst(operation, "operationId", names[index]);
      draft.notes.push(`${method.toUpperCase()} ${path} is called ${names[index]}, it had ${shown(operationId)}`);
    }
  }
}

function shown(operationId: string | undefined): string {
  return operationId === undefined ? "no operationId" : `the operationId ${JSON.stringify(operationId)}`;
}
