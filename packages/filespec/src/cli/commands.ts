import { type JsonObject, listOf, objectOf, textOf } from "./json.ts";
import { kebabCase, takeName } from "./names.ts";

/** An operation of the contract, or what the client does with it beside calling it, under a name of its own. */
export interface Command {
  readonly name: string;
  readonly operationId: string;
  /** In upper case. */
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  /** The first tag; empty without one. */
  readonly tag: string;
  /** Whether the command gives the content of a file. */
  readonly isDownload: boolean;
  /** The operation as the contract has it. */
  readonly operation: JsonObject;
  /** The parameters of all operations of the path. */
  readonly shared: readonly unknown[];
}

/** A client of any provider: methods, and members that have methods. */
export interface Client {
  readonly [name: string]: unknown;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** The commands of a contract: an operation each that the client has a method for, and its downloads. */
export function commandsOf(document: JsonObject, client: Client): Command[] {
  const taken = new Set<string>();
  const calls = Object.entries(objectOf(document.paths)).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = objectOf(objectOf(item)[method]);
      const operationId = textOf(operation.operationId);
      return operationId !== "" && typeof client[operationId] === "function"
        ? [commandOf(operation, operationId, method.toUpperCase(), path, listOf(objectOf(item).parameters), taken)]
        : [];
    }),
  );
  return calls.flatMap((command) => {
    const name = command.name.replace(/^(get-|read-|retrieve-|fetch-|show-)?/, "download-");
    const isOwn = !memberOf(client, "download", command.operationId) || command.name.startsWith("download");
    return isOwn || taken.has(name)
      ? [command]
      : [command, { ...command, name, summary: `${command.summary}: its content`, isDownload: true }];
  });
}

/** What a member of the client does with an operation, if it does anything with it. */
export function memberOf(client: Client, member: string, operationId: string): unknown {
  const methodsOfMember = objectOf(client[member]);
  return Object.hasOwn(methodsOfMember, operationId) ? methodsOfMember[operationId] : undefined;
}

function commandOf(
  operation: JsonObject,
  operationId: string,
  method: string,
  path: string,
  shared: readonly unknown[],
  taken: Set<string>,
): Command {
  return {
    name: takeName(taken, kebabCase(operationId) || "operation"),
    operationId,
    method,
    path,
    summary: textOf(operation.summary) || firstSentence(textOf(operation.description)) || `${method} ${path}`,
    tag: textOf(listOf(operation.tags)[0]),
    isDownload: false,
    operation,
    shared,
  };
}

export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
