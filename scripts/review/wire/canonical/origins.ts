import type { Place } from "../../legacy/description.ts";
import { isObject, type JsonObject } from "./json.ts";

/** Where the parts of a canonical document come from. */
export class Origins {
  readonly #objects = new WeakMap<object, Place>();
  readonly #fields = new WeakMap<object, Map<string, Place>>();

  /** Says where an object comes from, and returns it. */
  mark<Value extends object>(object: Value, place: Place): Value {
    this.#objects.set(object, place);
    return object;
  }

  of(object: object): Place | undefined {
    return this.#objects.get(object);
  }

  /** The object with other members put in. */
  with(object: JsonObject, members: JsonObject): JsonObject {
    return Object.assign(
      this.pick(object, () => true),
      members,
    );
  }

  /** The object with some of its members. */
  pick(object: JsonObject, isWanted: (key: string) => boolean): JsonObject {
    const picked: JsonObject = {};
    const place = this.#objects.get(object);
    if (place) {
      this.#objects.set(picked, place);
    }
    for (const key of Object.keys(object).filter(isWanted)) {
      this.take(picked, object, key);
    }
    return picked;
  }

  /** Takes over a member of another object with its origin. */
  take(into: JsonObject, from: JsonObject, key: string): void {
    into[key] = from[key];
    const isOfOneObject = this.#objects.get(into) === this.#objects.get(from);
    const place = isOfOneObject ? this.#fields.get(from)?.get(key) : this.#field(from, key);
    if (place) {
      const fields = this.#fields.get(into) ?? new Map<string, Place>();
      this.#fields.set(into, fields.set(key, place));
    }
  }

  /** The origin of what a JSON Pointer (`#/paths/…`) names in a canonical document, or of the nearest around it. */
  find(document: JsonObject, pointer: string): Place | undefined {
    let nearest: Place | undefined;
    let at: unknown = document;
    for (const segment of pointer.split("/").slice(1)) {
      const key = segment.replaceAll("~1", "/").replaceAll("~0", "~");
      const member: unknown = Object(at)[key];
      const own = typeof member === "object" && member !== null ? this.#objects.get(member) : undefined;
      nearest = own ?? (isObject(at) ? this.#field(at, key) : undefined) ?? nearest;
      at = member;
    }
    return nearest;
  }

  #field(object: JsonObject, key: string): Place | undefined {
    const known = this.#fields.get(object)?.get(key);
    const place = this.#objects.get(object);
    if (known || !place || !Object.hasOwn(Object(place.value), key)) {
      return known;
    }
    return memberOf(place, key);
  }
}

/** The member of a map or list. References are not followed. */
export function memberOf(place: Place, key: string | number): Place {
  return { file: place.file, path: [...place.path, key], value: Object(place.value)[key] };
}

/** The members of a map or list by name. References are not followed. */
export function membersOf(place: Place): [string, Place][] {
  const isList = Array.isArray(place.value);
  return Object.keys(Object(place.value)).map((key) => [key, memberOf(place, isList ? Number(key) : key)]);
}
