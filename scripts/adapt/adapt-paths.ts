import type { Note } from "./change.ts";
import { isMembers, type Members, membersOf, methods, resolved, setMember } from "./members.ts";
import { nameOperations } from "./operation-names.ts";
import { freePathNames } from "./path-names.ts";

/** One operation, where it stands. */
interface OpenOperation {
  readonly method: string;
  readonly path: string;
  readonly given: string;
  readonly operation: Members;
}

/** Gives each path operations of its own, and each operation and path parameter a name that a client can use. */
export function adaptPaths(root: Members, note: Note): void {
  const paths: Members = {};
  const open: OpenOperation[] = [];
  for (const [given, value] of Object.entries(membersOf(root.paths))) {
    const target = resolved(root, value);
    if (given.startsWith("x-") || !isMembers(target)) {
      setMember(paths, given, value);
      continue;
    }
    // Operations of a path that several others refer to each need a name of their own.
    const item = target === value ? target : structuredClone(target);
    const rooted = given.startsWith("/") ? given : `/${given}`;
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
  name(open, note);
}

function name(open: readonly OpenOperation[], note: Note): void {
  const names = nameOperations(
    open.map(({ method, path, operation: { operationId } }) => ({
      method,
      path,
      operationId: typeof operationId === "string" ? operationId : undefined,
    })),
  );
  for (const [index, { operation, given, method }] of open.entries()) {
    const operationId = names[index] ?? "";
    if (operation.operationId !== operationId) {
      note("operation-name", `the operation was named ${operationId}`, "paths", given, method);
      operation.operationId = operationId;
    }
  }
}
