import type { Component, Fact, Facts, Json, JsonObject, SchemaId } from "../facts.ts";
import { join } from "../pointer.ts";
import { nameSchemas } from "./names.ts";

/** The lists of `Facts.components` that references can name. */
export type Kind =
  | "parameters"
  | "requestBodies"
  | "responses"
  | "headers"
  | "examples"
  | "links"
  | "callbacks"
  | "mediaTypes";

/** A member that is undefined is not written. */
export interface Draft {
  readonly [name: string]: Json | undefined;
}

/** A component with the texts that a reference to it may replace. */
type Referred = Component & { readonly summary?: string; readonly description?: string };

/** Writes facts as objects of a description. */
export class Describer {
  /** The fact that each written object was made from. */
  readonly origin = new WeakMap<object, Fact>();
  readonly facts: Facts;
  readonly #schemaNames: Map<SchemaId, string>;
  /** Places of components, by kind. */
  readonly #places: ReadonlyMap<Kind, ReadonlyMap<string, Referred>>;

  constructor(facts: Facts) {
    this.facts = facts;
    this.#schemaNames = nameSchemas(facts);
    const kinds: readonly Kind[] = [
      "parameters",
      "requestBodies",
      "responses",
      "headers",
      "examples",
      "links",
      "callbacks",
      "mediaTypes",
    ];
    this.#places = new Map(
      kinds.map((kind) => [kind, new Map(facts.components[kind].map((each: Referred) => [each.at, each]))]),
    );
  }

  /** An object of these members and the extensions of the fact. */
  write(fact: Fact | undefined, draft: Draft): JsonObject {
    return this.mark(fact, withoutUndefined(draft));
  }

  /** Adds the extensions of the fact that an object was written from, and remembers the fact. */
  mark(fact: Fact | undefined, written: { [name: string]: Json }): JsonObject {
    if (fact) {
      Object.assign(written, fact.extensions);
      this.origin.set(written, fact);
    }
    return written;
  }

  schemaName(id: SchemaId): string {
    return this.#schemaNames.get(id) ?? id;
  }

  schemaReference(id: SchemaId): string {
    return `#${join("", "components", "schemas", this.schemaName(id))}`;
  }

  /** A reference to the component where a fact is one, else the fact itself. */
  referOr(kind: Kind, fact: Referred, write: () => JsonObject): JsonObject {
    const component = fact.usedAt === undefined ? undefined : this.#places.get(kind)?.get(fact.at);
    if (component?.component === undefined) {
      return write();
    }
    return this.write(
      { at: fact.usedAt ?? fact.at },
      {
        $ref: `#${join("", "components", kind, component.component)}`,
        summary: fact.summary === component.summary ? undefined : fact.summary,
        description: fact.description === component.description ? undefined : fact.description,
      },
    );
  }
}

/** A map by a member that is unique, or undefined where it would be empty. */
export function mapBy<T>(
  list: readonly T[],
  name: (each: T) => string,
  write: (each: T) => Json,
): JsonObject | undefined {
  return list.length === 0 ? undefined : Object.fromEntries(list.map((each) => [name(each), write(each)]));
}

export function listOf<T>(list: readonly T[] | undefined, write: (each: T) => Json): readonly Json[] | undefined {
  return list && list.length > 0 ? list.map(write) : undefined;
}

function withoutUndefined(draft: Draft): { [name: string]: Json } {
  const written: { [name: string]: Json } = {};
  for (const name in draft) {
    const member = draft[name];
    if (member !== undefined) {
      written[name] = member;
    }
  }
  return written;
}
