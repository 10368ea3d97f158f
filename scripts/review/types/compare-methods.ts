import { pathTemplate } from "../contract/subject.ts";
import type { Finding } from "../finding.ts";
import { bodyPart } from "./compare-body.ts";
import { responsePart } from "./compare-responses.ts";
import type { GeneratedSide } from "./generated-side.ts";
import { operationNames } from "./operation-names.ts";
import type { OperationPair } from "./operation-pair.ts";
import type { Operation } from "./operation-pairs.ts";
import { sighting, type Verdict } from "./sighting.ts";
import { excerpts } from "./type-walk.ts";

/** What it does that only one side has an operation. */
export function existenceFinding(side: GeneratedSide, operation: Operation, isAdded: boolean): Finding {
  const hasClient = side.client !== undefined;
  const { method, params, result } = operationNames(operation, hasClient);
  const verdict: Verdict = isAdded
    ? { rule: "method-added", impact: "minor", message: `\`${method}\` can be called.` }
    : {
        rule: "method-removed",
        impact: "major",
        message: `Code that ${hasClient ? "calls" : "uses"} \`${method}\` no longer compiles: it is gone.`,
      };
  const text = side.client?.source.member("Operations", operation.operationId ?? "") ?? method;
  return sighting(
    {
      subject: side.side.subjectAt(operation.place),
      label: method,
      names: hasClient ? [params, result] : [],
      directions: ["request"],
      before: isAdded ? undefined : operation.place,
      after: isAdded ? operation.place : undefined,
    },
    [verdict],
    isAdded ? excerpts(undefined, text) : excerpts(text, undefined),
  );
}

/** What it does that an operation is called otherwise: by another method of the client, or another path. */
export function compareNames(pair: OperationPair): Finding[] {
  const { before, after, base, head, names } = pair;
  const part = {
    ...pair.part(names.method, "request", before.place, after.place),
    names: [names.params, names.result],
  };
  if (before.method !== after.method || pathTemplate(before.path) !== pathTemplate(after.path)) {
    const call = (operation: Operation) => `${operation.method.toUpperCase()}(${JSON.stringify(operation.path)})`;
    const message = `Code that calls \`${call(before)}\` no longer compiles: it is \`${call(after)}\`.`;
    const moved = { ...part, subject: base.side.subjectAt(before.place) };
    const texts = excerpts(call(before), call(after));
    return [sighting(moved, [{ rule: "path-changed", impact: "major", message }], texts)];
  }
  if (before.operationId === after.operationId || !base.client || !head.client) {
    return [];
  }
  const other = operationNames(after, true);
  const message = `Code that calls \`${names.method}\` no longer compiles: it is called \`${other.method}\`.`;
  const texts = excerpts(
    base.client.source.member("Operations", before.operationId ?? ""),
    head.client.source.member("Operations", after.operationId ?? ""),
  );
  const renamed = { ...part, names: [...part.names, other.method, other.params, other.result] };
  return [sighting(renamed, [{ rule: "method-renamed", impact: "major", message }], texts)];
}

/** What it does that a method takes a body of another media type. */
export function compareBodies(pair: OperationPair): Finding[] {
  const [before, after] = pair.bodies();
  if (before === undefined || after === undefined || before === after) {
    return [];
  }
  const part = bodyPart(pair);
  const message = `Code that sends \`${part.label}\` no longer compiles: it is \`${after}\` instead of \`${before}\`.`;
  const texts = excerpts(`body: ${before}`, `body: ${after}`);
  return [sighting(part, [{ rule: "body-changed", impact: "major", message }], texts)];
}

/** What it does that a method resolves to the body of another media type, or to none. */
export function compareAnswers(pair: OperationPair): Finding[] {
  const { before, after, base, head, names } = pair;
  const { description } = base.side;
  return description.entries(description.get(before.place, "responses")).flatMap(([status]) => {
    if (!pair.hasOtherAnswer(status)) {
      return [];
    }
    const [one, other] = pair.answers(status).map((mediaType) => (mediaType === null ? "nothing" : `\`${mediaType}\``));
    const part = responsePart(pair, status);
    const message = `Code that uses ${/^2/.test(status) ? `the answer of \`${names.method}\`` : `\`${part.label}\``} no longer compiles: it is ${other} instead of ${one}.`;
    const texts = excerpts(
      base.client?.source.member("Operations", before.operationId ?? ""),
      head.client?.source.member("Operations", after.operationId ?? ""),
    );
    return [sighting(part, [{ rule: "answer-changed", impact: "major", message }], texts)];
  });
}
