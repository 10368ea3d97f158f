import { methods } from "../operations.ts";
import { adaptBody } from "./adapt-body.ts";
import { adaptParameters } from "./adapt-parameters.ts";
import { adaptSecurity } from "./adapt-security.ts";
import type { LeftOut } from "./left-out.ts";
import { operationNames } from "./made-names.ts";
import { isMembers, listOf, type Members, membersOf, setMember } from "./members.ts";
import { freePathNames } from "./path-names.ts";

/** One operation, where it stands. */
export interface OpenOperation {
  readonly method: string;
  readonly path: string;
  readonly operation: Members;
}

/**
 * Names the operations and brings each into a form that a client can send. Gives those that stay without a method, by
 * their name, each with the reason.
 */
export function adaptOperations(root: Members, leftOut: LeftOut[]): Map<string, LeftOut> {
  const withoutMethod = new Map<string, LeftOut>();
  const paths: Members = {};
  const open: OpenOperation[] = [];
  for (const [path, given] of Object.entries(membersOf(root.paths))) {
    const item = membersOf(given);
    distributeParameters(item);
    const renamed = freePathNames(root, path, item);
    setMember(paths, renamed, item);
    for (const method of methods) {
      const operation = item[method];
      if (isMembers(operation)) {
        open.push({ method, path: renamed, operation });
      }
    }
  }
  root.paths = paths;

  const names = operationNames(
    open.map(({ method, path, operation: { operationId } }) => ({
      method,
      path,
      operationId: typeof operationId === "string" ? operationId : undefined,
    })),
  );
  for (const [index, each] of open.entries()) {
    const { operation, method, path } = each;
    const operationId = names[index] ?? "";
    operation.operationId = operationId;
    const what = `${method.toUpperCase()} ${path}`;
    const place = ["paths", path, method];
    const leave: Leave = (part, reason) => leftOut.push({ path: place, what: `${part} of ${what}`, why: reason });
    const why = adaptOperation(root, each, leave);
    if (why !== undefined) {
      withoutMethod.set(operationId, { path: place, what, why });
    }
  }
  return withoutMethod;
}

/** Told of a part of an operation that is left out. */
export type Leave = (part: string, why: string) => void;

/** Adapts an operation; why a client can have no method for it, or undefined. */
function adaptOperation(root: Members, open: OpenOperation, leave: Leave): string | undefined {
  const { operation } = open;
  dropExtensions(operation);
  const security = adaptSecurity(root, operation.security ?? root.security);
  operation.security = typeof security === "string" ? [] : security;
  const parameters = adaptParameters(root, open, leave);
  const body = adaptBody(root, open);
  return [security, parameters, body].find((each) => typeof each === "string");
}

/** Writes the parameters of the whole path into each operation, whose own of that place and name come first. */
function distributeParameters(item: Members): void {
  const shared = listOf(item.parameters);
  delete item.parameters;
  for (const method of methods) {
    const operation = item[method];
    if (isMembers(operation)) {
      operation.parameters = [...shared, ...listOf(operation.parameters)];
    }
  }
}

/** An extension among the responses is no status. */
function dropExtensions(operation: Members): void {
  const responses: Members = {};
  for (const [status, response] of Object.entries(membersOf(operation.responses))) {
    if (!status.startsWith("x-")) {
      setMember(responses, status, response);
    }
  }
  operation.responses = responses;
}
