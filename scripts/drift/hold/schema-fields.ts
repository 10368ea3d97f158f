import { type Facts, join, type Schema, schemaOf } from "@scripts/read";

/** What schemas say of the fields of one value. */
interface FieldNode {
  readonly fields: ReadonlyMap<string, readonly Schema[]>;
  readonly patterns: readonly (readonly [RegExp, Schema])[];
  /** Schemas of the fields that have no name in the contract. */
  readonly rest: readonly Schema[];
  readonly items: readonly Schema[];
  /** True where any other field may occur: the contract says so, or says nothing of fields. */
  readonly admitsOthers: boolean;
}

/** More than anyone reads; a contract whose schemas nest in each other has no end of them. */
const mostPointers = 5_000;

/** The fields that schemas document, whichever of their alternatives does: `$ref`, `allOf`, `anyOf` and the like. */
export class SchemaFields {
  readonly #facts: Facts;
  readonly #parts = new Map<string, readonly Schema[]>();
  /** By the schemas that were asked for, and by all that they take in. */
  readonly #nodes = new Map<string, FieldNode>();
  readonly #shapes = new Map<string, FieldNode>();

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** One node for a value of which all these schemas speak. The same schemas, however reached, give the same node. */
  node(schemas: readonly Schema[]): FieldNode {
    const given = keyOf(schemas);
    const known = this.#nodes.get(given);
    if (known) {
      return known;
    }
    const parts = this.parts(schemas).filter(speaksOfShape);
    const node = this.#shapes.get(keyOf(parts)) ?? createNode(parts);
    this.#shapes.set(keyOf(parts), node);
    this.#nodes.set(given, node);
    return node;
  }

  /** The schemas and those that they take in, each once. */
  parts(schemas: readonly Schema[]): readonly Schema[] {
    const given = keyOf(schemas);
    const parts = this.#parts.get(given) ?? this.#flatten(schemas);
    this.#parts.set(given, parts);
    return parts;
  }

  /** The schemas of a field, and the name that pointers call it: `*` where the contract does not name it. */
  field(
    schemas: readonly Schema[],
    name: string,
  ): { readonly schemas: readonly Schema[]; readonly name: string } | undefined {
    const node = this.node(schemas);
    const named = node.fields.get(name);
    if (named) {
      return { schemas: named, name };
    }
    const matching = node.patterns.filter(([pattern]) => pattern.test(name)).map(([, schema]) => schema);
    const unnamed = matching.length > 0 ? matching : node.rest;
    return unnamed.length > 0 ? { schemas: unnamed, name: "*" } : undefined;
  }

  /** The schemas of the items of a list, if the contract says anything of them. */
  items(schemas: readonly Schema[]): readonly Schema[] | undefined {
    const { items } = this.node(schemas);
    return items.length > 0 ? items : undefined;
  }

  /** Pointers of the documented fields of answers, `*` for an index. A schema within itself is not entered again. */
  pointers(schemas: readonly Schema[]): string[] {
    const found = new Set<string>();
    const walk = (node: FieldNode, pointer: string, above: readonly FieldNode[]): void => {
      if (above.includes(node) || found.size >= mostPointers) {
        return;
      }
      const within = [...above, node];
      for (const [name, members] of node.fields) {
        if (!members.every(({ writeOnly }) => writeOnly)) {
          found.add(join(pointer, name));
          walk(this.node(members), join(pointer, name), within);
        }
      }
      for (const members of [node.items, [...node.rest, ...node.patterns.map(([, schema]) => schema)]]) {
        if (members.length > 0) {
          walk(this.node(members), join(pointer, "*"), within);
        }
      }
    };
    walk(this.node(schemas), "", []);
    return [...found];
  }

  #flatten(schemas: readonly Schema[]): Schema[] {
    const found = new Map<string, Schema>();
    const open = [...schemas];
    for (let schema = open.shift(); schema; schema = open.shift()) {
      const key = keyOf([schema]);
      if (found.has(key)) {
        continue;
      }
      found.set(key, schema);
      const { ref, dynamicRef, allOf = [], anyOf = [], oneOf = [], dependentSchemas = {} } = schema;
      const targets = [ref, dynamicRef].map((id) => (id === undefined ? undefined : schemaOf(this.#facts, id)));
      open.push(...present(...targets), ...allOf, ...anyOf, ...oneOf);
      open.push(...present(schema.if, schema.then, schema.else), ...Object.values(dependentSchemas));
    }
    return [...found.values()];
  }
}

/** What tells lists of schemas apart. A reference beside other keywords stands at the place of what holds them. */
export function keyOf(schemas: readonly Schema[]): string {
  return [...new Set(schemas.map(({ at, ref = "" }) => `${at} ${ref}`))].sort().join("\n");
}

function createNode(schemas: readonly Schema[]): FieldNode {
  const fields = new Map<string, Schema[]>();
  for (const { properties = {} } of schemas) {
    for (const [name, schema] of Object.entries(properties)) {
      fields.set(name, [...(fields.get(name) ?? []), schema]);
    }
  }
  const patterns = schemas
    .flatMap(({ patternProperties = {} }) => Object.entries(patternProperties))
    .map(([pattern, schema]) => [new RegExp(pattern, "u"), schema] as const);
  const others = schemas.flatMap((each) => present(each.additionalProperties, each.unevaluatedProperties));
  const rest = others.filter((each) => !each.never && !saysNothing(each));
  const speaksOfFields = fields.size + patterns.length + rest.length > 0;
  return {
    fields,
    patterns,
    rest,
    items: schemas.flatMap(({ items, prefixItems = [] }) => [...present(items), ...prefixItems]),
    admitsOthers: others.some(saysNothing) || (!speaksOfFields && mayBeObject(schemas)),
  };
}

function mayBeObject(schemas: readonly Schema[]): boolean {
  const types = schemas.flatMap(({ type = [] }) => type);
  return types.length === 0 || types.includes("object");
}

/** True for `true` and `{}`. */
function saysNothing(schema: Schema): boolean {
  return Object.keys(schema).every((keyword) => keyword === "at" || keyword === "id");
}

const shape = [
  "type",
  "properties",
  "patternProperties",
  "additionalProperties",
  "unevaluatedProperties",
  "items",
  "prefixItems",
] as const;

/** False for what only refers to another schema or describes it. */
function speaksOfShape(schema: Schema): boolean {
  return shape.some((keyword) => schema[keyword] !== undefined);
}

function present(...schemas: readonly (Schema | undefined)[]): Schema[] {
  return schemas.filter((each) => each !== undefined);
}
