import { type Facts, partsOf, type SchemaId, split } from "@scripts/read";
import ts from "typescript";
import { isIdentifier, pascalCase } from "../../client-view/names.ts";

/** Types of the platform that generated modules refer to. */
const platformTypes = [
  "ArrayBuffer",
  "ArrayBufferView",
  "AsyncIterable",
  "Blob",
  "FormData",
  "Promise",
  "ReadableStream",
  "URLSearchParams",
  "Uint8Array",
];

/** What the types of schemas are called: as the schemas, where TypeScript can and nothing else has the name. */
export class TypeNames {
  readonly #names = new Map<SchemaId, string>();
  readonly #taken: Set<string>;

  constructor({ schemas }: Facts, taken: Iterable<string>) {
    this.#taken = new Set([...platformTypes, ...taken]);
    const entries = Object.entries(schemas);
    for (const [id, { at }] of entries) {
      if (id !== at && isDeclarable(id) && !this.#taken.has(id)) {
        this.#names.set(id, id);
        this.#taken.add(id);
      }
    }
    for (const [id, { at }] of entries) {
      this.#names.set(id, this.#names.get(id) ?? this.free(id === at ? placeName(id) : id));
    }
  }

  of(id: SchemaId): string {
    return this.#names.get(id) ?? id;
  }

  /** The name, or what comes near to it and nothing else has. It is taken from then on. */
  free(name: string): string {
    const pascal = isDeclarable(name) || isIdentifier(name) ? name : pascalCase(name);
    let free = isIdentifier(pascal) || isDeclarable(pascal) ? pascal : `Schema${pascal}`;
    while (this.#taken.has(free) || !isDeclarable(free)) {
      free += "_";
    }
    this.#taken.add(free);
    return free;
  }
}

/** A name for a part of a schema, after where it stands. */
function placeName(place: string): string {
  const { file, pointer } = partsOf(place);
  const names = split(pointer).filter((each) => !keywords.includes(each));
  return pascalCase((names.length > 0 ? names : file.replace(/\.[^./]*$/, "").split("/")).join(" "));
}

const keywords = ["components", "schemas", "properties", "paths", "responses", "content", "schema"];

/** True for what can name a type: an identifier that is no keyword. */
function isDeclarable(name: string): boolean {
  const isKeyword = ts.identifierToKeywordKind(ts.factory.createIdentifier(name)) !== undefined || name === "undefined";
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) && !isKeyword;
}
