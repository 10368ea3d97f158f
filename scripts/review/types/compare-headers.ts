import type ts from "typescript";
import type { Subject } from "../contract/subject.ts";
import type { Finding } from "../finding.ts";
import type { Place } from "../legacy/description.ts";
import { propertyOptional, propertyRequired } from "./property-verdict.ts";
import { type Part, showing, sighting } from "./sighting.ts";
import { isOptional, type TypeRelation } from "./type-relation.ts";
import { declarationText, excerpts, type TypeWalk } from "./type-walk.ts";

interface HeaderPlace {
  readonly subject: Subject;
  readonly before: Place | undefined;
  readonly after: Place | undefined;
}

/** Compares the headers that a response documents. */
export function compareHeaders(
  response: Part,
  types: readonly [before: ts.Type, after: ts.Type],
  relation: TypeRelation,
  walk: TypeWalk,
  label: string,
  placeOf: (name: string) => HeaderPlace,
): Finding[] {
  const before = headersOf(types[0], relation);
  const after = headersOf(types[1], relation);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [one, other] = [before.get(name), after.get(name)];
    const part: Part = { ...response, label: `${label}[${JSON.stringify(name)}]`, ...placeOf(name) };
    const texts = excerpts(one && declarationText(one), other && declarationText(other));
    if (!one) {
      const message = `The header \`${name}\` can be read.`;
      return [sighting(part, [{ rule: "header-added", impact: "minor", message }], texts)];
    }
    if (!other) {
      const message = `Code that reads the header \`${name}\` no longer finds it.`;
      return [sighting(part, [{ rule: "header-removed", impact: "major", message }], texts)];
    }
    const findings = walk.compare(relation.propertyType(one), relation.propertyType(other), part);
    if (isOptional(one) !== isOptional(other)) {
      const verdict = isOptional(other) ? propertyOptional : propertyRequired;
      findings.unshift(sighting(part, [verdict("response", part.label)], texts));
    }
    return showing(part, findings, texts);
  });
}

function headersOf(response: ts.Type, relation: TypeRelation): Map<string, ts.Symbol> {
  const headers = response.getProperty("headers");
  const properties = headers ? relation.checker.getPropertiesOfType(relation.propertyType(headers)) : [];
  return new Map(properties.map((property) => [property.name, property]));
}
