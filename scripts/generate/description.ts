import { readFileSync, realpathSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
import { ContractError } from "./contract-error.ts";

/** A value of a description, with the place it stands at. */
export interface Place {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

interface Parsed {
  readonly document: Document;
  readonly lines: LineCounter;
  readonly value: unknown;
}

/** An OpenAPI description and the files of its folder that it refers to. Nothing outside the folder is read. */
export class Description {
  readonly root: Place;
  /** How messages name the folder's files: relative to this. */
  readonly #base: string;
  readonly #folder: string;
  readonly #files = new Map<string, Parsed>();

  constructor(file: string, base: string) {
    this.#base = base;
    this.#folder = realpathSync(dirname(file));
    this.root = { file: realpathSync(file), path: [], value: this.#read(realpathSync(file)).value };
  }

  /** The member of a map or list, with `$ref`s followed. Undefined where there is none. */
  get(place: Place, ...keys: (string | number)[]): Place | undefined {
    let at: Place | undefined = this.#follow(place);
    for (const key of keys) {
      const value: unknown = at && Object.hasOwn(Object(at.value), key) ? Object(at.value)[key] : undefined;
      if (!at || value === undefined) {
        return undefined;
      }
      at = this.#follow({ file: at.file, path: [...at.path, key], value });
    }
    return at;
  }

  /** The members of a map or list, with `$ref`s followed. */
  entries(place: Place | undefined): [string, Place][] {
    if (!place) {
      return [];
    }
    const at = this.#follow(place);
    return Object.entries(Object(at.value)).map(([key, value]) => [
      key,
      this.#follow({ file: at.file, path: [...at.path, Array.isArray(at.value) ? Number(key) : key], value }),
    ]);
  }

  /** The text at a place, or undefined where there is none. */
  text(place: Place | undefined, ...keys: (string | number)[]): string | undefined {
    const value = place && this.get(place, ...keys)?.value;
    return typeof value === "string" ? value : undefined;
  }

  /** `file:line:column`, for messages. */
  locate({ file, path }: Place): string {
    const { document, lines } = this.#read(file);
    const node = keyNode(document, path) ?? document.contents;
    return this.#at(file, lines, node?.range?.[0] ?? 0);
  }

  #follow(place: Place): Place {
    let at = place;
    for (const seen = new Set<string>(); ; ) {
      const reference: unknown = Object(at.value).$ref;
      if (typeof reference !== "string") {
        return at;
      }
      const [file = "", pointer = ""] = reference.split("#");
      const target = file ? resolve(dirname(at.file), decodeURIComponent(file)) : at.file;
      const path = pointer.split("/").slice(1).map(unescapePointer);
      const key = `${target}#${pointer}`;
      let value = this.#read(target).value;
      for (const segment of path) {
        value = Object.hasOwn(Object(value), segment) ? Object(value)[segment] : undefined;
      }
      if (value === undefined || seen.has(key)) {
        const what = seen.has(key) ? "refers to itself" : "refers to nothing";
        throw new ContractError(this.locate(at), `$ref ${reference} ${what}`, "point it at something that is there");
      }
      seen.add(key);
      at = { file: target, path, value };
    }
  }

  #read(file: string): Parsed {
    const known = this.#files.get(file);
    if (known) {
      return known;
    }
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines });
    const [error] = document.errors;
    if (error) {
      const what = error.message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "");
      throw new ContractError(this.#at(file, lines, error.pos[0]), `${what}`, "mend the YAML");
    }
    const parsed = { document, lines, value: document.toJS({ maxAliasCount: 100 }) };
    this.#files.set(file, parsed);
    this.#confine(file, document, lines);
    return parsed;
  }

  /** Refuses every `$ref` that leaves the folder, before any tool can follow it; reads the files that it keeps. */
  #confine(file: string, document: Document, lines: LineCounter): void {
    visit(document, {
      Pair: (_, pair) => {
        if (!isScalar(pair.key) || pair.key.value !== "$ref" || !isScalar(pair.value)) {
          return;
        }
        const reference = String(pair.value.value);
        const [target = ""] = reference.split("#");
        const where = this.#at(file, lines, pair.value.range?.[0] ?? 0);
        if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target)) {
          throw new ContractError(where, `$ref ${reference} leaves the machine`, "copy what it names into this folder");
        }
        if (target !== "") {
          this.#read(this.#inside(resolve(dirname(file), decodeURIComponent(target)), reference, where));
        }
      },
    });
  }

  #inside(target: string, reference: string, where: string): string {
    if (!target.startsWith(this.#folder + sep)) {
      throw new ContractError(where, `$ref ${reference} leaves its folder`, "move what it names into the folder");
    }
    let real: string;
    try {
      real = realpathSync(target);
    } catch (cause) {
      throw new ContractError(where, `$ref ${reference} names no file (${Object(cause).code})`, "mend the path");
    }
    if (!real.startsWith(this.#folder + sep)) {
      throw new ContractError(
        where,
        `$ref ${reference} leaves its folder through a link`,
        "copy the file into the folder",
      );
    }
    return real;
  }

  #at(file: string, lines: LineCounter, offset: number): string {
    const { line, col } = lines.linePos(offset);
    return `${relative(this.#base, file)}:${line}:${col}`;
  }
}

function unescapePointer(segment: string): string {
  return decodeURIComponent(segment).replaceAll("~1", "/").replaceAll("~0", "~");
}

/** The node that names a place: its key where it has one, so that a message points at the name. */
function keyNode(document: Document, path: readonly (string | number)[]): Node | undefined {
  const parent = document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(last));
    return pair?.key as Node | undefined;
  }
  return document.getIn(path, true) as Node | undefined;
}
