export interface JsonObject {
  [key: string]: unknown;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isScalar(value: unknown): boolean {
  return value === null || typeof value !== "object";
}

/** JSON that is the same for objects with the same members in another order. */
export function stableJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(stableJson).join()}]`;
  }
  if (!isObject(value)) {
    return JSON.stringify(value) ?? "null";
  }
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${stableJson(value[key])}`);
  return `{${members.join()}}`;
}

/** The list without repetitions, in the order of its JSON. */
export function sorted<Value>(values: readonly Value[]): Value[] {
  const byText = new Map(values.map((value) => [stableJson(value), value]));
  return [...byText].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
}
