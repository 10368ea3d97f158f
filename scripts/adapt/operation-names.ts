import { clientMembers } from "@scripts/generate/check-names";
import { camelCase, pascalCase } from "@scripts/generate/names";
import { FreeNames } from "./free-names.ts";

/** What the name of an operation is made from. */
export interface Nameable {
  readonly method: string;
  readonly path: string;
  readonly operationId: string | undefined;
}

/**
 * The names of operations, in their order: the description's own where they can name a method, the rest made. Own names
 * are given out first, so that a made one never takes theirs.
 */
export function nameOperations(operations: readonly Nameable[]): string[] {
  // Their types are called by them in Pascal case, and there two must not be one.
  const free = new FreeNames(clientMembers.map(pascalCase), pascalCase);
  const names = operations.map(() => "");
  const isOwn = ({ operationId }: Nameable) => /^[A-Za-z_$][\w$]*$/.test(operationId ?? "");
  for (const own of [true, false]) {
    for (const [index, operation] of operations.entries()) {
      if (isOwn(operation) === own) {
        names[index] = free.take(own ? (operation.operationId ?? "") : madeName(operation));
      }
    }
  }
  return names;
}

function madeName({ method, path, operationId = "" }: Nameable): string {
  return camelCase(operationId) || camelCase(method, path);
}
