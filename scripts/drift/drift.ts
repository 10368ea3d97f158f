import { join, relative } from "node:path";
import { type ContractFacts, readContract } from "@scripts/generate/legacy/contract-facts";
import { Description } from "@scripts/generate/legacy/description";
import { readProblems } from "./claims.ts";
import { DriftError } from "./drift-error.ts";
import { type Har, readHar } from "./har.ts";
import { createMatcher } from "./match.ts";
import { type RedoclyProblem, redoclyDrift } from "./redocly-drift.ts";
import type { DriftReport } from "./report.ts";
import { Traffic } from "./traffic.ts";

export interface DriftOptions {
  /** Another URL that the requests may have gone to. */
  readonly baseUrl?: string | undefined;
  /** Counts requests of the provider that no operation describes as ignored. */
  readonly ignoreOtherOperations?: boolean | undefined;
}

/** Holds the traffic of a HAR file against a provider's contract. */
export async function findDrift(
  workspace: string,
  provider: string,
  file: string,
  options: DriftOptions = {},
): Promise<DriftReport> {
  const contract = join(workspace, "specs", provider, "openapi.yaml");
  const description = new Description(contract, workspace);
  const facts = readContract(provider, description);
  const har = readHar(file);
  const traffic = new Traffic(description, facts.operations);
  const ignored = sort(traffic, description, facts, har, options);
  const held = traffic.held.length;
  const undescribed = traffic.undescribed;
  const total = har.exchanges.length + har.broken.length;
  if (held + undescribed === 0) {
    const servers = [...facts.servers.map(({ url }) => url), ...(options.baseUrl ? [options.baseUrl] : [])];
    const requests = `none of its ${total} entries is an answer of ${provider} (${servers.join(", ")})`;
    throw new DriftError(`${file}: ${requests}, so there is nothing to hold against the contract; record some`);
  }

  const problems = Map.groupBy(
    await redoclyDrift(
      contract,
      traffic.held.map((each) => each.seen),
    ),
    ({ index }: RedoclyProblem) => index,
  );
  for (const [index, each] of traffic.held.entries()) {
    readProblems(description, traffic.tree, each, problems.get(index) ?? [], traffic);
  }

  const wrong = traffic.wrong.list();
  const lacks = traffic.lacks.list();
  return {
    version: 1,
    provider,
    contract: relative(workspace, contract),
    har: file,
    drift: wrong.length + lacks.length > 0,
    entries: { total, held, undescribed, ignored, broken: total - held - undescribed - ignored },
    wrong,
    lacks,
    admitted: traffic.admitted.list(),
    notes: traffic.notes.list(),
    coverage: traffic.coverage.list(),
  };
}

/** Hands each exchange to where it belongs, and gives the number of those that belong nowhere. */
function sort(
  traffic: Traffic,
  description: Description,
  { operations }: ContractFacts,
  { exchanges }: Har,
  { baseUrl, ignoreOtherOperations = false }: DriftOptions,
): number {
  const match = createMatcher(description, operations, baseUrl);
  let ignored = 0;
  for (const exchange of exchanges) {
    const found = match(exchange);
    if (found.kind === "operation") {
      traffic.hold(exchange, found.operation, found.path);
    } else if (found.kind === "no operation" && !ignoreOtherOperations) {
      traffic.holdUndescribed(exchange);
    } else {
      ignored += 1;
    }
  }
  return ignored;
}
