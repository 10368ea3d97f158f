import type ts from "typescript";
import type { Finding } from "../finding.ts";
import { type Part, showing, sighting, type Verdict } from "./sighting.ts";
import type { TypeRelation } from "./type-relation.ts";
import { declarationText, excerpts, type TypeWalk } from "./type-walk.ts";

/** Compares a request's or response's body by media type. */
export function compareContent(
  part: Part,
  types: readonly [before: ts.Type, after: ts.Type],
  relation: TypeRelation,
  walk: TypeWalk,
): Finding[] {
  const [before, after] = types.map((type) => contentOf(type, relation));
  if (!before || !after) {
    return [];
  }
  const findings: Finding[] = [];
  for (const [mediaType, property] of before) {
    const other = after.get(mediaType);
    const texts = excerpts(declarationText(property), other && declarationText(other));
    if (other) {
      const inside = walk.compare(relation.propertyType(property), relation.propertyType(other), part);
      findings.push(...showing(part, inside, texts));
    } else {
      findings.push(sighting(part, [removedVerdict(part, mediaType)], texts));
    }
  }
  for (const [mediaType, property] of after) {
    if (!before.has(mediaType)) {
      const message = `\`${part.label}\` may be \`${mediaType}\`, too.`;
      const texts = excerpts(undefined, declarationText(property));
      findings.push(sighting(part, [{ rule: "media-type-added", impact: "minor", message }], texts));
    }
  }
  return findings;
}

function removedVerdict({ label, directions }: Part, mediaType: string): Verdict {
  const does = directions.includes("request") ? "sends" : "reads";
  const message = `Code that ${does} \`${label}\` as \`${mediaType}\` no longer compiles.`;
  return { rule: "media-type-removed", impact: "major", message };
}

function contentOf(type: ts.Type, relation: TypeRelation): Map<string, ts.Symbol> {
  const content = type.getProperty("content");
  const properties = content ? relation.checker.getPropertiesOfType(relation.propertyType(content)) : [];
  return new Map(properties.map((property) => [property.name, property]));
}
