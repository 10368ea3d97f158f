import { isIdentifier } from "@scripts/generate/names";
import type ts from "typescript";
import type { Finding } from "../finding.ts";
import type { Place } from "../legacy/description.ts";
import type { OperationPair } from "./operation-pair.ts";
import { type Excerpts, type Part, showing, sighting, type Verdict } from "./sighting.ts";
import { isOptional, type TypeRelation } from "./type-relation.ts";
import { declarationText, excerpts, type TypeWalk } from "./type-walk.ts";

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly property: ts.Symbol;
  readonly place: Place | undefined;
}

/** Compares what an operation takes in its path, query, headers and cookies. */
export function compareParameters(
  pair: OperationPair,
  types: readonly [before: ts.Type, after: ts.Type],
  relation: TypeRelation,
  walk: TypeWalk,
): Finding[] {
  const before = parametersOf(types[0], relation, pair.before.parameters);
  const after = parametersOf(types[1], relation, pair.after.parameters);
  const added = new Map([...after].filter(([key]) => !before.has(key)));
  const findings: Finding[] = [];
  for (const [key, parameter] of before) {
    const other = after.get(key) ?? successor(pair, parameter, added);
    if (other) {
      added.delete(keyOf(other));
    }
    findings.push(...compareParameter(pair, parameter, other, relation, walk));
  }
  for (const parameter of added.values()) {
    const part = partOf(pair, undefined, parameter);
    findings.push(sighting(part, [addedVerdict(part.label, parameter)], textsOf(undefined, parameter)));
  }
  return findings;
}

function compareParameter(
  pair: OperationPair,
  before: Parameter,
  after: Parameter | undefined,
  relation: TypeRelation,
  walk: TypeWalk,
): Finding[] {
  const part = partOf(pair, before, after);
  const texts = textsOf(before, after);
  if (!after) {
    const message = `Code that gives \`${part.label}\` no longer compiles: it is gone.`;
    return [sighting(part, [{ rule: "parameter-removed", impact: "major", message }], texts)];
  }
  const findings: Finding[] = [];
  if (before.name !== after.name) {
    const message = `Code that gives \`${part.label}\` no longer compiles: it is called \`${after.name}\`.`;
    const named = { ...part, names: [...part.names, labelOf(pair, keyOf(after))] };
    findings.push(sighting(named, [{ rule: "parameter-renamed", impact: "major", message }], texts));
  } else if (before.in !== after.in) {
    const message = `Code that gives \`${part.label}\` in the ${before.in} no longer compiles: it goes into the ${after.in}.`;
    findings.push(sighting(part, [{ rule: "parameter-moved", impact: "major", message }], texts));
  }
  if (isOptional(before.property) !== isOptional(after.property)) {
    findings.push(sighting(part, [requirednessVerdict(part.label, after)], texts));
  }
  const differences = walk.compare(relation.propertyType(before.property), relation.propertyType(after.property), part);
  return [...findings, ...showing(part, differences, texts)];
}

/** A parameter as a part of an operation; the key is `path fileId` and the like. */
export function parameterPart(
  pair: OperationPair,
  key: string,
  before: Place | undefined,
  after: Place | undefined,
): Part {
  return pair.part(labelOf(pair, key), "request", before, after);
}

function partOf(pair: OperationPair, before: Parameter | undefined, after: Parameter | undefined): Part {
  return parameterPart(pair, keyOf(before ?? after), before?.place, after?.place);
}

/** What has taken a parameter's place: in the path that at the same position, elsewhere one of the same name. */
function successor(
  pair: OperationPair,
  parameter: Parameter,
  added: ReadonlyMap<string, Parameter>,
): Parameter | undefined {
  if (parameter.in === "path") {
    const names = [pair.before.path, pair.after.path].map((path) =>
      [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name),
    );
    const other = names[1]?.[names[0]?.indexOf(parameter.name) ?? -1];
    const renamed = added.get(`path ${other}`);
    if (renamed) {
      return renamed;
    }
  }
  return [...added.values()].find(({ name }) => name === parameter.name);
}

function addedVerdict(label: string, { property }: Parameter): Verdict {
  return isOptional(property)
    ? { rule: "parameter-added", impact: "minor", message: `\`${label}\` can be given.` }
    : {
        rule: "required-parameter-added",
        impact: "major",
        message: `Code that does not give \`${label}\` no longer compiles: it is required.`,
      };
}

function requirednessVerdict(label: string, { property }: Parameter): Verdict {
  return isOptional(property)
    ? { rule: "parameter-optional", impact: "minor", message: `\`${label}\` need not be given.` }
    : {
        rule: "parameter-required",
        impact: "major",
        message: `Code that does not give \`${label}\` no longer compiles: it is required.`,
      };
}

function keyOf(parameter: Parameter | undefined): string {
  return parameter ? `${parameter.in} ${parameter.name}` : "";
}

function labelOf({ names: { params, method } }: OperationPair, key: string): string {
  const [, where = "", name = ""] = /^(\S*) (.*)$/s.exec(key) ?? [];
  const member = isIdentifier(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
  if (params === method) {
    return `${params}["parameters"]["${where}"]${member}`;
  }
  return `${params}${where === "header" ? ".headers" : ""}${member}`;
}

function textsOf(before: Parameter | undefined, after: Parameter | undefined): Excerpts {
  return excerpts(before && declarationText(before.property), after && declarationText(after.property));
}

function parametersOf(
  operation: ts.Type,
  relation: TypeRelation,
  places: ReadonlyMap<string, Place>,
): Map<string, Parameter> {
  const parameters = new Map<string, Parameter>();
  const all = operation.getProperty("parameters");
  for (const group of all ? relation.checker.getPropertiesOfType(relation.propertyType(all)) : []) {
    for (const property of relation.checker.getPropertiesOfType(relation.propertyType(group))) {
      const key = `${group.name} ${property.name}`;
      parameters.set(key, { in: group.name, name: property.name, property, place: places.get(key) });
    }
  }
  return parameters;
}
