import type { Contract } from "./contract.ts";
import { ContractCheck } from "./hold/check.ts";
import { createMatcher } from "./match.ts";
import type { Options } from "./options.ts";
import { harError } from "./recording/har-file.ts";
import { readHar } from "./recording/read-har.ts";
import { redactExchange } from "./redact/redact-exchange.ts";
import type { DriftReport, EntryCounts } from "./report/report.ts";
import { holdReports, readReports } from "./reports.ts";

export type DriftOptions = Partial<Pick<Options, "baseUrl" | "ignoreOtherOperations">>;

/** Holds the traffic of a HAR file against a provider's contract. */
export function findDrift(contract: Contract, file: string, options: DriftOptions = {}): DriftReport {
  const { baseUrl, ignoreOtherOperations = false } = options;
  const { exchanges, broken } = readHar(file);
  const match = createMatcher(contract.operations, baseUrl);
  const check = new ContractCheck(contract);
  let ignored = 0;
  for (const raw of exchanges) {
    const found = match(raw);
    if (found.kind === "ignored" || (found.kind === "no operation" && ignoreOtherOperations)) {
      ignored += 1;
      continue;
    }
    const { exchange, segments } = redactExchange(contract, raw, found);
    if (found.kind === "operation") {
      check.hold(exchange, found.operation, segments);
    } else {
      check.holdUndescribed(exchange);
    }
  }
  const total = exchanges.length + broken.length;
  const { held, undescribed } = check;
  if (held + undescribed === 0) {
    const servers = [...contract.facts.servers.map(({ url }) => url), ...(baseUrl ? [baseUrl] : [])];
    const what = `none of its ${total} entries is an answer of ${contract.provider} (${servers.join(", ")})`;
    throw harError(file, `${what}, so there is nothing to hold against the contract`, "record some");
  }
  return { ...report(contract, file, check, { total, ignored }), coverage: check.coverage.list() };
}

/** Says where in a provider's contract the drift belongs that clients reported. */
export function findReported(contract: Contract, file: string): DriftReport {
  const check = new ContractCheck(contract);
  const reports = readReports(file);
  const ignored = holdReports(check, reports);
  return report(contract, file, check, { total: reports.length, ignored });
}

function report(
  { provider, path, locate }: Contract,
  file: string,
  { held, undescribed, findings }: ContractCheck,
  { total, ignored }: Pick<EntryCounts, "total" | "ignored">,
): DriftReport {
  const places = locate(Object.values(findings).flatMap((list) => list.places()));
  const wrong = findings.wrong.list(places);
  const lacks = findings.lacks.list(places);
  return {
    version: 2,
    provider,
    contract: path,
    file,
    drift: wrong.length + lacks.length > 0,
    entries: { total, held, undescribed, ignored, broken: total - held - undescribed - ignored },
    wrong,
    lacks,
    admitted: findings.admitted.list(places),
    notes: findings.notes.list(places),
    coverage: [],
  };
}
