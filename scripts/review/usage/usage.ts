import { type Facts, type Header, type MediaType, type Schema, schemaOf, schemasOf } from "@scripts/read";
import type { Call } from "./calls.ts";
import { addUse, answered, both, sent, type Uses } from "./uses.ts";

interface Edge {
  readonly id: string;
  readonly flow: number;
}

/** Which operations use the schemas that are referred to, and in which direction. */
export class Usage {
  readonly #facts: Facts;
  readonly #uses = new Map<string, Uses>();
  readonly #edges = new Map<Schema, readonly Edge[]>();

  constructor(facts: Facts, calls: readonly Call[]) {
    this.#facts = facts;
    for (const { name, operation, isIncoming } of calls) {
      const out = isIncoming ? answered : sent;
      const schemas = [...operation.parameters.flatMap(ofValue), ...ofContent(operation.requestBody?.content ?? [])];
      this.#walk(schemas, name, out);
      this.#walk(
        operation.responses.flatMap(({ headers, content }) => [...headers.flatMap(ofValue), ...ofContent(content)]),
        name,
        both & ~out,
      );
    }
  }

  of(id: string): Uses {
    return this.#uses.get(id) ?? new Map();
  }

  #walk(schemas: readonly Schema[], operation: string, flow: number): void {
    const queue = schemas.map((schema) => ({ schema, flow }));
    for (let next = queue.pop(); next; next = queue.pop()) {
      for (const { id, flow: through } of this.#edgesOf(next.schema)) {
        const uses = this.#uses.get(id) ?? new Map();
        this.#uses.set(id, uses);
        const fresh = next.flow & through & ~(uses.get(operation) ?? 0);
        const schema = schemaOf(this.#facts, id);
        if (fresh !== 0 && schema) {
          addUse(uses, operation, fresh);
          queue.push({ schema, flow: fresh });
        }
      }
    }
  }

  #edgesOf(schema: Schema): readonly Edge[] {
    const known = this.#edges.get(schema);
    if (known) {
      return known;
    }
    const edges = [...edgesOf(schema, both)];
    this.#edges.set(schema, edges);
    return edges;
  }
}

function* edgesOf(schema: Schema, flow: number): Generator<Edge> {
  const own = schema.readOnly ? flow & answered : schema.writeOnly ? flow & sent : flow;
  for (const id of [schema.ref, schema.dynamicRef]) {
    if (id !== undefined) {
      yield { id, flow: own };
    }
  }
  for (const child of schemasOf(schema)) {
    yield* edgesOf(child.schema, own);
  }
}

function ofValue({ schema, content }: Header): Schema[] {
  return [...(schema ? [schema] : []), ...ofContent(content)];
}

function ofContent(content: readonly MediaType[]): Schema[] {
  return content.flatMap(({ schema, itemSchema, encoding }) => [
    ...(schema ? [schema] : []),
    ...(itemSchema ? [itemSchema] : []),
    ...encoding.flatMap(({ headers }) => headers.flatMap(ofValue)),
  ]);
}
