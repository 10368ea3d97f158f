import { isIdentifier } from "@scripts/generate/names";
import ts from "typescript";
import { propertyOf, type Subject } from "../contract/subject.ts";
import { shortened } from "../excerpt.ts";
import type { Finding } from "../finding.ts";
import type { Place } from "../legacy/description.ts";
import { withoutScope } from "./one-scope.ts";
import {
  propertyAdded,
  propertyOptional,
  propertyReadonly,
  propertyRemoved,
  propertyRequired,
} from "./property-verdict.ts";
import { type Excerpts, type Part, showing, sighting } from "./sighting.ts";
import { constituents, isOptional, isReadonly, type TypeRelation, typeNodeOf } from "./type-relation.ts";
import { typeVerdict } from "./type-verdict.ts";

/** Where what is about a subject stands, in the base and in the head. */
export type PlacesOf = (subject: Subject) => { before: Place | undefined; after: Place | undefined };

const printer = ts.createPrinter({ removeComments: true });

/** Compares types of both sides, down to the members that differ. */
export class TypeWalk {
  readonly #relation: TypeRelation;
  readonly #placesOf: PlacesOf;

  constructor(relation: TypeRelation, placesOf: PlacesOf) {
    this.#relation = relation;
    this.#placesOf = placesOf;
  }

  compare(before: ts.Type, after: ts.Type, part: Part, texts: Excerpts = {}): Finding[] {
    const relation = this.#relation;
    // What flows nowhere concerns nobody.
    if (part.directions.length === 0 || relation.isSame(before, after)) {
      return [];
    }
    const inside = this.#inside(before, after);
    if (inside) {
      const [one, other] = inside;
      return relation.isRecord(one) && relation.isRecord(other)
        ? this.#members(one, other, part)
        : this.compare(one, other, part, texts);
    }
    const named = {
      before: shortText(texts.before) ?? relation.text(before),
      after: shortText(texts.after) ?? relation.text(after),
    };
    const pair = { before, after, texts: named };
    const verdicts = part.directions.map((direction) => typeVerdict(relation, direction, part.label, pair));
    return [sighting(part, verdicts, excerpts(texts.before ?? named.before, texts.after ?? named.after))];
  }

  /** What differs inside of two types whose outside is the same: lists, unions, objects. */
  #inside(before: ts.Type, after: ts.Type): readonly [ts.Type, ts.Type] | undefined {
    const relation = this.#relation;
    const [element, otherElement] = [relation.elementOf(before), relation.elementOf(after)];
    if (element && otherElement) {
      return [element, otherElement];
    }
    if (relation.isRecord(before) && relation.isRecord(after)) {
      return [before, after];
    }
    const rest = constituents(before).filter(
      (type) => !constituents(after).some((each) => relation.isSame(type, each)),
    );
    const others = constituents(after).filter(
      (type) => !constituents(before).some((each) => relation.isSame(type, each)),
    );
    const [one, other] = [rest[0], others[0]];
    if (!one || !other || rest.length > 1 || others.length > 1 || (one === before && other === after)) {
      return undefined;
    }
    const isList = relation.elementOf(one) && relation.elementOf(other);
    return isList || (relation.isRecord(one) && relation.isRecord(other)) ? [one, other] : undefined;
  }

  #members(before: ts.Type, after: ts.Type, part: Part): Finding[] {
    const { checker } = this.#relation;
    const others = new Map(checker.getPropertiesOfType(after).map((property) => [property.name, property]));
    const known = new Map(checker.getPropertiesOfType(before).map((property) => [property.name, property]));
    const findings = this.#index(before, after, part);
    for (const [name, property] of known) {
      const other = others.get(name);
      const member = this.#memberPart(part, property.name);
      findings.push(...(other ? this.#member(property, other, member) : [this.#removed(property, after, member)]));
    }
    for (const [name, property] of others) {
      if (!known.has(name)) {
        const member = this.#memberPart(part, name);
        const verdicts = part.directions.map((direction) =>
          propertyAdded(direction, member.label, isOptional(property)),
        );
        findings.push(sighting(member, verdicts, excerpts(undefined, declarationText(property))));
      }
    }
    return findings;
  }

  #removed(property: ts.Symbol, after: ts.Type, member: Part): Finding {
    const takesAny = after.getStringIndexType() !== undefined;
    const verdicts = member.directions.map((direction) => propertyRemoved(direction, member.label, takesAny));
    return sighting(member, verdicts, excerpts(declarationText(property), undefined));
  }

  #member(before: ts.Symbol, after: ts.Symbol, part: Part): Finding[] {
    const findings: Finding[] = [];
    const texts = excerpts(declarationText(before), declarationText(after));
    if (isOptional(before) !== isOptional(after)) {
      const verdict = isOptional(after) ? propertyOptional : propertyRequired;
      findings.push(
        sighting(
          part,
          part.directions.map((direction) => verdict(direction, part.label)),
          texts,
        ),
      );
    }
    if (isReadonly(after) && !isReadonly(before)) {
      findings.push(sighting(part, [propertyReadonly(part.label)], texts));
    }
    const types = [this.#relation.propertyType(before), this.#relation.propertyType(after)] as const;
    const inside = this.compare(...types, part, { before: nodeText(before), after: nodeText(after) });
    return [...findings, ...showing(part, inside, texts)];
  }

  #index(before: ts.Type, after: ts.Type, part: Part): Finding[] {
    const [index, other] = [before.getStringIndexType(), after.getStringIndexType()];
    const member: Part = { ...part, label: `${part.label}[string]` };
    if (index && other) {
      return this.compare(index, other, member);
    }
    if (!index && !other) {
      return [];
    }
    const text = `[key: string]: ${this.#relation.text(index ?? other ?? before)}`;
    if (other) {
      const message = `\`${part.label}\` may have properties that are not named.`;
      const verdict = { rule: "additional-properties-opened", impact: "minor", message } as const;
      return [sighting(member, [verdict], excerpts(undefined, text))];
    }
    const message = `Code that uses properties of \`${part.label}\` that are not named no longer compiles.`;
    const verdict = { rule: "additional-properties-closed", impact: "major", message } as const;
    return [sighting(member, [verdict], excerpts(text, undefined))];
  }

  #memberPart(part: Part, name: string): Part {
    const subject = propertyOf(part.subject, name);
    const places = this.#placesOf(subject);
    return {
      ...part,
      subject,
      label: `${part.label}${isIdentifier(name) ? `.${name}` : `[${JSON.stringify(name)}]`}`,
      before: places.before ?? part.before,
      after: places.after ?? part.after,
    };
  }
}

/** Both texts, where there is one, cut to what can be shown. */
export function excerpts(before: string | undefined, after: string | undefined): Excerpts {
  return {
    before: before === undefined ? undefined : shortened(before),
    after: after === undefined ? undefined : shortened(after),
  };
}

/** A property as its module declares it, without comments. */
export function declarationText({ declarations = [] }: ts.Symbol): string {
  return declarations.map(sourceText).join("\n");
}

function nodeText(property: ts.Symbol): string | undefined {
  const node = typeNodeOf(property);
  return node && sourceText(node);
}

function sourceText(node: ts.Node): string {
  const text = withoutScope(printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()));
  return text.replace(/;$/, "");
}

/** A type that a sentence can hold. */
function shortText(text: string | undefined): string | undefined {
  return text !== undefined && text.length <= 80 && !text.includes("\n") ? text : undefined;
}
