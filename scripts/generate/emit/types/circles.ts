import type { Facts, Schema, SchemaId } from "@scripts/read";

/** Of another schema: all of it, all but its alternatives, or nothing. */
export type Taken = "whole" | "base" | "nothing";

/** What a schema takes in of others where it says what it is, as TypeScript resolves it at once. */
interface Edges {
  /** By `$ref` or `allOf`. */
  readonly parts: readonly SchemaId[];
  /** The same inside an alternative. */
  readonly inAlternatives: readonly SchemaId[];
  /** By `anyOf` or `oneOf`. */
  readonly alternatives: readonly SchemaId[];
  readonly isUnion: boolean;
}

/**
 * A type cannot be made of itself, but schemas can: a base that lists its variants by `oneOf`, which take it in by
 * `allOf`. A variant then takes in the base without its alternatives. What is left of circles says nothing, and the
 * schema that comes later in the description leaves it out.
 */
export class Circles {
  readonly #edges: ReadonlyMap<SchemaId, Edges>;
  readonly #places: ReadonlyMap<SchemaId, number>;

  constructor({ schemas }: Facts) {
    this.#edges = new Map(Object.entries(schemas).map(([id, schema]) => [id, edgesOf(schema)]));
    this.#places = new Map(Object.keys(schemas).map((id, index) => [id, index]));
  }

  part(from: SchemaId | undefined, to: SchemaId): Taken {
    const edges = from === undefined ? undefined : this.#edges.get(from);
    if (from === undefined || !this.#reaches(to, from, allOf)) {
      return "whole";
    }
    if (edges?.parts.includes(to) && this.#isBackward(from, to) && this.#reaches(to, from, ({ parts }) => parts)) {
      return "nothing";
    }
    return this.#edges.get(to)?.isUnion ? "base" : "whole";
  }

  alternative(from: SchemaId | undefined, to: SchemaId): Taken {
    const isInItself =
      from !== undefined && this.#isBackward(from, to) && this.#reaches(to, from, ({ alternatives }) => alternatives);
    return isInItself ? "nothing" : "whole";
  }

  #isBackward(from: SchemaId, to: SchemaId): boolean {
    return (this.#places.get(to) ?? 0) <= (this.#places.get(from) ?? 0);
  }

  #reaches(start: SchemaId, end: SchemaId, next: (edges: Edges) => readonly SchemaId[]): boolean {
    const seen = new Set([start]);
    for (const id of seen) {
      if (id === end) {
        return true;
      }
      const edges = this.#edges.get(id);
      for (const each of edges ? next(edges) : []) {
        seen.add(each);
      }
    }
    return false;
  }
}

function allOf({ parts, inAlternatives, alternatives }: Edges): readonly SchemaId[] {
  return [...parts, ...inAlternatives, ...alternatives];
}

function edgesOf(schema: Schema): Edges {
  const own = [schema.ref, schema.dynamicRef].flatMap((id) => id ?? []);
  const union = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const parts = (schema.allOf ?? []).map(edgesOf);
  const inside = union.filter((each) => !isReference(each)).map(edgesOf);
  return {
    parts: [...own, ...parts.flatMap((each) => each.parts)],
    inAlternatives: [
      ...inside.flatMap((each) => each.parts),
      ...[...parts, ...inside].flatMap((each) => each.inAlternatives),
    ],
    alternatives: [
      ...union.filter(isReference).flatMap(({ ref }) => ref ?? []),
      ...[...parts, ...inside].flatMap((each) => each.alternatives),
    ],
    isUnion: union.length > 0 || parts.some((each) => each.isUnion),
  };
}

/** Whether a schema is a reference and says nothing else of its values. */
export function isReference({ ref, at: _, nullable: __, title, description, ...rest }: Schema): boolean {
  return ref !== undefined && Object.keys(rest).length === 0;
}
