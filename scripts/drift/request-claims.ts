import type { OperationFacts } from "@scripts/generate/legacy/operations";
import type { Subject } from "./findings.ts";
import type { Exchange } from "./har.ts";
import { notUnderstood, type RedoclyProblem } from "./redocly-drift.ts";

export interface ParameterProblem {
  readonly kind: "invalid" | "missing" | "undocumented";
  readonly in: string;
  readonly name: string;
  readonly why: string;
}

/** What Redocly's messages say of a parameter, or undefined for a message that is about none. */
export function parameterOf(message: string): ParameterProblem | undefined {
  const invalid = /^Invalid (\w+) parameter "(.*?)": (.*)$/s.exec(message);
  if (invalid) {
    return { kind: "invalid", in: invalid[1] ?? "", name: invalid[2] ?? "", why: invalid[3] ?? "" };
  }
  const missing = /^Missing required (\w+) parameter: "(.*)"$/s.exec(message);
  if (missing) {
    return { kind: "missing", in: missing[1] ?? "", name: missing[2] ?? "", why: "required" };
  }
  const other = /^Undocumented (query) parameter in traffic: "(.*)"$/s.exec(message);
  return other ? { kind: "undocumented", in: other[1] ?? "", name: other[2] ?? "", why: "" } : undefined;
}

/** What Redocly has against a request that the server took. */
export function requestClaim(
  { operationId: operation }: OperationFacts,
  { message, target, schemaPath }: RedoclyProblem,
): Subject {
  const parameter = parameterOf(message);
  if (parameter) {
    const expected = parameter.why.replace(/ "root"/g, "").replace(/^Request field /, "the value ");
    return { kind: "parameter", operation, parameter: `${parameter.in} ${parameter.name}`, expected };
  }
  if (target === "request" && (schemaPath !== undefined || /request body/i.test(message))) {
    return { kind: "request-body", operation, expected: message };
  }
  throw notUnderstood(`it says: ${message}`);
}

/** What a recording has of a parameter; of one in the path, the whole path. */
export function recordedValue({ url, headers }: Exchange, { in: where, name }: ParameterProblem): string | undefined {
  if (where === "query") {
    return url.searchParams.getAll(name).join();
  }
  return where === "path"
    ? url.pathname
    : headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value;
}
