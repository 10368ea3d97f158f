import type ts from "typescript";
import type { Finding } from "../finding.ts";
import { compareContent } from "./compare-content.ts";
import type { OperationPair } from "./operation-pair.ts";
import { type Excerpts, type Part, sighting, type Verdict } from "./sighting.ts";
import { isOptional, type TypeRelation } from "./type-relation.ts";
import { excerpts, type TypeWalk } from "./type-walk.ts";

/** Compares what an operation takes as its request's body. */
export function compareBody(
  pair: OperationPair,
  types: readonly [before: ts.Type, after: ts.Type],
  relation: TypeRelation,
  walk: TypeWalk,
): Finding[] {
  const [before, after] = types.map((type) => bodyOf(type, relation));
  const part = bodyPart(pair);
  const { label } = part;
  if (!before || !after) {
    return before || after ? [sighting(part, [existenceVerdict(label, after)], textsOf(before, after))] : [];
  }
  const findings: Finding[] = [];
  if (before.isOptional !== after.isOptional) {
    findings.push(sighting(part, [requirednessVerdict(label, after.isOptional)], textsOf(before, after)));
  }
  // Of a body of another media type that is said already.
  const [sent, other] = pair.bodies();
  const content = sent === other ? compareContent(part, [before.type, after.type], relation, walk) : [];
  return [...findings, ...content];
}

/** The body as a part of an operation. */
export function bodyPart(pair: OperationPair): Part {
  const { params, method } = pair.names;
  const label = params === method ? `${params}["requestBody"]` : `${params}.body`;
  return pair.part(label, "request", ...pair.places("requestBody"));
}

interface Body {
  readonly type: ts.Type;
  readonly isOptional: boolean;
}

function bodyOf(operation: ts.Type, relation: TypeRelation): Body | undefined {
  const property = operation.getProperty("requestBody");
  const type = property && relation.propertyType(property);
  return property && type?.getProperty("content") ? { type, isOptional: isOptional(property) } : undefined;
}

function textsOf(before: Body | undefined, after: Body | undefined): Excerpts {
  const text = (body: Body | undefined) => body && `body${body.isOptional ? "?" : ""}: …`;
  return excerpts(text(before), text(after));
}

function existenceVerdict(label: string, after: Body | undefined): Verdict {
  if (!after) {
    const message = `Code that sends \`${label}\` no longer compiles: it is gone.`;
    return { rule: "body-removed", impact: "major", message };
  }
  return after.isOptional
    ? { rule: "body-added", impact: "minor", message: `\`${label}\` can be sent.` }
    : requirednessVerdict(label, false);
}

function requirednessVerdict(label: string, isOptionalNow: boolean): Verdict {
  return isOptionalNow
    ? { rule: "body-optional", impact: "minor", message: `\`${label}\` need not be sent.` }
    : {
        rule: "body-required",
        impact: "major",
        message: `Code that does not send \`${label}\` no longer compiles: it is required.`,
      };
}
