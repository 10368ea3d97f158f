import { type Facts, type Schema, schemasOf } from "@scripts/read";
import { canonicalFacts, isSame } from "../compare/canonical.ts";
import type { AlignedCalls } from "./operations.ts";

/** A schema that has an id. */
export interface Declared {
  readonly id: string;
  readonly schema: Schema;
}

/** Which schema of the base became which of the head. */
export class AlignedSchemas {
  /** Pairs of another name. */
  readonly renamed: [Declared, Declared][] = [];
  readonly removed: readonly Declared[];
  readonly #heads = new Map<string, string>();
  readonly #bases = new Map<string, string>();
  readonly #gone: ReadonlyMap<string, Declared>;
  readonly #fresh: ReadonlyMap<string, Declared>;

  constructor(before: Facts, after: Facts, operations: AlignedCalls) {
    this.#gone = without(before, after);
    this.#fresh = without(after, before);
    if (this.#gone.size > 0 && this.#fresh.size > 0) {
      this.#byUse(before, after, operations);
      this.#byShape();
    }
    this.removed = [...this.#gone.values()].filter(({ id }) => !this.#heads.has(id));
  }

  /** What an id of the base is called in the head. */
  readonly toHead = (id: string): string => this.#heads.get(id) ?? id;

  #pair(base: Declared, head: Declared): void {
    this.#heads.set(base.id, head.id);
    this.#bases.set(head.id, base.id);
    this.renamed.push([base, head]);
  }

  /** What references led to and what they lead to now, where the one is gone and the other new: most votes win. */
  #byUse(before: Facts, after: Facts, { pairs }: AlignedCalls): void {
    const votes = new Map<string, Map<string, number>>();
    const vote = (from: string, to: string) => {
      if (this.#gone.has(from) && this.#fresh.has(to)) {
        const counts = votes.get(from) ?? new Map<string, number>();
        votes.set(from, counts.set(to, (counts.get(to) ?? 0) + 1));
      }
    };
    for (const [a, b] of pairs) {
      compareReferences(a.operation, b.operation, vote);
    }
    for (const [id, schema] of Object.entries(before.schemas)) {
      compareReferences(schema, after.schemas[id], vote);
    }
    for (let isGrowing = true; isGrowing; ) {
      isGrowing = false;
      for (const [from, counts] of votes) {
        const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
        const [base, head] = [this.#gone.get(from), first && this.#fresh.get(first[0])];
        const isFree = base && head && !this.#heads.has(base.id) && !this.#bases.has(head.id);
        if (isFree && first && first[1] > (second?.[1] ?? 0) && isAlike(base, head)) {
          this.#pair(base, head);
          compareReferences(base.schema, head.schema, vote);
          isGrowing = true;
        }
      }
    }
  }

  /** Those that say the same in the same words, apart from the names of what they refer to. */
  #byShape(): void {
    const free = [...this.#fresh.values()].filter(({ id }) => !this.#bases.has(id));
    const heads = Map.groupBy(free, shapeOf);
    const bases = Map.groupBy(
      [...this.#gone.values()].filter(({ id }) => !this.#heads.has(id)),
      shapeOf,
    );
    for (const [shape, [base, ...twins]] of bases) {
      const [head, ...others] = heads.get(shape) ?? [];
      // Many schemas look like `type: string`: of these nobody can tell.
      const isTelling = shape.length > 60 && twins.length + others.length === 0;
      if (base && head && isTelling && isNamed(base) === isNamed(head)) {
        this.#pair(base, head);
      }
    }
  }
}

/** True of a schema that is declared under `components`. */
export function isNamed({ id }: Pick<Declared, "id">): boolean {
  return !id.includes("#");
}

function without(these: Facts, those: Facts): Map<string, Declared> {
  const left = Object.entries(these.schemas).filter(([id]) => !Object.hasOwn(those.schemas, id));
  return new Map(left.map(([id, schema]) => [id, { id, schema }]));
}

function shapeOf({ schema }: Declared): string {
  return `${canonicalFacts({ ...schema, id: undefined }, () => "*")} ${wordsOf(schema)}`;
}

function wordsOf(schema: Schema): string {
  const inside = [...schemasOf(schema)].map((child) => wordsOf(child.schema));
  return JSON.stringify([schema.title, schema.description, ...inside]);
}

/** Half of the properties are the same, or the type where there are none. */
function isAlike(a: Declared, b: Declared): boolean {
  const [old, now] = [new Set(memberNames(a.schema)), new Set(memberNames(b.schema))];
  if (isNamed(a) !== isNamed(b)) {
    return false;
  }
  if (old.size === 0 || now.size === 0) {
    return old.size === now.size && isSame(a.schema.type, b.schema.type);
  }
  return [...old].filter((name) => now.has(name)).length * 2 >= Math.min(old.size, now.size);
}

function memberNames({ properties, allOf, oneOf, anyOf }: Schema): string[] {
  const alternatives = [...(oneOf ?? []), ...(anyOf ?? [])].map(({ ref }) => ref ?? "");
  return [
    ...Object.keys(properties ?? {}),
    ...(allOf ?? []).flatMap((part) => Object.keys(part.properties ?? {})),
    ...alternatives.filter((ref) => ref !== ""),
  ];
}

type Vote = (from: string, to: string) => void;

/** Walks two facts side by side. Of lists, those of the same name or status go together. */
function compareReferences(a: unknown, b: unknown, vote: Vote): void {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || a === b) {
    return;
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    const heads = new Map(b.map((each, index) => [keyOf(each, index), each]));
    a.forEach((each, index) => void compareReferences(each, heads.get(keyOf(each, index)), vote));
    return;
  }
  const others = new Map<string, unknown>(Object.entries(b));
  for (const [name, value] of Object.entries(a)) {
    const other = others.get(name);
    if (name === "ref" && typeof value === "string" && typeof other === "string" && value !== other) {
      vote(value, other);
    }
    compareReferences(value, other, vote);
  }
}

function keyOf(item: unknown, index: number): string {
  const members = new Map<string, unknown>(typeof item === "object" && item !== null ? Object.entries(item) : []);
  const name = members.get("status") ?? members.get("mediaType") ?? members.get("name") ?? index;
  return `${members.get("in") ?? ""} ${name}`;
}
