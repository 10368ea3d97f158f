import type { Subject } from "../contract/subject.ts";
import { bodyPart } from "./compare-body.ts";
import { compareContent } from "./compare-content.ts";
import { parameterPart } from "./compare-parameters.ts";
import { compareResponse, responsePart } from "./compare-responses.ts";
import type { GeneratedSide } from "./generated-side.ts";
import type { OperationPair } from "./operation-pair.ts";
import { isSameText } from "./schema-unit.ts";
import type { Part } from "./sighting.ts";

import type { Unit } from "./unit.ts";

type Compare = Unit["compare"];

/** How an operation that uses a component sees it. */
interface User {
  readonly method: string;
  readonly compare: Compare;
}

const shared = ["parameters", "requestBodies", "responses", "headers"] as const;

/** The parameters, bodies, responses and headers that operations share, where their texts differ. */
export function componentUnits(base: GeneratedSide, head: GeneratedSide, operations: readonly OperationPair[]): Unit[] {
  const units = shared.flatMap((section) =>
    base.schema.names(section).flatMap((name) => {
      const keys = ["components", section, name] as const;
      const [before, after] = [base.schema.at(...keys), head.schema.at(...keys)];
      const isKept = before && after && head.schema.isReferredTo(section, name);
      if (!isKept || isSameText(base.schema, before, head.schema, after)) {
        return [];
      }
      const reference = `components["${section}"][${JSON.stringify(name)}]`;
      return [{ before, after, reference, subject: `components/${section}/${name}` }];
    }),
  );
  const users = units.length > 0 ? usersOf(operations) : new Map<Subject, User[]>();
  return units.map(({ subject, ...unit }) => ({
    ...unit,
    compare: (types, relation, walk) => {
      const [first, ...others] = users.get(subject) ?? [];
      const isHeader = subject.startsWith("components/headers/");
      const own = isHeader ? walk.compare(...types, headerPart(base, head, subject)) : [];
      const findings = first ? first.compare(types, relation, walk) : own;
      return findings.map((finding) => ({
        ...finding,
        names: [...new Set([...(finding.names ?? []), ...others.map(({ method }) => method)])],
      }));
    },
  }));
}

function usersOf(operations: readonly OperationPair[]): Map<Subject, User[]> {
  const users = new Map<Subject, User[]>();
  const add = (pair: OperationPair, part: Part, compare: Compare): void => {
    users.set(part.subject, [...(users.get(part.subject) ?? []), { method: pair.names.method, compare }]);
  };
  for (const pair of operations) {
    for (const [key, place] of pair.after.parameters) {
      const part = parameterPart(pair, key, pair.before.parameters.get(key), place);
      add(pair, part, (types, _, walk) => walk.compare(...types, part));
    }
    const body = bodyPart(pair);
    add(pair, body, (types, relation, walk) => compareContent(body, types, relation, walk));
    const { description } = pair.head.side;
    for (const [status] of description.entries(description.get(pair.after.place, "responses"))) {
      add(pair, responsePart(pair, status), (types, relation, walk) =>
        compareResponse(pair, status, types, relation, walk),
      );
    }
  }
  return users;
}

/** A shared header: it is of responses, which operations refer to. */
function headerPart(base: GeneratedSide, head: GeneratedSide, subject: Subject): Part {
  const uses = head.side.usesOf(subject);
  return {
    subject,
    label: `components["headers"][${JSON.stringify(subject.split("/").at(-1))}]`,
    names: [...new Set(uses.map(({ operation }) => `${operation}()`))],
    directions: uses.length > 0 ? ["response"] : [],
    before: base.side.placeOf(subject),
    after: head.side.placeOf(subject),
  };
}
