import type { Description, Place } from "@scripts/generate/legacy/description";
import { listOf, member, segment } from "./json-value.ts";

/** What schemas say of the fields of one value. */
export interface FieldNode {
  readonly fields: ReadonlyMap<string, readonly Place[]>;
  readonly patterns: readonly (readonly [RegExp, Place])[];
  /** Schemas of the fields that have no name in the contract. */
  readonly rest: readonly Place[];
  readonly items: readonly Place[];
  /** True where any other field may occur: the contract says so, or says nothing of fields. */
  readonly admitsOthers: boolean;
}

/** The fields that schemas document, whichever of their alternatives does: `$ref`, `allOf`, `anyOf` and the like. */
export class FieldTree {
  readonly #description: Description;
  /** By the schemas that were asked for, and by all that they take in. */
  readonly #nodes = new Map<string, FieldNode>();
  readonly #parts = new Map<string, FieldNode>();

  constructor(description: Description) {
    this.#description = description;
  }

  /** One node for a value of which all these schemas speak. The same schemas, however reached, give the same node. */
  node(schemas: readonly Place[]): FieldNode {
    const given = identities(schemas);
    const known = this.#nodes.get(given);
    if (known) {
      return known;
    }
    const parts = this.#flatten(schemas).filter(speaksOfShape);
    const node = this.#parts.get(identities(parts)) ?? createNode(parts);
    this.#parts.set(identities(parts), node);
    this.#nodes.set(given, node);
    return node;
  }

  /** The node of a field, and the name that pointers call it: `*` where the contract does not name it. */
  field(node: FieldNode, name: string): { node: FieldNode; name: string } | undefined {
    const named = node.fields.get(name);
    if (named) {
      return { node: this.node(named), name };
    }
    const matching = node.patterns.filter(([pattern]) => pattern.test(name)).map(([, place]) => place);
    const unnamed = matching.length > 0 ? matching : node.rest;
    return unnamed.length > 0 ? { node: this.node(unnamed), name: "*" } : undefined;
  }

  /** Pointers of the documented fields, `*` for an index. A schema within itself is not entered again. */
  pointers(root: FieldNode): string[] {
    const found: string[] = [];
    const walk = (node: FieldNode, pointer: string, above: readonly FieldNode[]): void => {
      if (above.includes(node) || found.length >= mostPointers) {
        return;
      }
      const within = [...above, node];
      for (const [name, places] of node.fields) {
        if (!places.every((place) => member(place.value, "writeOnly") === true)) {
          found.push(pointer + segment(name));
          walk(this.node(places), pointer + segment(name), within);
        }
      }
      for (const places of [node.items, [...node.rest, ...node.patterns.map(([, place]) => place)]]) {
        if (places.length > 0) {
          walk(this.node(places), `${pointer}/*`, within);
        }
      }
    };
    walk(root, "", []);
    return [...new Set(found)];
  }

  /** The schemas and those that they take in, each once. References keep what stands beside them. */
  #flatten(schemas: readonly Place[]): Place[] {
    const found = new Map<string, Place>();
    const open = [...schemas];
    for (let place = open.pop(); place; place = open.pop()) {
      if (found.has(identity(place))) {
        continue;
      }
      found.set(identity(place), place);
      const reference = child(place, "$ref");
      if (typeof reference?.value === "string") {
        open.push(this.#description.target(reference));
      }
      for (const list of ["allOf", "anyOf", "oneOf"]) {
        open.push(...children(child(place, list)));
      }
      for (const one of ["if", "then", "else"]) {
        open.push(...present(child(place, one)));
      }
      open.push(...children(child(place, "dependentSchemas")));
    }
    return [...found.values()];
  }
}

/** More than anyone reads; a contract whose schemas nest in each other has no end of them. */
const mostPointers = 5_000;

function createNode(schemas: readonly Place[]): FieldNode {
  const fields = new Map<string, Place[]>();
  const patterns: [RegExp, Place][] = [];
  const rest: Place[] = [];
  const items: Place[] = [];
  let saysSo = false;
  for (const schema of schemas) {
    for (const [name, place] of named(child(schema, "properties"))) {
      fields.set(name, [...(fields.get(name) ?? []), place]);
    }
    for (const [pattern, place] of named(child(schema, "patternProperties"))) {
      patterns.push([new RegExp(pattern, "u"), place]);
    }
    for (const others of ["additionalProperties", "unevaluatedProperties"]) {
      const place = child(schema, others);
      saysSo ||= place?.value === true || isEmpty(place?.value);
      rest.push(...present(place).filter(({ value }) => typeof value === "object" && !isEmpty(value)));
    }
    items.push(...present(child(schema, "items")), ...children(child(schema, "prefixItems")));
  }
  const saysNothing = fields.size + patterns.length + rest.length === 0 && mayBeObject(schemas);
  return { fields, patterns, rest, items, admitsOthers: saysSo || saysNothing };
}

function mayBeObject(schemas: readonly Place[]): boolean {
  const types = schemas.flatMap(({ value }) => {
    const type = member(value, "type");
    return typeof type === "string" ? [type] : listOf(type);
  });
  return types.length === 0 || types.includes("object");
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** The member as it stands there, a reference unfollowed. */
export function child(place: Place, key: string | number): Place | undefined {
  const value = member(place.value, String(key));
  return value === undefined ? undefined : { file: place.file, path: [...place.path, key], value };
}

function named(place: Place | undefined): [string, Place][] {
  return Object.keys(Object(place?.value)).flatMap((key) =>
    present(place && child(place, key)).map((each): [string, Place] => [key, each]),
  );
}

function children(place: Place | undefined): Place[] {
  return named(place).map(([, each]) => each);
}

function present(place: Place | undefined): Place[] {
  return place ? [place] : [];
}

/** False for what only refers to another schema or describes it. */
function speaksOfShape({ value }: Place): boolean {
  return value === true || shape.some((keyword) => member(value, keyword) !== undefined);
}

const shape = [
  "type",
  "properties",
  "patternProperties",
  "additionalProperties",
  "unevaluatedProperties",
  "items",
  "prefixItems",
];

function identities(schemas: readonly Place[]): string {
  return schemas.map(identity).sort().join(" ");
}

function identity({ file, path }: Place): string {
  return `${file}#${path.map((each) => segment(String(each))).join("")}`;
}
