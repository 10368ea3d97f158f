import type { Contract } from "./contract.ts";
import { ContractCheck } from "./hold/check.ts";
import { redoclyDrift } from "./hold/redocly-drift.ts";
import { readProblems } from "./hold/schema-problems.ts";
import { createMatcher } from "./match.ts";
import type { Options } from "./options.ts";
import { harError } from "./recording/har-file.ts";
import { type Exchange, readHar } from "./recording/read-har.ts";
import type { DriftReport } from "./report/report.ts";

export type DriftOptions = Partial<Pick<Options, "baseUrl" | "ignoreOtherOperations">>;

/** Holds the traffic of a HAR file against a provider's contract. What schemas say of values is asked of `findProblems`. */
export async function findDrift(
  contract: Contract,
  file: string,
  options: DriftOptions = {},
  findProblems: typeof redoclyDrift = redoclyDrift,
): Promise<DriftReport> {
  const { exchanges, broken } = readHar(file);
  const total = exchanges.length + broken.length;
  const { check, ignored } = hold(contract, exchanges, options);
  const { held, undescribed, findings, coverage } = check;
  if (held.length + undescribed === 0) {
    const servers = [...contract.facts.servers.map(({ url }) => url), ...(options.baseUrl ? [options.baseUrl] : [])];
    const what = `none of its ${total} entries is an answer of ${contract.provider} (${servers.join(", ")})`;
    throw harError(file, `${what}, so there is nothing to hold against the contract`, "record some");
  }

  const problems = Map.groupBy(await findProblems(contract, held), ({ index }) => index);
  for (const [index, each] of held.entries()) {
    readProblems(check, each, problems.get(index) ?? []);
  }

  const wrong = findings.wrong.list();
  const lacks = findings.lacks.list();
  return {
    version: 1,
    provider: contract.provider,
    contract: contract.path,
    har: file,
    drift: wrong.length + lacks.length > 0,
    entries: {
      total,
      held: held.length,
      undescribed,
      ignored,
      broken: total - held.length - undescribed - ignored,
    },
    wrong,
    lacks,
    admitted: findings.admitted.list(),
    notes: findings.notes.list(),
    coverage: coverage.list(),
  };
}

/** Holds each exchange against its operation, and counts those that are none of the contract's business. */
function hold(
  contract: Contract,
  exchanges: readonly Exchange[],
  { baseUrl, ignoreOtherOperations = false }: DriftOptions,
): { readonly check: ContractCheck; readonly ignored: number } {
  const match = createMatcher(contract.operations, baseUrl);
  const check = new ContractCheck(contract);
  let ignored = 0;
  for (const exchange of exchanges) {
    const found = match(exchange);
    if (found.kind === "operation") {
      check.hold(exchange, found.operation, found.path);
    } else if (found.kind === "no operation" && !ignoreOtherOperations) {
      check.holdUndescribed(exchange);
    } else {
      ignored += 1;
    }
  }
  return { check, ignored };
}
