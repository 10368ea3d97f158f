import type { Direction } from "../contract/usage.ts";
import { schemaLabel } from "./compare-exports.ts";
import type { GeneratedSide } from "./generated-side.ts";
import type { SchemaDeclarations } from "./schema-declarations.ts";
import { schemaSubject } from "./schema-subject.ts";
import { type Part, showing } from "./sighting.ts";
import { excerpts } from "./type-walk.ts";
import type { Unit } from "./unit.ts";

/** The schema of one name and that which it is in the head, which may have another. */
export function schemaUnit(base: GeneratedSide, head: GeneratedSide, name: string, to = name): Unit | undefined {
  const [before, after] = [base.schema.schema(name), head.schema.schema(to)];
  if (!before || !after || isSameText(base.schema, before, head.schema, after)) {
    return undefined;
  }
  const label = schemaLabel(head, to);
  return {
    before,
    after,
    reference: label,
    compare: (types, _, walk) => {
      const part = schemaPart(base, head, name, to);
      const texts = excerpts(base.schema.print(before), head.schema.print(after));
      const inside = walk.compare(...types, part, {
        before: base.schema.printType(before),
        after: head.schema.printType(after),
      });
      return showing(part, inside, texts);
    },
  };
}

export function isSameText(
  base: SchemaDeclarations,
  before: Unit["before"],
  head: SchemaDeclarations,
  after: Unit["after"],
): boolean {
  return base.raw(before) === head.raw(after) || base.printType(before) === head.printType(after);
}

function schemaPart(base: GeneratedSide, head: GeneratedSide, name: string, to: string): Part {
  const from = schemaSubject(base.side, name);
  const subject = schemaSubject(head.side, to);
  const uses = base.side.usesOf(from.subject);
  const inHead = uses.length > 0 ? uses : head.side.usesOf(subject.subject);
  const directions = new Set<Direction>(inHead.map(({ direction }) => direction));
  return {
    subject: subject.subject,
    label: schemaLabel(head, to),
    names: [],
    // What no operation uses is what a webhook or the like brings.
    directions: directions.size > 0 ? [...directions] : ["response"],
    before: from.place,
    after: subject.place,
  };
}
