import type { Schema } from "@scripts/read";
import { type AlignedSchemas, isNamed } from "../align/schemas.ts";
import { verdictOf } from "../rate/verdict.ts";
import { answered, both, sent, type Uses } from "../usage/uses.ts";
import { isSame } from "./canonical.ts";
import { Changes, type Context, type FactChange, isWords, Owner, type Say, type Tell } from "./changes.ts";
import { compareChoices } from "./choices.ts";
import type { Comparison, Parts, Side } from "./comparison.ts";
import { type ApiElement, elementOf } from "./element.ts";
import { compareKeywords } from "./keywords.ts";
import { compareProperties } from "./properties.ts";
import { flowOf, onlyReference, type Shape } from "./shape.ts";
import { asSplit, asUnions, compareUnions } from "./unions.ts";

/** Compares schemas: one that is referred to once, however many refer to it; others where they stand. */
export class SchemaComparison implements Comparison {
  readonly before: Side;
  readonly after: Side;
  readonly #aligned: AlignedSchemas;
  /** Base's names of operations that have another one. */
  readonly #operationNames: ReadonlyMap<string, string>;
  readonly #open = new Set<string>();
  readonly #declared = new Set<string>();

  constructor(before: Side, after: Side, aligned: AlignedSchemas, operationNames: ReadonlyMap<string, string>) {
    this.before = before;
    this.after = after;
    this.#aligned = aligned;
    this.#operationNames = operationNames;
  }

  /** Whether an id of the base and one of the head are of the same schema. */
  isSameSchema(base: string, head: string): boolean {
    return this.#aligned.toHead(base) === head;
  }

  readonly toHead = (id: string): string => this.#aligned.toHead(id);

  /** Two schemas that have ids. */
  compareDeclared(from: string, a: Schema, to: string, b: Schema, around: Context["element"], tell: Tell): void {
    const key = `${from} ${to}`;
    if (this.#declared.has(key)) {
      return;
    }
    this.#declared.add(key);
    const owner = new Owner(this.#commonUses(from, to));
    const element = isNamed({ id: to }) ? elementOf("schema", `\`${to}\``, to) : around;
    this.compare([a], [b], { owner, flow: both, element }, tell);
  }

  /** What nothing used before can have broken nobody; what came into use is told where it did. */
  #commonUses(from: string, to: string): Uses {
    const now = this.after.usage.of(to);
    const uses: Uses = new Map();
    for (const [operation, flow] of this.before.usage.of(from)) {
      const name = this.#operationNames.get(operation) ?? operation;
      const common = flow & (now.get(name) ?? 0);
      if (common !== 0) {
        uses.set(name, common);
      }
    }
    return uses;
  }

  compare(a: Parts, b: Parts, context: Context, tell: Tell): void {
    if (isSame(a, b)) {
      return;
    }
    const key = `${this.before.shapes.keyOf(a)} ${this.after.shapes.keyOf(b)}`;
    if (this.#open.has(key)) {
      return;
    }
    this.#open.add(key);
    this.#compare(a, b, context, tell);
    this.#open.delete(key);
  }

  /** True where two schemas differ in nothing but words. */
  isEqual(a: Parts, b: Parts): boolean {
    return this.differences(a, b).every(({ rule }) => isWords(rule));
  }

  /** Whether all that fits the one fits the other, too. */
  isWider(a: Parts, b: Parts): boolean {
    return this.differences(a, b).every((each) => verdictOf(each, sent) !== "major");
  }

  /** Whether all that fits the second fits the first, too. */
  isNarrower(a: Parts, b: Parts): boolean {
    return this.differences(a, b).every((each) => verdictOf(each, answered) !== "major");
  }

  differences(a: Parts, b: Parts, element: ApiElement = elementOf("other", "", "")): FactChange[] {
    const inner = new Changes();
    this.compare(a, b, { owner: new Owner(), flow: both, element }, inner.tell);
    return inner.list();
  }

  #compare(a: Parts, b: Parts, context: Context, tell: Tell): void {
    let [old, now] = [this.before.shapes.read(a), this.after.shapes.read(b)];
    const taken = [new Set<string>(), new Set<string>()] as const;
    for (;;) {
      const [gone, come] = this.#unmatched(old, now);
      if (gone.length + come.length === 0 || asUnions(this, old, now)) {
        break;
      }
      const isFirst = taken[0].size + taken[1].size === 0;
      if (isFirst && this.#isReplaced(a, b, old, now, context, tell)) {
        return;
      }
      const size = taken[0].size + taken[1].size;
      for (const id of gone) {
        taken[0].add(id);
      }
      for (const id of come) {
        taken[1].add(id);
      }
      if (taken[0].size + taken[1].size === size) {
        break;
      }
      [old, now] = [this.before.shapes.read(a, taken[0]), this.after.shapes.read(b, taken[1])];
    }
    for (const [id, schema] of old.bases) {
      const to = this.toHead(id);
      const other = now.bases.get(to);
      if (other && !isNamed({ id })) {
        this.compareDeclared(id, schema, to, other, context.element, tell);
      }
    }
    this.#withBases(old, now, a, b, context, tell);
  }

  /** Bases of the one that are not of the other. */
  #unmatched(old: Shape, now: Shape): [string[], string[]] {
    const heads = new Set([...old.bases.keys()].map((id) => this.toHead(id)));
    return [
      [...old.bases.keys()].filter((id) => !now.bases.has(this.toHead(id))),
      [...now.bases.keys()].filter((id) => !heads.has(id)),
    ];
  }

  /** Another schema that has a name stands there: one change, however they differ. */
  #isReplaced(a: Parts, b: Parts, old: Shape, now: Shape, context: Context, tell: Tell): boolean {
    const [from, to] = [this.#nameOf(old, now), this.#nameOf(now, old)];
    const isOfNames = from !== undefined && to !== undefined;
    const isHalf = onlyReference(old) !== undefined && onlyReference(now) !== undefined && !isOfNames;
    if ((from === undefined && to === undefined) || isHalf) {
      return false;
    }
    const inner = new Changes();
    this.#facts(
      this.before.shapes.read(a, new Set(from === undefined ? [] : [from])),
      this.after.shapes.read(b, new Set(to === undefined ? [] : [to])),
      context,
      inner.tell,
    );
    const parts = inner.list().filter(({ rule }) => !isWords(rule));
    if (!isOfNames && parts.length < 2) {
      return false;
    }
    if (parts.length > 0) {
      tell("schema-replaced", context, a[0]?.at, b[0]?.at, { from, to }, parts);
    }
    return true;
  }

  /** The name of what a shape only refers to; if the other writes properties out, of what has been there and stays. */
  #nameOf(shape: Shape, other: Shape): string | undefined {
    const id = onlyReference(shape);
    const isNameOfBoth = onlyReference(other) !== undefined;
    const isWrittenOut = other.bases.size === 0 && other.properties.size > 0;
    const stays = () => id !== undefined && this.before.shapes.has(id) && this.after.shapes.has(id);
    return id !== undefined && isNamed({ id }) && (isNameOfBoth || (isWrittenOut && stays())) ? id : undefined;
  }

  /** What comes with a base, or goes with one, is one change. */
  #withBases(old: Shape, now: Shape, a: Parts, b: Parts, context: Context, tell: Tell): void {
    const [was, is] = [this.before.shapes.read(a), this.after.shapes.read(b)];
    const heads = new Set([...old.bases.keys()].map((id) => this.toHead(id)));
    const lost = [...was.bases].filter(([id]) => !now.bases.has(this.toHead(id)) && isNamed({ id }));
    const won = [...is.bases].filter(([id]) => !heads.has(id) && isNamed({ id }));
    if (lost.length + won.length === 0 || onlyReference(was) || onlyReference(is)) {
      this.#facts(old, now, context, tell);
      return;
    }
    const inner = new Changes();
    this.#facts(old, now, context, inner.tell);
    const rest = new Set(inner.list());
    const group = (bases: typeof lost, { shapes }: Side, side: "before" | "after", ending: string, detail: object) => {
      for (const [id, base] of bases) {
        const places = [...shapes.placesWithin(base)];
        const isInside = (each: FactChange) => places.some((place) => each[side]?.startsWith(`${place}/`));
        const parts = [...rest].filter((each) => each.rule.endsWith(ending) && isInside(each));
        if (parts.length > 1) {
          tell("schema-replaced", context, a[0]?.at, b[0]?.at, { ...detail, what: id }, parts);
          for (const part of parts) {
            rest.delete(part);
          }
        }
      }
    };
    group(lost, this.before, "before", "property-removed", { from: "case" });
    group(won, this.after, "after", "property-added", { to: "case" });
    for (const { rule, owners, flow, element, before, after, detail, parts } of rest) {
      tell(rule, { owner: owners[0] ?? context.owner, flow, element }, before, after, detail, parts);
    }
  }

  #facts(old: Shape, now: Shape, context: Context, tell: Tell): void {
    const [a, b] = [old.parts[0]?.at, now.parts[0]?.at];
    const split = asSplit(this, old, now, context.element);
    const unions = split ? undefined : asUnions(this, old, now);
    const inside = { ...context, flow: context.flow & flowOf(old, now) || context.flow };
    const say: Say = (rule, detail = {}, own = false) => tell(rule, own ? context : inside, a, b, detail);
    const rest = compareKeywords(this, old, now, say, unions !== undefined, context.isParameter === true);
    if (unions) {
      // What is said of the whole has been compared: its alternative does not say it again.
      const ofParts: Tell = (rule, about, before, after, ...more) => {
        const isOfWhole = ofWholes.has(rule) && (before === a || after === b);
        if (!isOfWhole) {
          tell(rule, about, before, after, ...more);
        }
      };
      compareUnions(this, unions, old, now, inside, ofParts);
      return;
    }
    if (split) {
      if (split.length > 0) {
        tell("alternatives-split", inside, a, b, {}, split);
      }
      return;
    }
    if (rest) {
      compareChoices(old, now, say);
      compareProperties(this, old, now, inside, tell);
      for (let index = 0; index < Math.max(old.unions.length, now.unions.length); index++) {
        const [one, other] = [old.unions[index], now.unions[index]];
        if (one && other) {
          compareUnions(this, [one.map((each) => [each]), other.map((each) => [each])], old, now, inside, tell);
        } else {
          say(other ? "constraint-added" : "constraint-removed", { what: "oneOf" });
        }
      }
    }
  }
}

const ofWholes: ReadonlySet<string> = new Set([
  ...["words", "example", "link", "deprecated", "null-added", "null-removed", "read-only", "write-only"],
  ...["default-added", "default-changed", "discriminator-added", "discriminator-changed"],
]);
