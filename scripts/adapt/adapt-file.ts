import { clientView } from "@scripts/generate/client-view";
import { slowPatterns } from "@scripts/generate/limits";
import { ContractError, type Problem, type Reading, readText, split } from "@scripts/read";
import { adaptDescription } from "./adapt-description.ts";
import type { Change, Rule } from "./change.ts";
import { isMembers, type Members, membersOf, methods } from "./members.ts";
import { type Given, openGiven } from "./open-given.ts";
import { type OperationNames, operationKey } from "./operation-names.ts";
import { writeContract } from "./write-contract.ts";

/** A contract that was made of a description of somebody else. */
export interface AdaptedContract {
  readonly text: string;
  readonly reading: Reading;
  readonly changes: readonly Change[];
  /** A problem of the contract, where it stands in the given file. */
  readonly inGiven: (problem: Problem) => Problem;
  /** The same contract without the members that have these problems. */
  readonly without: (rule: Rule, problems: readonly Problem[]) => AdaptedContract;
}

/** More than any API has that a client was wanted of: a module of so many methods is no use to a compiler. */
const maxOperations = 20_000;

/**
 * Makes a contract of a description that somebody else wrote. Throws what keeps it from being read. `name` is the
 * contract's in messages; `before` is the contract that an earlier version of the description gave.
 */
export async function adaptFile(
  file: string,
  base: string,
  name = "openapi.yaml",
  before?: Reading,
): Promise<AdaptedContract> {
  const given = await openGiven(file, base);
  const { value } = given;
  refuseTooMany(given);
  const inGiven = ({ path, what, fix }: Problem): Problem => given.problemAt(path, what, fix);
  const written = (changes: readonly Change[]): AdaptedContract => {
    const text = writeContract(value, given.text);
    const without = (rule: Rule, problems: readonly Problem[]) =>
      written([...changes, ...problems.map((each) => leaveOut(value, rule, each))]);
    return { text, reading: readText(text, name), changes, inGiven, without };
  };
  const first = written([...given.changes, ...adaptDescription(value, before && namesOf(before))]);
  const patterns = slowPatterns(clientView(first.reading.facts, "provider").facts, first.reading.problemAt);
  const adapted = patterns.length > 0 ? first.without("pattern", patterns) : first;
  const { problems } = adapted.reading;
  if (problems.length > 0) {
    throw new ContractError(problems.map(inGiven));
  }
  return adapted;
}

function namesOf({ facts }: Reading): OperationNames {
  return new Map(
    facts.operations.flatMap((operation) =>
      operation.operationId === undefined ? [] : [[operationKey(operation), operation.operationId]],
    ),
  );
}

function refuseTooMany({ value, problemAt }: Given): void {
  const items = Object.values(membersOf(value.paths)).filter(isMembers);
  const count = items.reduce((sum, item) => sum + methods.filter((method) => method in item).length, 0);
  if (count > maxOperations) {
    const what = `it has ${count} operations, and a client is made of at most ${maxOperations}`;
    throw new ContractError([problemAt("/paths", what, "leave out those that nobody calls")]);
  }
}

/** Takes a member away that has a problem. */
function leaveOut(root: Members, rule: Rule, { path, what }: Problem): Change {
  const names = split(path);
  const owner = names.slice(0, -1).reduce<unknown>((at, name) => Object(at)[name], root);
  if (isMembers(owner)) {
    delete owner[names.at(-1) ?? ""];
  }
  return { path, rule, what: `${what}: it was left out` };
}
