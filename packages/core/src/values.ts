/** Values by name: parameters, headers, options, or the members of an object of unknown type. */
export interface Values {
  readonly [name: string]: unknown;
}

/** The members of a value of unknown type; null and undefined have none. */
export function valuesOf(value: unknown): Values {
  return Object(value);
}

/** The items of an array, or the one value that is not an array; null and undefined are none. */
export function itemsOf(value: unknown): unknown[] {
  return (Array.isArray(value) ? value : [value]).filter((each) => each !== undefined && each !== null);
}

/** True for an object of members: no list, no date, no file. */
export function isObject(value: unknown): value is object {
  return Object.prototype.toString.call(value) === "[object Object]";
}
