import type { Facts, Operation, PathItem } from "@scripts/read";

/** An operation of a path, a webhook or a callback. */
export interface Call {
  /** `operationId`, else `GET /path`. A callback counts for the operation that asks for it. */
  readonly name: string;
  /** True where the description gives the name. */
  readonly isNamed: boolean;
  /** Where it is asked for, without the names of the path's parameters. */
  readonly template: string;
  /** The provider calls: what is sent and what is answered change places. */
  readonly isIncoming: boolean;
  /** The name of the callback that it is of. */
  readonly callback?: string;
  readonly operation: Operation;
}

/** All calls that a description has, those of callbacks after the operation that asks for them. */
export function callsOf({ operations, webhooks }: Facts): Call[] {
  return [
    ...operations.flatMap((operation) => withCallbacks(operation, "paths", false)),
    ...webhooks.flatMap((item) => item.operations.flatMap((operation) => withCallbacks(operation, "webhooks", true))),
  ];
}

function withCallbacks(operation: Operation, kind: string, isIncoming: boolean): Call[] {
  const call: Call = {
    name: operation.operationId ?? `${operation.method.toUpperCase()} ${operation.path}`,
    isNamed: operation.operationId !== undefined,
    template: `${kind} ${templateOf(operation.path)}`,
    isIncoming,
    operation,
  };
  const callbacks = operation.callbacks.flatMap(({ name, paths }) =>
    paths.flatMap((item) => ofCallback(call, name, item)),
  );
  return [call, ...callbacks];
}

function ofCallback(parent: Call, name: string, item: PathItem): Call[] {
  return item.operations.map((operation) => ({
    name: parent.name,
    isNamed: false,
    template: `${parent.template} ${name} ${templateOf(operation.path)}`,
    isIncoming: true,
    callback: name,
    operation,
  }));
}

/** `/files/{id}` → `/files/{}`: a parameter's name is not part of what is requested. */
function templateOf(path: string): string {
  return path.replace(/\{[^}]*\}/g, "{}");
}
