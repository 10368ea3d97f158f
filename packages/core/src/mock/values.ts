import { isObject, type Values, valuesOf } from "../values.ts";

/** A copy of a value with parts of it replaced. What is no object of members is replaced as a whole. */
export function merged(value: unknown, part: unknown): unknown {
  if (part === undefined) {
    return isObject(value) || Array.isArray(value) ? structuredClone(value) : value;
  }
  if (!isObject(value) || !isObject(part)) {
    return part;
  }
  const own = new Map(Object.entries(value));
  for (const [name, member] of Object.entries(part)) {
    own.set(name, merged(own.get(name), member));
  }
  return Object.fromEntries(own);
}

/** A copy of a value in which another stands at the end of a path. */
export function replaced(value: unknown, [name, ...rest]: readonly string[], replacement: unknown): unknown {
  if (name === undefined) {
    return replacement;
  }
  const members: Values = valuesOf(value);
  return { ...members, [name]: replaced(Object.hasOwn(members, name) ? members[name] : {}, rest, replacement) };
}
