import type { NamedOperation } from "../contract.ts";
import type { Exchange } from "../recording/read-har.ts";
import type { FindingKey } from "../report/findings.ts";
import { notUnderstood, type RedoclyProblem } from "./redocly-drift.ts";

export interface ParameterProblem {
  readonly kind: "invalid" | "missing" | "undocumented";
  readonly in: string;
  readonly name: string;
  readonly why: string;
}

/** What Redocly's messages say of a parameter, or undefined for a message about anything else. */
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
export function requestFinding(
  { operationId: operation }: NamedOperation,
  { message, target, schemaPath }: RedoclyProblem,
): FindingKey {
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
