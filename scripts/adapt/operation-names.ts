import { clientMembers } from "@scripts/generate/check-names";
import { camelCase, isIdentifier, pascalCase } from "@scripts/generate/names";
import { FreeNames } from "./free-names.ts";

/** What the name of an operation is made from. */
export interface Nameable {
  readonly method: string;
  readonly path: string;
  readonly operationId: string | undefined;
}

/** The name of each operation, by method and path. */
export type OperationNames = ReadonlyMap<string, string>;

export function operationKey({ method, path }: Pick<Nameable, "method" | "path">): string {
  return `${method} ${path}`;
}

/**
 * The names of operations, in their order: the description's own where they can name a method, the rest made. The names that
 * the operations had `before` are given out first, so that no other operation takes one; then own names.
 */
export function nameOperations(operations: readonly Nameable[], before: OperationNames = new Map()): string[] {
  // Their types are called by them in Pascal case, and there two must not be one.
  const free = new FreeNames(clientMembers.map(pascalCase), pascalCase);
  const names = operations.map(() => "");
  const rounds = [
    (operation: Nameable) => had(operation, before),
    (operation: Nameable) => ownName(operation),
    (operation: Nameable) => madeName(operation),
  ];
  for (const nameOf of rounds) {
    for (const [index, operation] of operations.entries()) {
      const wanted = names[index] === "" ? nameOf(operation) : undefined;
      if (wanted !== undefined) {
        names[index] = free.take(wanted);
      }
    }
  }
  return names;
}

/** Its name before, if that is still what it would be called but for a number. */
function had(operation: Nameable, before: OperationNames): string | undefined {
  const name = before.get(operationKey(operation));
  const wanted = ownName(operation) ?? madeName(operation);
  return name?.startsWith(wanted) && /^\d*$/.test(name.slice(wanted.length)) ? name : undefined;
}

function ownName({ operationId = "" }: Nameable): string | undefined {
  return isIdentifier(operationId) && isIdentifier(pascalCase(operationId)) ? operationId : undefined;
}

function madeName({ method, path, operationId = "" }: Nameable): string {
  return camelCase(operationId) || camelCase(method, path);
}
