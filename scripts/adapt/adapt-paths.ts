import type { Note } from "./change.ts";
import { isMembers, type Members, methods, resolved, setMember } from "./members.ts";
import { nameOperations, type OperationNames } from "./operation-names.ts";
import { freePathNames } from "./path-names.ts";

/** One operation, where it stands. */
interface OpenOperation {
  readonly method: string;
  readonly path: string;
  readonly given: string;
  readonly operation: Members;
}

/** Gives each path operations of its own, and each operation and path parameter a name that a client can use. */
export function adaptPaths(root: Members, note: Note, before: OperationNames): void {
  if (!isMembers(root.paths)) {
    return;
  }
  const paths: Members = {};
  const open: OpenOperation[] = [];
  for (const [given, value] of Object.entries(root.paths)) {
    const target = resolved(root, value);
    if (given.startsWith("x-") || !isMembers(target)) {
      setMember(paths, given, value);
      continue;
    }
    // Operations of a path that several others refer to each need a name of their own.
    const item = target === value ? target : structuredClone(target);
    const isRooted = given.startsWith("/") || Object.hasOwn(root.paths, `/${given}`);
    const rooted = isRooted ? given : `/${given}`;
    const path = freePathNames(root, rooted, item);
    if (path !== given) {
      note(rooted === given ? "path-parameter-name" : "path", `the path became ${path}`, "paths", given);
    }
    setMember(paths, path, item);
    for (const method of methods) {
      const operation = resolved(root, item[method]);
      if (isMembers(operation)) {
        item[method] = operation;
        open.push({ method, path, given, operation });
      }
    }
  }
  root.paths = paths;
  name(open, note, before);
}

function name(open: readonly OpenOperation[], note: Note, before: OperationNames): void {
  const names = nameOperations(
    open.map(({ method, path, operation: { operationId } }) => ({
      method,
      path,
      operationId: typeof operationId === "string" ? operationId : undefined,
    })),
    before,
  );
  for (const [index, { operation, given, method }] of open.entries()) {
    const operationId = names[index] ?? "";
    if (operation.operationId !== operationId) {
      const had = operation.operationId === undefined ? "no operationId" : JSON.stringify(operation.operationId);
      note("operation-name", `the operation is called ${operationId}, it had ${had}`, "paths", given, method);
      operation.operationId = operationId;
    }
  }
}
