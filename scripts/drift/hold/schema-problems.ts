import { isList, isObject, type Json, split } from "@scripts/read";
import { parseJson, typeOf, valueAt } from "../json.ts";
import { isRedacted, redactSignatures } from "../redact/signatures.ts";
import type { FindingKey } from "../report/findings.ts";
import { withoutOtherAlternatives } from "./alternatives.ts";
import { generalPointer } from "./body-fields.ts";
import type { ContractCheck, HeldExchange } from "./check.ts";
import { notUnderstood, type RedoclyProblem } from "./redocly-drift.ts";
import { parameterOf, recordedValue, requestFinding } from "./request-problems.ts";
import { statedAt } from "./stated.ts";

/** Sorts what Redocly has against one exchange into what is wrong in the contract and what it lacks. */
export function readProblems(check: ContractCheck, held: HeldExchange, problems: readonly RedoclyProblem[]): void {
  const { body = [], request = [] } = Object.groupBy(problems, (each) => (isInBody(each) ? "body" : "request"));
  readBodyProblems(check, held, withoutOtherAlternatives(body));
  readRequestProblems(check, held, request);
}

function isInBody({ target, schemaPath, message }: RedoclyProblem): boolean {
  return target === "response" && schemaPath !== undefined && parameterOf(message) === undefined;
}

function readBodyProblems(check: ContractCheck, held: HeldExchange, problems: readonly RedoclyProblem[]): void {
  const { exchange, operation } = held;
  const ofWrongType = new Set(problems.filter((each) => keywordOf(each) === "type").map(({ dataPath }) => dataPath));
  // Parsed again rather than kept: few answers have problems, and there may be many answers.
  const body = problems.length > 0 ? parseJson(held.body?.json ?? "")?.value : undefined;
  for (const problem of problems) {
    // Each field that the contract does not have is listed by itself, whether the contract forbids it or not.
    if (["additionalProperties", "unevaluatedProperties"].includes(keywordOf(problem))) {
      continue;
    }
    const finding = bodyFinding(check, held, body, problem);
    const value = valueAt(body, ...split(problem.dataPath ?? ""));
    // A value of the wrong type breaks what is said of it beside its type, too.
    const isSaidByType = ofWrongType.has(problem.dataPath) && ["value", "format", "constraint"].includes(finding.kind);
    if (isRedacted(value)) {
      const { pointer = "" } = finding;
      check.findings.notes.add({ kind: "redacted", operation: operation.operationId, pointer }, exchange);
    } else if (!isSaidByType) {
      check.findings.wrong.add(finding, exchange, shown(value, finding.kind));
    }
  }
}

function readRequestProblems(
  { findings: { wrong, lacks, notes } }: ContractCheck,
  { exchange, operation }: HeldExchange,
  problems: readonly RedoclyProblem[],
): void {
  const about = { operation: operation.operationId };
  for (const problem of problems) {
    const parameter = parameterOf(problem.message);
    if (parameter?.kind === "undocumented") {
      lacks.add({ kind: "query-parameter", ...about, parameter: parameter.name }, exchange);
    } else if (parameter && isRedacted(recordedValue(exchange, parameter))) {
      notes.add({ kind: "redacted", ...about, parameter: parameter.name }, exchange);
    } else {
      wrong.add(requestFinding(operation, problem), exchange);
    }
  }
}

function bodyFinding(
  { facts, fields }: ContractCheck,
  { operation, response, body: held }: HeldExchange,
  body: Json | undefined,
  problem: RedoclyProblem,
): FindingKey {
  const { schemaPath = "", dataPath = "", message } = problem;
  const schema = held?.documented.schema;
  if (!response || !schema || body === undefined) {
    throw notUnderstood(`it holds a body against a schema that the contract does not have: ${message}`);
  }
  const keyword = keywordOf(problem);
  return {
    kind: kinds.get(keyword) ?? "constraint",
    operation: operation.operationId,
    status: response.status,
    mediaType: held.documented.mediaType,
    pointer: generalPointer(fields, fields.node([schema]), body, split(dataPath)),
    expected: statedAt(facts, schema, split(schemaPath)) ?? message,
  };
}

const kinds: ReadonlyMap<string, string> = new Map([
  ["required", "missing-field"],
  ["type", "type"],
  ["enum", "value"],
  ["const", "value"],
  ["format", "format"],
  ["anyOf", "alternatives"],
  ["oneOf", "alternatives"],
]);

function keywordOf({ schemaPath = "" }: RedoclyProblem): string {
  return split(schemaPath).at(-1) ?? "";
}

/** What came instead: the type where it is the type that is wrong, else the value if it is short enough to be shown. */
function shown(value: Json | undefined, kind: string): string | undefined {
  if (kind === "missing-field" || value === undefined) {
    return undefined;
  }
  if (kind === "type" || isList(value) || isObject(value) || value === null) {
    return typeOf(value);
  }
  const text = redactSignatures(JSON.stringify(value));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
