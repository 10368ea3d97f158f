import type { Description, Place } from "@scripts/generate/legacy/description";
import type { OperationFacts } from "@scripts/generate/legacy/operations";
import { withoutOtherAlternatives } from "./alternatives.ts";
import { blankPointer } from "./body-fields.ts";
import type { FieldTree } from "./field-tree.ts";
import type { Findings, Subject } from "./findings.ts";
import type { Exchange } from "./har.ts";
import { listOf, segments, typeOf } from "./json-value.ts";
import { isRedacted } from "./redacted.ts";
import { notUnderstood, type RedoclyProblem } from "./redocly-drift.ts";
import { parameterOf, recordedValue, requestClaim } from "./request-claims.ts";
import { redactSignatures } from "./signatures.ts";

/** An exchange with what the contract has for it. */
export interface Held {
  readonly exchange: Exchange;
  readonly operation: OperationFacts;
  /** The contract's name of the answer's status and the schema of its body, where it has them. */
  readonly status: string | undefined;
  readonly mediaType: string | undefined;
  readonly schema: Place | undefined;
  /** The answer's body as JSON: undefined where there is none to be held against a schema. */
  readonly json: string | undefined;
}

/** Where findings go. */
export interface Reports {
  readonly wrong: Findings;
  readonly lacks: Findings;
  readonly notes: Findings;
}

/** Sorts what Redocly has against one exchange into what the contract claims wrongly and what it lacks. */
export function readProblems(
  description: Description,
  tree: FieldTree,
  held: Held,
  problems: readonly RedoclyProblem[],
  { wrong, lacks, notes }: Reports,
): void {
  const { exchange, operation } = held;
  const { body = [], request = [] } = Object.groupBy(problems, (each) => (isInBody(each) ? "body" : "request"));
  const left = withoutOtherAlternatives(body);
  const ofWrongType = new Set(left.filter(isOfType).map(({ dataPath }) => dataPath));
  // Parsed again rather than kept: few answers have problems, and there may be many answers.
  const json: unknown = body.length > 0 && held.json !== undefined ? JSON.parse(held.json) : undefined;
  for (const problem of left) {
    const { subject, value } = bodyClaim(description, tree, held, json, problem);
    const saidByType = ofWrongType.has(problem.dataPath) && isOfValue(subject);
    if (subject && isRedacted(value)) {
      notes.add({ kind: "redacted", operation: operation.operationId, pointer: subject.pointer ?? "" }, exchange);
    } else if (subject && !saidByType) {
      wrong.add(subject, exchange, shown(value, subject.kind));
    }
  }
  for (const problem of request) {
    const parameter = parameterOf(problem.message);
    if (parameter?.kind === "undocumented") {
      lacks.add({ kind: "query-parameter", operation: operation.operationId, parameter: parameter.name }, exchange);
    } else if (parameter && isRedacted(recordedValue(exchange, parameter))) {
      notes.add({ kind: "redacted", operation: operation.operationId, parameter: parameter.name }, exchange);
    } else {
      wrong.add(requestClaim(operation, problem), exchange);
    }
  }
}

function isInBody({ target, schemaPath, message }: RedoclyProblem): boolean {
  return target === "response" && schemaPath !== undefined && parameterOf(message) === undefined;
}

function isOfType({ schemaPath = "" }: RedoclyProblem): boolean {
  return schemaPath.endsWith("/type");
}

/** A value of the wrong type breaks what is said of it beside its type, too. */
function isOfValue(subject: Subject | undefined): boolean {
  return ["value", "format", "constraint"].includes(subject?.kind ?? "");
}

function bodyClaim(
  description: Description,
  tree: FieldTree,
  { operation, status, mediaType, schema }: Held,
  body: unknown,
  { schemaPath = "", dataPath = "", message }: RedoclyProblem,
): { subject: Subject | undefined; value: unknown } {
  if (!schema || status === undefined || mediaType === undefined) {
    throw notUnderstood(`it holds a body against a schema that the contract does not have: ${message}`);
  }
  const keyword = segments(schemaPath).at(-1) ?? "";
  // Each field that the contract does not have is listed by itself, whether the contract forbids it or not.
  if (keyword === "additionalProperties" || keyword === "unevaluatedProperties") {
    return { subject: undefined, value: undefined };
  }
  const path = segments(dataPath);
  const value = path.reduce((at: unknown, name) => Object(at)[name], body);
  const stated = segments(schemaPath).reduce<Place | undefined>(
    (at, name) => at && description.get(at, name),
    schema.value === undefined ? undefined : schema,
  )?.value;
  return {
    subject: {
      kind: kindOf(keyword),
      operation: operation.operationId,
      status,
      mediaType,
      pointer: blankPointer(tree, tree.node([schema]), body, path),
      expected: expectation(keyword, stated, message),
    },
    value,
  };
}

const kinds: { readonly [keyword: string]: string } = {
  required: "missing-field",
  type: "type",
  enum: "value",
  const: "value",
  format: "format",
  anyOf: "alternatives",
  oneOf: "alternatives",
};

function kindOf(keyword: string): string {
  return Object.hasOwn(kinds, keyword) ? (kinds[keyword] ?? keyword) : "constraint";
}

/** What the contract says, in words; Redocly's where the contract's own are not found. */
function expectation(keyword: string, stated: unknown, message: string): string {
  if (stated === undefined) {
    return message;
  }
  switch (keyword) {
    case "required":
      return "required";
    case "type":
      return [stated].flat().join(" or ");
    case "anyOf":
    case "oneOf":
      return `one of ${listOf(stated).length} alternatives`;
    case "enum":
      return listOf(stated)
        .map((each) => JSON.stringify(each))
        .join(" or ");
    case "const":
      return JSON.stringify(stated);
    default:
      return `${keyword} ${typeof stated === "object" ? JSON.stringify(stated) : stated}`;
  }
}

/** What came instead: the type where it is the type that is wrong, else the value if it is short enough to be shown. */
function shown(value: unknown, kind: string): string | undefined {
  if (kind === "missing-field") {
    return undefined;
  }
  if (kind === "type" || typeof value === "object") {
    return typeOf(value);
  }
  const text = redactSignatures(JSON.stringify(value) ?? "");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
