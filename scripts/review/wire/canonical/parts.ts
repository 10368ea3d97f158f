import type { Place } from "../../legacy/description.ts";
import type { JsonObject } from "./json.ts";

/** What the diff finds behind the references of a canonical document. Each is written once, after what refers to it. */
export class Parts {
  /** By kind and name. */
  readonly document: { [kind: string]: { [name: string]: unknown } } = {};
  readonly #waiting: (() => void)[] = [];
  readonly #known = new Set<string>();
  readonly #label: string;
  readonly #rootFile: string;

  /** `label` sets what only this side can name apart from all of the other. */
  constructor(label: string, rootFile: string) {
    this.#label = label;
    this.#rootFile = rootFile;
  }

  /** A reference to a part, which `write` makes when nothing else is being written. */
  reference(kind: string, name: string, write: () => unknown): { $ref: string } {
    const key = encoded(name);
    const $ref = `#/x-parts/${kind}/${key}`;
    if (!this.#known.has($ref)) {
      this.#known.add($ref);
      this.#waiting.push(() => {
        this.document[kind] ??= {};
        this.document[kind][key] = write();
      });
    }
    return { $ref };
  }

  writeAll(): void {
    for (let write = this.#waiting.pop(); write; write = this.#waiting.pop()) {
      write();
    }
  }

  /**
   * What the part of a place is called. The diff takes what has one name on both sides for one thing, so that only
   * names that people gave may be the same.
   */
  nameOf({ file, path }: Place): string {
    const isNamed = path.length === 3 && path[0] === "components";
    if (isNamed && file === this.#rootFile) {
      return String(path[2]);
    }
    return `${this.#label} ${file}#${path.map(String).map(encoded).join("/")}`;
  }
}

/** Ends the name of the part that a schema or null is. */
export const orNull = ".or-null";

/** The name of a part in a reference that `Parts` made, and in `Parts.document`. */
export function partName($ref: unknown): string | undefined {
  return typeof $ref === "string" ? /^#\/x-parts\/[^/]+\/(.+)$/.exec($ref)?.[1] : undefined;
}

/** The name that people gave to a part that a reference leads to, where it is a component of the description. */
export function componentOf($ref: string): string | undefined {
  const name = partName($ref);
  return name === undefined ? undefined : decoded(name.endsWith(orNull) ? name.slice(0, -orNull.length) : name);
}

/** The name that people gave to a part, where they did. */
export function decoded(name: string): string {
  return name.replace(/_([0-9a-f]+)_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** The part that a reference leads to. */
export function partOf(document: JsonObject, $ref: string): unknown {
  const [, , kind = "", name = ""] = $ref.split("/");
  return Object(Object(document["x-parts"])[kind])[name];
}

/** Letters, digits, dots and hyphens stay; no two texts become the same. */
function encoded(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
}
