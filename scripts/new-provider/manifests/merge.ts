import { isDeepStrictEqual } from "node:util";

/**
 * A package.json, as far as it is read here. A derived member that is undefined is made by hand, but has its place; one
 * that is null is not to be there.
 */
export interface Manifest {
  readonly [member: string]: unknown;
}

/** Whether a manifest lacks a member of the derived one, or has it with another value. Further members are its own. */
export function misses(manifest: Manifest, derived: Manifest): boolean {
  return Object.entries(derived).some(([name, value]) => {
    if (value === undefined) {
      return !Object.hasOwn(manifest, name);
    }
    if (value === null) {
      return Object.hasOwn(manifest, name);
    }
    const own = Object.hasOwn(manifest, name) ? manifest[name] : undefined;
    return isMap(value) && isMap(own) ? misses(own, value) : !isDeepStrictEqual(own, value);
  });
}

/** The manifest with the derived members as they should be, and its own members behind them. */
export function merge(manifest: Manifest, derived: Manifest): Manifest {
  const wanted = Object.entries(derived).filter(([, value]) => value !== null);
  const members = wanted.map(([name, value]): [string, unknown] => {
    const own = Object.hasOwn(manifest, name) ? manifest[name] : undefined;
    if (value === undefined) {
      return [name, own ?? "0.0.0"];
    }
    return [name, isMap(value) && isMap(own) ? merge(own, value) : value];
  });
  return { ...Object.fromEntries(members), ...others(manifest, derived) };
}

function others(manifest: Manifest, derived: Manifest): Manifest {
  return Object.fromEntries(Object.entries(manifest).filter(([name]) => !Object.hasOwn(derived, name)));
}

function isMap(value: unknown): value is Manifest {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
