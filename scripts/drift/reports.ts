import { isList, isText, type Json } from "@scripts/read";
import type { ContractCheck } from "./hold/check.ts";
import { documentedBody, documentedResponse } from "./hold/documented.ts";
import { placeIssue } from "./hold/issue-place.ts";
import { parseJson, valueAt } from "./json.ts";
import { readText } from "./recording/har-file.ts";
import { Names } from "./redact/names.ts";

/** A difference that a client told its `onDrift`, as JSON. */
interface DriftNote {
  readonly provider: string;
  readonly operationId: string;
  readonly status: number;
  readonly path: readonly (string | number)[];
  readonly rule: string;
  readonly message: string;
  readonly preview: string;
}

/** The reports of a JSON Lines file; undefined for each line that is none. */
export function readReports(file: string): (DriftNote | undefined)[] {
  const lines = readText(file).split(/\r?\n/);
  return lines.filter((line) => line.trim() !== "").map((line) => readReport(parseJson(line)?.value ?? null));
}

/** Adds reports to what is found, and gives how many are another provider's. */
export function holdReports(check: ContractCheck, reports: readonly (DriftNote | undefined)[]): number {
  const { contract, findings } = check;
  const names = new Names(contract.names, []);
  let others = 0;
  for (const [index, report] of reports.entries()) {
    if (report && report.provider !== contract.provider) {
      others += 1;
    }
    if (report?.provider !== contract.provider) {
      continue;
    }
    const { operationId, status, rule, message, preview } = report;
    const operation = contract.operations.find((each) => each.operationId === operationId);
    if (!operation) {
      check.undescribed += 1;
      continue;
    }
    check.held += 1;
    const response = documentedResponse(operation, status);
    const body = response && documentedBody(response, "");
    const seen = { entry: index + 1, method: operation.method.toUpperCase(), path: operation.path, status };
    const path = report.path.map((each) => (isText(each) ? names.of(each) : each));
    const { pointer, at } = placeIssue(contract.fields, body?.schema ? [body.schema] : [], { path, rule });
    const about = { operation: operationId, status: response?.status ?? `${status}`, pointer, at: at ?? operation.at };
    if (rule === "unknown" || rule === "additionalProperties") {
      findings.lacks.add({ kind: "field", ...about }, seen, preview);
    } else {
      findings.wrong.add({ kind: "body", ...about, rule, message }, seen, rule === "required" ? undefined : preview);
    }
  }
  return others;
}

function readReport(value: Json): DriftNote | undefined {
  const [provider, operationId, rule, message, preview] = texts.map((name) => valueAt(value, name));
  const [path, status] = [valueAt(value, "path"), valueAt(value, "status")];
  const isWhole = isText(provider) && isText(operationId) && isText(rule) && isText(message) && isText(preview);
  if (!isWhole || typeof status !== "number" || !isList(path)) {
    return undefined;
  }
  const names = path.filter((each) => isText(each) || typeof each === "number");
  return { provider, operationId, rule, message, preview, status, path: names };
}

const texts = ["provider", "operationId", "rule", "message", "preview"];
