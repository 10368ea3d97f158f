import type { PathClient } from "@filespec/core/paths";
import { ContractError, type Problem, type Reading } from "@scripts/read";
import type { ClientView } from "./client-view.ts";
import { isIdentifier, pascalCase } from "./names.ts";
import { memberNames, membersIn } from "./operation-members.ts";

/** What openapi-fetch's client has. */
const pathMembers: { readonly [Name in keyof PathClient<{}>]: true } = {
  GET: true,
  PUT: true,
  POST: true,
  DELETE: true,
  OPTIONS: true,
  HEAD: true,
  PATCH: true,
  TRACE: true,
  request: true,
  use: true,
  eject: true,
};

/**
 * What a client has beside its operations. Platforms call `then` of what is awaited, `toJSON` of what is written as JSON,
 * and what every object has, such as `toString`: a method of that name would send a request then.
 */
export const clientMembers: readonly string[] = [
  "safe",
  "stream",
  "then",
  "toJSON",
  ...Object.getOwnPropertyNames(Object.prototype),
  ...Object.keys(pathMembers),
];

const renameOperation = "give it another operationId";

/** Throws where a name of the description is missing, clashes with another, or cannot name what it has to. */
export function checkNames(view: ClientView, { problemAt }: Reading): void {
  const problems = [...operationProblems(view, problemAt), ...serverProblems(view, problemAt)];
  if (problems.length > 0) {
    throw new ContractError(problems);
  }
}

function operationProblems({ operations }: ClientView, problemAt: Reading["problemAt"]): Problem[] {
  const types = new Map<string, string>();
  const own = membersIn(operations).map((each) => memberNames[each]);
  return operations.flatMap(({ operationId, facts }) => {
    const type = pascalCase(operationId);
    const other = types.get(type);
    types.set(type, operationId);
    if (facts.operationId === undefined) {
      return [
        problemAt(facts.at, "the operation has no operationId", "give it one: the client's method takes that name"),
      ];
    }
    const what = operationProblem(operationId, type, other, own);
    return what === undefined ? [] : [problemAt(`${facts.at}/operationId`, what, renameOperation)];
  });
}

function operationProblem(
  operationId: string,
  type: string,
  other: string | undefined,
  own: readonly string[],
): string | undefined {
  if (clientMembers.includes(operationId) || own.includes(operationId)) {
    return `a client has a member ${operationId} that is not an operation`;
  }
  if (operationId.includes("#")) {
    return `${operationId} contains a #, which a reference cannot`;
  }
  if (!isIdentifier(type)) {
    return `${operationId} cannot begin the name of a type`;
  }
  return other === undefined ? undefined : `the types of ${operationId} would be called like those of ${other}`;
}

function serverProblems({ servers, facts }: ClientView, problemAt: Reading["problemAt"]): Problem[] {
  const names = servers.map(({ name }) => name);
  return names.flatMap((name, index) => {
    const { at = facts.at } = facts.servers[index] ?? {};
    const isTaken = names.indexOf(name) !== index;
    return isTaken ? [problemAt(at, `another server is called ${name}`, "give it an x-name of its own")] : [];
  });
}
