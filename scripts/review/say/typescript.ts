import { schemaModule } from "@scripts/generate/schema-module";
import { allSchemas, type Facts, type Place, partsOf, type Schema, split } from "@scripts/read";
import { shortened } from "./excerpt.ts";

/** Shows schemas as TypeScript, as the emitter of the generated types writes them. */
export class TypeExcerpts {
  readonly #facts: Facts;
  #schemas: Map<Place, Schema> | undefined;

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** The type of the schema at a place, or of what has a schema: `status?: "ready" | "failed";`. */
  at(place: Place | undefined): string | undefined {
    if (place === undefined) {
      return undefined;
    }
    this.#schemas ??= new Map([...allSchemas(this.#facts)].map((schema) => [schema.at, schema]));
    const schema = this.#schemas.get(place) ?? this.#schemas.get(`${place}/schema`);
    const text = schema && typeOf(this.#facts, schema);
    return text === undefined ? undefined : shortened(`${this.#nameOf(place)}${text}`);
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

const shown = "ShownInReview";

function typeOf(facts: Facts, schema: Schema): string | undefined {
  const { id: _, ...own } = schema;
  const only: Facts = {
    ...{ at: facts.at, openapi: facts.openapi, info: facts.info },
    ...{ servers: [], tags: [], paths: [], operations: [], webhooks: [], securitySchemes: [] },
    schemas: { [shown]: { ...own, id: shown } },
    components: {
      at: facts.components.at,
      ...{ parameters: [], requestBodies: [], responses: [], headers: [], examples: [] },
      ...{ links: [], callbacks: [], pathItems: [], mediaTypes: [] },
    },
  };
  try {
    return declarationIn(schemaModule(only, new Set()).text);
  } catch {
    // An excerpt is for people: what cannot be shown decides nothing.
    return undefined;
  }
}

function declarationIn(text: string): string | undefined {
  const [, body] =
    new RegExp(
      `^export (?:interface ${shown} |type ${shown} = )([\\s\\S]*?)(?=^export |^type |(?![\\s\\S]))`,
      "m",
    ).exec(text) ?? [];
  return body
    ?.replace(/components\["schemas"\]\["([\w$]+)"\]/g, "$1")
    .replace(/;?\s*$/, ";")
    .replace(/^ {4}/gm, "  ");
}
