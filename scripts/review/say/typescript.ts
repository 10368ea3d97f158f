import { SchemaTypes } from "@scripts/generate/schema-types";
import { allSchemas, type Facts, type Place, partsOf, type Schema, split } from "@scripts/read";
import { shortened } from "./excerpt.ts";

/** Shows schemas as TypeScript, as the emitter of the generated types writes them. */
export class TypeExcerpts {
  readonly #facts: Facts;
  readonly #types: SchemaTypes;
  #schemas: Map<Place, Schema> | undefined;

  constructor(facts: Facts) {
    this.#facts = facts;
    this.#types = new SchemaTypes(facts, []);
  }

  /** The type of the schema at a place, or of what has a schema: `status?: "ready" | "failed";`. */
  at(place: Place | undefined): string | undefined {
    if (place === undefined) {
      return undefined;
    }
    this.#schemas ??= new Map([...allSchemas(this.#facts)].map((schema) => [schema.at, schema]));
    const schema = this.#schemas.get(place) ?? this.#schemas.get(`${place}/schema`);
    const type = schema && this.#types.typeOf(schema, "answered", (name) => name);
    return type === undefined ? undefined : shortened(`${this.#nameOf(place)}${type};`);
  }

  #nameOf(place: Place): string {
    const { file, pointer } = partsOf(place);
    const [name = "", map, ...rest] = split(pointer).reverse();
    if (map === "schemas" && rest[0] === "components" && rest.length === 1) {
      return `type ${name} = `;
    }
    if (map !== "properties") {
      return "";
    }
    const end = pointer.lastIndexOf("/", pointer.lastIndexOf("/") - 1);
    const parent = this.#schemas?.get(`${place.slice(0, place.length - pointer.length)}${pointer.slice(0, end)}`);
    return file !== "" && parent?.required?.includes(name) ? `${name}: ` : `${name}?: `;
  }
}
