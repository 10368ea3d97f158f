/** An object of unknown members, as JSON has it. */
export interface JsonObject {
  readonly [name: string]: unknown;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object, or one without members. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The text, or an empty one. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** What stands at a JSON Pointer: https://www.rfc-editor.org/rfc/rfc6901 */
export function at(value: unknown, pointer: string): unknown {
  const names = pointer.split("/").slice(1);
  return names.reduce<unknown>((outer, each) => {
    const name = each.replaceAll("~1", "/").replaceAll("~0", "~");
    return typeof outer === "object" && outer !== null && Object.hasOwn(outer, name)
      ? Reflect.get(outer, name)
      : undefined;
  }, value);
}

/** What a reference of a bundled contract leads to, with what stands beside the reference. */
export function resolve(document: JsonObject, value: unknown, depth = 0): JsonObject {
  const { $ref, ...beside } = objectOf(value);
  if (typeof $ref !== "string" || !$ref.startsWith("#") || depth > 20) {
    return beside;
  }
  return { ...resolve(document, at(document, decodeURIComponent($ref.slice(1))), depth + 1), ...beside };
}
