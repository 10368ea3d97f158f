import { type Facts, resolve, type Schema, type SchemaId, schemaOf, schemasOf } from "@scripts/read";
import type { ClientOperation } from "../../client-view/client-view.ts";

/** Which way a value goes: what is `readOnly` is not sent, what is `writeOnly` is not answered. */
export type Way = "sent" | "answered";

/** Whether a property is missing from what goes this way. */
export function isMissing(facts: Facts, property: Schema, way: Way): boolean {
  const flag = way === "sent" ? "readOnly" : "writeOnly";
  const target = resolve(facts, property);
  return [property, target, ...(target.allOf ?? [])].some((each) => each[flag] === true);
}

/** Which ways the schemas go that have ids, and which are not the same both ways. */
export class Directions {
  readonly #facts: Facts;
  readonly #differing: ReadonlySet<SchemaId>;
  readonly #ways: { readonly [way in Way]: ReadonlySet<SchemaId> };

  constructor(facts: Facts, operations: readonly ClientOperation[]) {
    this.#facts = facts;
    this.#differing = differing(facts);
    this.#ways = {
      sent: this.#reached(operations.flatMap(sentBy), "sent"),
      answered: this.#reached(operations.flatMap(answeredBy), "answered"),
    };
  }

  /** Whether a schema needs two types: it goes both ways, and is not the same. */
  isTwofold(id: SchemaId): boolean {
    return this.#differing.has(id) && this.#ways.sent.has(id) && this.#ways.answered.has(id);
  }

  /** The way of the type that has the schema's own name. */
  ownWay(id: SchemaId): Way {
    return this.#ways.sent.has(id) && !this.#ways.answered.has(id) ? "sent" : "answered";
  }

  #reached(start: readonly Schema[], way: Way): Set<SchemaId> {
    const reached = new Set<SchemaId>();
    const queue = [...start];
    for (let schema = queue.pop(); schema; schema = queue.pop()) {
      for (const id of referencesOf(schema)) {
        const target = reached.has(id) ? undefined : schemaOf(this.#facts, id);
        if (target) {
          reached.add(id);
          queue.push(target);
        }
      }
      const children = [...schemasOf(schema)].filter(
        ({ keyword, schema: each }) => keyword !== "properties" || !isMissing(this.#facts, each, way),
      );
      queue.push(...children.map((child) => child.schema));
    }
    return reached;
  }
}

function sentBy({ facts: { parameters, requestBody } }: ClientOperation): Schema[] {
  const content = [...parameters.flatMap((each) => each.content), ...(requestBody?.content ?? [])];
  return [...parameters, ...content].flatMap(({ schema }) => schema ?? []);
}

function answeredBy({ facts: { responses } }: ClientOperation): Schema[] {
  const headers = responses.flatMap((each) => each.headers);
  const content = [...responses, ...headers].flatMap((each) => each.content);
  return [
    ...headers.flatMap(({ schema }) => schema ?? []),
    ...content.flatMap(({ schema, itemSchema }) => [schema, itemSchema].flatMap((each) => each ?? [])),
  ];
}

/** Schemas in which, or below which, something goes one way only. */
function differing(facts: Facts): Set<SchemaId> {
  const users = new Map<SchemaId, SchemaId[]>();
  const found: SchemaId[] = [];
  for (const [id, schema] of Object.entries(facts.schemas)) {
    for (const each of within(schema)) {
      for (const reference of referencesOf(each)) {
        users.set(reference, [...(users.get(reference) ?? []), id]);
      }
      const properties = Object.values(each.properties ?? {});
      if (properties.some((property) => isMissing(facts, property, "sent") || isMissing(facts, property, "answered"))) {
        found.push(id);
      }
    }
  }
  const all = new Set(found);
  for (const id of all) {
    for (const user of users.get(id) ?? []) {
      all.add(user);
    }
  }
  return all;
}

function* within(schema: Schema): Generator<Schema> {
  yield schema;
  for (const child of schemasOf(schema)) {
    yield* within(child.schema);
  }
}

function referencesOf({ ref, dynamicRef }: Schema): SchemaId[] {
  return [ref, dynamicRef].flatMap((id) => id ?? []);
}
