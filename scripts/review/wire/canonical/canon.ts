import type { Description, Place } from "../../legacy/description.ts";
import { isScalar, type JsonObject, stableJson } from "./json.ts";
import { membersOf, type Origins } from "./origins.ts";
import type { Parts } from "./parts.ts";

/** What every function that writes a part of a canonical document shares. */
export interface Canon {
  readonly description: Description;
  readonly origins: Origins;
  readonly parts: Parts;
  /** In OpenAPI 3.0 nothing beside a `$ref` counts. */
  readonly ignoresSiblings: boolean;
}

/** Writes the canonical form of a place. What it has no form for is left away. */
export type Write = (canon: Canon, place: Place) => unknown;

/** The place that a place is or refers to. */
export function follow({ description }: Canon, place: Place): Place {
  return description.get(place) ?? place;
}

/**
 * Copies an object. `writers` name the members that need a form of their own; the others are values of the API or texts,
 * of which the diff compares scalars and lists of scalars alone, so that whatever else there is becomes text.
 */
export function copy(canon: Canon, place: Place, writers: { readonly [member: string]: Write }): JsonObject {
  const copied: JsonObject = {};
  for (const [key, member] of membersOf(place)) {
    const write = Object.hasOwn(writers, key) ? writers[key] : undefined;
    if (key.startsWith("x-") && !write) {
      continue;
    }
    const written = write ? write(canon, member) : comparable(member.value);
    if (written !== undefined) {
      copied[key] = written;
    }
  }
  return canon.origins.mark(copied, place);
}

/** A value that the diff compares as it is, or its JSON. */
export function comparable(value: unknown): unknown {
  const isPlain = isScalar(value) || (Array.isArray(value) && value.every(isScalar));
  return isPlain ? value : stableJson(value);
}

export function plain(canon: Canon, place: Place): JsonObject {
  return copy(canon, follow(canon, place), {});
}

export function mapOf(write: Write): Write {
  return (canon, place) => {
    const map: JsonObject = {};
    for (const [key, member] of membersOf(place)) {
      const written = write(canon, member);
      if (written !== undefined) {
        map[key] = written;
      }
    }
    return canon.origins.mark(map, place);
  };
}

export function listOf(write: Write): Write {
  return (canon, place) =>
    canon.origins.mark(
      membersOf(place).map(([, member]) => write(canon, member)),
      place,
    );
}

/** Removes the members that say what holds without them. */
export function dropDefaults(object: JsonObject, defaults: JsonObject): void {
  for (const [key, value] of Object.entries(defaults)) {
    if (Object.hasOwn(object, key) && stableJson(object[key]) === stableJson(value)) {
      delete object[key];
    }
  }
}
