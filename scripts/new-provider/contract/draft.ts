import { isDeepStrictEqual } from "node:util";

/** A map of a description. */
export interface Tree {
  [name: string]: unknown;
}

export type Path = readonly (string | number)[];

/** A given description on its way to a contract: what the house rules need is added to its value. */
export interface Draft {
  readonly provider: string;
  readonly value: Tree;
  /** What has been added, for people. */
  readonly notes: string[];
  /** What stands elsewhere than in the given description, in the order in which it was moved. */
  readonly moves: { readonly from: Path; readonly to: Path }[];
}

/** Where in the given description stood what stands here in the draft. */
export function givenPath({ moves }: Draft, path: Path): Path {
  return moves.toReversed().reduce((at, { from, to }) => {
    const moved = isDeepStrictEqual(at.slice(0, to.length), to);
    return moved ? [...from, ...at.slice(to.length)] : at;
  }, path);
}

export function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The map at a path, or an empty one that is not part of the draft. */
export function treeAt(value: unknown, ...path: string[]): Tree {
  let at = value;
  for (const name of path) {
    at = isTree(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  }
  return isTree(at) ? at : {};
}

/** Sets a member, whatever its name. */
export function set(tree: Tree, name: string, value: unknown): void {
  Object.defineProperty(tree, name, { value, configurable: true, enumerable: true, writable: true });
}

/** Sets a member before all others. */
export function setFirst(tree: Tree, name: string, value: unknown): void {
  const others = Object.entries(tree).filter(([other]) => other !== name);
  replaceMembers(tree, [[name, value], ...others]);
}

/** Gives a map other members. */
export function replaceMembers(tree: Tree, members: readonly (readonly [string, unknown])[]): void {
  for (const name of Object.keys(tree)) {
    delete tree[name];
  }
  for (const [name, value] of members) {
    set(tree, name, value);
  }
}

/** An operation of a draft. */
export interface DraftOperation {
  readonly method: string;
  readonly path: string;
  readonly at: Path;
  readonly item: Tree;
  readonly operation: Tree;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

export function operationsOf({ value }: Draft): DraftOperation[] {
  return Object.entries(treeAt(value, "paths")).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = isTree(item) && Object.hasOwn(item, method) ? item[method] : undefined;
      return isTree(item) && isTree(operation) ? [{ method, path, at: ["paths", path, method], item, operation }] : [];
    }),
  );
}

/** What a local reference names, or the value itself. Chains longer than a few lead nowhere. */
export function resolved({ value: root }: Draft, value: unknown): Tree {
  let at = value;
  for (let steps = 0; steps < 20 && isTree(at) && typeof at.$ref === "string"; steps++) {
    const segments = pointerOf(at.$ref);
    at = segments && treeAt(root, ...segments);
  }
  return isTree(at) ? at : {};
}

/** `#/components/schemas/Pet` → its segments; undefined for what leads elsewhere. */
export function pointerOf(reference: string): string[] | undefined {
  if (!reference.startsWith("#/") || !URL.canParse(reference, "file:///")) {
    return undefined;
  }
  const segments = reference
    .slice(2)
    .replace(/%(?![\da-f]{2})/gi, "%25")
    .split("/");
  return segments.map((each) => decodeURIComponent(each).replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Calls back with each map of a value. */
export function eachTree(value: unknown, see: (tree: Tree, path: Path) => void, path: Path = []): void {
  if (isTree(value)) {
    see(value, path);
  }
  if (typeof value === "object" && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      eachTree(member, see, [...path, name]);
    }
  }
}
