import type { Drift } from "@filespec/core";
import { validatorOf } from "@filespec/core/validate";
import { isText, type Json } from "@scripts/read";
import type { ContractCheck } from "./hold/check.ts";
import { documentedBody, documentedResponse } from "./hold/documented.ts";
import { placeIssue } from "./hold/issue-place.ts";
import { parseJson } from "./json.ts";
import { readText } from "./recording/har-file.ts";
import { Names } from "./redact/names.ts";

/** What clients told their `onDrift`, as JSON Lines; undefined for each line that is something else. */
export function readReports(file: string): (Drift | undefined)[] {
  const lines = readText(file).split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => readReport(parseJson(line)?.value ?? null));
}

/** Adds reports to what is found, and gives how many are another provider's. */
export function holdReports(check: ContractCheck, reports: readonly (Drift | undefined)[]): number {
  const { contract, findings } = check;
  const names = new Names(contract.names, []);
  let others = 0;
  for (const [index, report] of reports.entries()) {
    if (report?.provider !== contract.provider) {
      others += report ? 1 : 0;
      continue;
    }
    const { operationId, status, rule, message, preview } = report;
    const operation = contract.operations.find((each) => each.operationId === operationId);
    if (!operation) {
      check.undescribed += 1;
      continue;
    }
    check.held += 1;
    const line = index + 1;
    const response = documentedResponse(operation, status);
    const body = response && documentedBody(response, "");
    const path = report.path.map((each) => (isText(each) ? names.of(each) : each));
    const { pointer, at } = placeIssue(contract.fields, body?.schema ? [body.schema] : [], { path, rule, message });
    const about = { operation: operationId, status: response?.status ?? `${status}`, pointer, at: at ?? operation.at };
    if (rule === "unknown" || rule === "additionalProperties") {
      findings.lacks.add({ kind: "field", ...about }, line, preview);
    } else {
      findings.wrong.add({ kind: "body", ...about, rule, message }, line, rule === "required" ? undefined : preview);
    }
  }
  return others;
}

const text = { type: "string" };
const members = {
  provider: text,
  operationId: text,
  status: { type: "integer" },
  rule: text,
  message: text,
  preview: text,
};
const properties = { ...members, path: { type: "array", items: { type: ["string", "integer"] } } };
const schemas = { Drift: { type: "object", required: Object.keys(properties), properties } };

function readReport(value: Json): Drift | undefined {
  const result = validatorOf<Drift>(schemas, "Drift")["~standard"].validate(value);
  return result.issues ? undefined : result.value;
}
