import type { Fact, Json, JsonObject, Place } from "../facts.ts";
import { isList, isObject, isText } from "../json.ts";
import { join, placeOf } from "../pointer.ts";
import type { At } from "../source/source.ts";

/** An object of a description. What is taken out of it by name has been read; the rest is `extensions` and `other`. */
export class Members {
  readonly place: At;
  readonly value: JsonObject;
  readonly #left: Map<string, Json>;

  constructor(place: At) {
    this.place = place;
    this.value = isObject(place.value) ? place.value : {};
    this.#left = new Map(Object.entries(this.value));
  }

  get at(): Place {
    return placeOf(this.place.file, this.place.pointer);
  }

  /** The place of a member. */
  placeOf(name: string): Place {
    return placeOf(this.place.file, join(this.place.pointer, name));
  }

  /** True where the description says something of this name. */
  has(name: string): boolean {
    return Object.hasOwn(this.value, name);
  }

  text(name: string): string | undefined {
    return this.#take(name, isText);
  }

  number(name: string): number | undefined {
    return this.#take(name, (value) => typeof value === "number");
  }

  boolean(name: string): boolean | undefined {
    return this.#take(name, (value) => typeof value === "boolean");
  }

  /** True, or undefined: false is what OpenAPI assumes anyway. */
  flag(name: string): true | undefined {
    return this.boolean(name) || undefined;
  }

  json(name: string): Json | undefined {
    return this.#take(name, (_): _ is Json => true);
  }

  texts(name: string): readonly string[] | undefined {
    return this.#take(name, isTexts);
  }

  list(name: string): readonly Json[] | undefined {
    return this.#take(name, isList);
  }

  /** A member that is an object. */
  child(name: string): At | undefined {
    return this.#member(name, isObject);
  }

  /** A member that is a schema. */
  schema(name: string): At | undefined {
    return this.#member(name, isSchema);
  }

  /** The members of a map that are accepted. The others stay in `other`. */
  map(name: string, accept: (value: Json, name: string) => boolean = isObject): [string, At][] {
    const map = this.#left.get(name);
    if (!isObject(map)) {
      return [];
    }
    const accepted = Object.entries(map).filter(([key, value]) => accept(value, key));
    this.#leave(
      name,
      Object.entries(map).filter(([key, value]) => !accept(value, key)),
    );
    return accepted.map(([key, value]) => [key, this.#at(value, name, key)]);
  }

  /** The items of a list that are accepted. The others stay in `other`, by their index. */
  items(name: string, accept: (value: Json) => boolean = isObject): At[] | undefined {
    const list = this.#left.get(name);
    if (!isList(list)) {
      return undefined;
    }
    const entries = list.map((value, index): [string, Json] => [`${index}`, value]);
    this.#leave(
      name,
      entries.filter(([, value]) => !accept(value)),
    );
    return entries.filter(([, value]) => accept(value)).map(([index, value]) => this.#at(value, name, index));
  }

  /** What has not been read. */
  rest(): Pick<Fact, "extensions" | "other"> {
    const entries = [...this.#left];
    const extensions = entries.filter(([name]) => isExtension(name));
    const other = entries.filter(([name]) => !isExtension(name));
    return {
      ...(extensions.length > 0 ? { extensions: Object.fromEntries(extensions) } : {}),
      ...(other.length > 0 ? { other: Object.fromEntries(other) } : {}),
    };
  }

  #take<T extends Json>(name: string, accept: (value: Json) => value is T): T | undefined {
    const value = this.#left.get(name);
    if (value === undefined || !accept(value)) {
      return undefined;
    }
    this.#left.delete(name);
    return value;
  }

  #member(name: string, accept: (value: Json) => value is Json): At | undefined {
    const value = this.#take(name, accept);
    return value === undefined ? undefined : this.#at(value, name);
  }

  #leave(name: string, entries: readonly [string, Json][]): void {
    if (entries.length > 0) {
      this.#left.set(name, Object.fromEntries(entries));
    } else {
      this.#left.delete(name);
    }
  }

  #at(value: Json, ...names: readonly string[]): At {
    return { file: this.place.file, pointer: join(this.place.pointer, ...names), value };
  }
}

export function isExtension(name: string): boolean {
  return name.startsWith("x-");
}

export function isSchema(value: Json): value is JsonObject | boolean {
  return isObject(value) || typeof value === "boolean";
}

export function isTexts(value: Json): value is readonly string[] {
  return isList(value) && value.every(isText);
}

/** Accepts the objects of a map that may have extensions. */
export function isObjectWithoutExtension(value: Json, name: string): boolean {
  return isObject(value) && !isExtension(name);
}
