/** What makes a parsed value unfit to be worked on, and where. */
export interface Unfit {
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly mend: string;
}

/** Deeper than any API nests, and shallow enough for every tool that calls itself for each level. */
const maxDepth = 200;

/** Values, those behind an alias once for each alias: GitHub's description, the largest known, has a million. */
const maxValues = 10_000_000;

/** Finds what no JSON text could hold and what would exhaust the tools that follow. Undefined where there is nothing. */
export function findUnfit(root: unknown): Unfit | undefined {
  const path: (string | number)[] = [];
  let values = 0;

  const visit = (value: unknown): Unfit | undefined => {
    values++;
    if (values > maxValues) {
      return { path: [], what: `it holds more than ${maxValues} values`, mend: "write out what its aliases repeat" };
    }
    if (typeof value !== "object" || value === null) {
      return problemOf(value, path);
    }
    if (path.length >= maxDepth) {
      return { path: [...path], what: `it is nested deeper than ${maxDepth} levels`, mend: "name its parts" };
    }
    const list = Array.isArray(value);
    if (!list && Object.getPrototypeOf(value) !== Object.prototype) {
      return {
        path: [...path],
        what: "this is no text, number, boolean, list or map",
        mend: "write it as one of these",
      };
    }
    for (const name of Object.keys(value)) {
      if (!name.isWellFormed()) {
        return { path: [...path], what: "a name in it holds half a character", mend: "write whole ones" };
      }
      path.push(list ? Number(name) : name);
      const unfit = visit(Reflect.get(value, name));
      if (unfit) {
        return unfit;
      }
      path.pop();
    }
    return undefined;
  };

  return visit(root);
}

function problemOf(value: unknown, path: readonly (string | number)[]): Unfit | undefined {
  if (typeof value === "number" && !Number.isFinite(value)) {
    return { path: [...path], what: `${value} is no number that JSON has`, mend: "write one that it has, or a text" };
  }
  if (typeof value === "string" && !value.isWellFormed()) {
    return { path: [...path], what: "the text holds half a character", mend: "write whole ones" };
  }
  const known = value === null || /^(string|number|boolean)$/.test(typeof value);
  return known ? undefined : { path: [...path], what: `a ${typeof value} is nothing that JSON has`, mend: "remove it" };
}
