import type { Facts, Header, MediaType, Operation, PathItem, Response, Schema } from "./facts.ts";

/** A schema inside another one. */
export interface ChildSchema {
  readonly keyword: string;
  /** The name in a map such as `properties`, or the index in a list such as `allOf`. */
  readonly key?: string | number;
  readonly schema: Schema;
}

/** The schemas that a schema is made of, without those that it refers to. */
export function* schemasOf(schema: Schema): Generator<ChildSchema> {
  for (const keyword of single) {
    const child = schema[keyword];
    if (child) {
      yield { keyword, schema: child };
    }
  }
  for (const keyword of lists) {
    for (const [key, child] of (schema[keyword] ?? []).entries()) {
      yield { keyword, key, schema: child };
    }
  }
  for (const keyword of maps) {
    for (const [key, child] of Object.entries(schema[keyword] ?? {})) {
      yield { keyword, key, schema: child };
    }
  }
}

/** Keywords that hold one schema. */
const single = [
  "items",
  "additionalProperties",
  "not",
  "contains",
  "propertyNames",
  "unevaluatedItems",
  "unevaluatedProperties",
  "if",
  "then",
  "else",
  "contentSchema",
] as const;

/** Keywords that hold a list of schemas. */
const lists = ["allOf", "anyOf", "oneOf", "prefixItems"] as const;

/** Keywords that hold schemas by name. */
const maps = ["properties", "patternProperties", "dependentSchemas", "$defs"] as const;

/** All operations: those of paths, of webhooks, of callbacks, and those under `components`. */
export function* operationsOf(facts: Facts): Generator<Operation> {
  yield* withCallbacks(facts.operations);
  for (const item of [...facts.webhooks, ...facts.components.pathItems]) {
    yield* withCallbacks(item.operations);
  }
  for (const callback of facts.components.callbacks) {
    yield* ofPaths(callback.paths);
  }
}

function* withCallbacks(operations: readonly Operation[]): Generator<Operation> {
  for (const operation of operations) {
    yield operation;
    for (const callback of operation.callbacks) {
      yield* ofPaths(callback.paths);
    }
  }
}

function* ofPaths(paths: readonly PathItem[]): Generator<Operation> {
  for (const { operations } of paths) {
    yield* withCallbacks(operations);
  }
}

/** All schemas of the facts with all that they are made of. Each place comes once, however often it is used. */
export function* allSchemas(facts: Facts): Generator<Schema> {
  const seen = new Set<string>();
  const queue = [...Object.values(facts.schemas), ...outermost(facts)].reverse();
  for (let schema = queue.pop(); schema; schema = queue.pop()) {
    if (seen.has(schema.at)) {
      continue;
    }
    seen.add(schema.at);
    yield schema;
    queue.push(...[...schemasOf(schema)].map((child) => child.schema).reverse());
  }
}

/** The schemas of parameters, headers and media types. */
function* outermost(facts: Facts): Generator<Schema> {
  const { components } = facts;
  for (const path of [...facts.paths, ...facts.webhooks, ...components.pathItems]) {
    yield* path.parameters.flatMap(ofValue);
  }
  for (const operation of operationsOf(facts)) {
    yield* operation.parameters.flatMap(ofValue);
    yield* (operation.requestBody?.content ?? []).flatMap(ofMediaType);
    yield* operation.responses.flatMap(ofResponse);
  }
  yield* [...components.parameters, ...components.headers].flatMap(ofValue);
  yield* components.requestBodies.flatMap(({ content }) => content.flatMap(ofMediaType));
  yield* components.responses.flatMap(ofResponse);
  yield* components.mediaTypes.flatMap(ofMediaType);
}

function ofResponse({ headers, content }: Response): Schema[] {
  return [...headers.flatMap(ofValue), ...content.flatMap(ofMediaType)];
}

function ofValue({ schema, content }: Header): Schema[] {
  return [...(schema ? [schema] : []), ...content.flatMap(ofMediaType)];
}

function ofMediaType({ schema, itemSchema, encoding }: MediaType): Schema[] {
  const headers = encoding.flatMap((each) => each.headers.flatMap(ofValue));
  return [...(schema ? [schema] : []), ...(itemSchema ? [itemSchema] : []), ...headers];
}
