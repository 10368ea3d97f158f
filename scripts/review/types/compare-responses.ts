import type ts from "typescript";
import type { Finding } from "../finding.ts";
import { compareContent } from "./compare-content.ts";
import { compareHeaders } from "./compare-headers.ts";
import { operationNames } from "./operation-names.ts";
import type { OperationPair } from "./operation-pair.ts";
import { type Part, sighting, type Verdict } from "./sighting.ts";
import type { TypeRelation } from "./type-relation.ts";
import { declarationText, excerpts, type TypeWalk } from "./type-walk.ts";
import type { Types } from "./unit.ts";

/** Compares what an operation answers. */
export function compareResponses(pair: OperationPair, types: Types, relation: TypeRelation, walk: TypeWalk): Finding[] {
  const before = responsesOf(types[0], relation);
  const after = responsesOf(types[1], relation);
  const findings: Finding[] = [];
  for (const status of new Set([...before.keys(), ...after.keys()])) {
    const [one, other] = [before.get(status), after.get(status)];
    findings.push(
      ...(one && other
        ? compareResponse(pair, status, [relation.propertyType(one), relation.propertyType(other)], relation, walk)
        : [statusFinding(pair, status, one, other)]),
    );
  }
  return findings;
}

function statusFinding(
  pair: OperationPair,
  status: string,
  before: ts.Symbol | undefined,
  after: ts.Symbol | undefined,
): Finding {
  const { method, result } = pair.names;
  const label = method === result ? `${result}["responses"]` : `${result}.status`;
  const part = pair.part(label, "response", ...pair.places("responses", status));
  const texts = excerpts(
    before && (pair.base.client?.source.alias(result) ?? declarationText(before)),
    after && (pair.head.client?.source.alias(resultOf(pair)) ?? declarationText(after)),
  );
  const verdict: Verdict = before
    ? {
        rule: "status-removed",
        impact: "major",
        message:
          method === result
            ? `Code that looks for ${literal(status)} in \`${label}\` no longer compiles.`
            : `Code that compares \`${label}\` with ${literal(status)} no longer compiles.`,
      }
    : {
        rule: "status-added",
        impact: "major",
        message: `Code that handles each \`${label}\` no longer compiles: ${literal(status)} may come, too.`,
      };
  return sighting(part, [verdict], texts);
}

function resultOf({ head, after }: OperationPair): string {
  return operationNames(after, head.client !== undefined).result;
}

/** Compares what an operation answers with one status. */
export function compareResponse(
  pair: OperationPair,
  status: string,
  types: Types,
  relation: TypeRelation,
  walk: TypeWalk,
): Finding[] {
  const part = responsePart(pair, status);
  const headers = compareHeaders(part, types, relation, walk, headersLabel(pair, status), (name) => {
    const [before, after] = pair.places("responses", status, "headers", name);
    const subject = before || after ? pair.subjectOf(before, after) : `${part.subject}/headers/${name}`;
    return { before, after, subject };
  });
  // Of another kind of answer that is said already.
  const content = pair.hasOtherAnswer(status) ? [] : compareContent(part, types, relation, walk);
  return [...content, ...headers];
}

/** A response as a part of an operation. */
export function responsePart(pair: OperationPair, status: string): Part {
  return pair.part(labelOf(pair, status), "response", ...pair.places("responses", status));
}

function labelOf({ names: { method, result } }: OperationPair, status: string): string {
  if (method === result) {
    return `${result}["responses"][${literal(status)}]`;
  }
  return /^2/.test(status) ? `${method}` : `${result}.error`;
}

/** The client's answers do not show headers: the types of operations do. */
function headersLabel({ before: { operationId, path, method } }: OperationPair, status: string): string {
  const operation =
    operationId === undefined
      ? `paths[${JSON.stringify(path)}]["${method}"]`
      : `operations[${JSON.stringify(operationId)}]`;
  return `${operation}["responses"][${literal(status)}]["headers"]`;
}

/** A status as code names it: `404`, `"4XX"`. */
function literal(status: string): string {
  return /^\d+$/.test(status) ? status : JSON.stringify(status);
}

function responsesOf(operation: ts.Type, relation: TypeRelation): Map<string, ts.Symbol> {
  const responses = operation.getProperty("responses");
  const properties = responses ? relation.checker.getPropertiesOfType(relation.propertyType(responses)) : [];
  return new Map(properties.map((property) => [property.name, property]));
}
