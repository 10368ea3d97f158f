import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { ContractError } from "./contract-error.ts";
import { type ParsedYaml, parseYaml } from "./parse-yaml.ts";
import { findReferences } from "./references.ts";

/** GitHub's description, the largest that is widely used, has 13 MiB. */
const maxBytes = 64 * 2 ** 20;

/** A value of a description, with the place it stands at. */
export interface Place {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** An OpenAPI description and the files of its folder that it refers to. Nothing outside the folder is read. */
export class Description {
  readonly root: Place;
  /** How messages name the folder's files: relative to this. */
  readonly #base: string;
  readonly #folder: string;
  readonly #files = new Map<string, ParsedYaml>();
  readonly #prepare: (value: unknown) => void;

  /** `prepare` may change the description's own value before references are followed. */
  constructor(file: string, base: string, prepare: (value: unknown) => void = () => {}) {
    this.#base = base;
    this.#prepare = prepare;
    this.#folder = realpathSync(dirname(file));
    const real = realFile(file);
    if (real === undefined || !real.startsWith(this.#folder + sep)) {
      const what = real === undefined ? "this is no file" : "this is a link that leaves its folder";
      throw new ContractError(`${relative(base, file)}:1:1`, what, "write the description there");
    }
    this.root = { file: real, path: [], value: this.#read(real).value };
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
    return this.#read(file).locate(path);
  }

  /** The whole of each file that has been read: the description's own, and those that references led to. */
  files(): Place[] {
    return [...this.#files.keys()].map((file) => this.fileOf({ file }));
  }

  /** The whole file that a place is in. */
  fileOf({ file }: Pick<Place, "file">): Place {
    return { file, path: [], value: this.#read(file).value };
  }

  /** The file's name below the description's folder. */
  nameOf({ file }: Pick<Place, "file">): string {
    return relative(this.#folder, file);
  }

  #follow(place: Place): Place {
    const seen = new Set<unknown>();
    let at = place;
    for (;;) {
      const reference: unknown = Object(at.value).$ref;
      if (typeof reference !== "string") {
        return at;
      }
      const from = { file: at.file, path: [...at.path, "$ref"], value: reference };
      if (seen.has(at.value)) {
        throw this.#error(from, "refers to itself", "point it at something that is there");
      }
      seen.add(at.value);
      at = this.target(from);
    }
  }

  /** What a reference names, in a file of this folder. Its value is the reference. */
  target(from: Place): Place {
    const reference = String(from.value);
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(reference)) {
      throw this.#error(from, "leaves the machine", "copy what it names into this folder");
    }
    const [target, pointer = ""] = decoded(reference) ?? [];
    if (target === undefined) {
      throw this.#error(from, "is no URI reference", "mend its percent-encoding");
    }
    const file = target === "" ? from.file : this.#inside(from, resolve(dirname(from.file), target));
    const path = pointer.split("/").slice(1).map(unescapePointer);
    let { value } = this.#read(file);
    for (const segment of path) {
      value = Object.hasOwn(Object(value), segment) ? Object(value)[segment] : undefined;
    }
    if (value === undefined || (path.length === 0 && pointer !== "")) {
      throw this.#error(from, "refers to nothing", "point it at something that is there");
    }
    return { file, path, value };
  }

  #inside(from: Place, target: string): string {
    if (!target.startsWith(this.#folder + sep)) {
      throw this.#error(from, "leaves its folder", "move what it names into the folder");
    }
    const real = realFile(target);
    if (real === undefined) {
      throw this.#error(from, "names no file", "mend the path");
    }
    if (!real.startsWith(this.#folder + sep)) {
      throw this.#error(from, "leaves its folder through a link", "copy the file into the folder");
    }
    return real;
  }

  #read(file: string): ParsedYaml {
    const known = this.#files.get(file);
    if (known) {
      return known;
    }
    const name = relative(this.#base, file);
    const parsed = parseYaml(readText(file, name), name);
    if (this.#files.size === 0) {
      this.#prepare(parsed.value);
    }
    this.#files.set(file, parsed);
    // Before any tool can follow them: no reference may leave the folder or lead nowhere.
    const followed = new Set<string>();
    for (const { path, text } of findReferences(parsed.value)) {
      if (!followed.has(text)) {
        this.#follow(this.target({ file, path, value: text }));
        followed.add(text);
      }
    }
    return parsed;
  }

  #error(from: Place, what: string, mend: string): ContractError {
    return new ContractError(this.locate(from), `${from.path.at(-1)} ${from.value} ${what}`, mend);
  }
}

function readText(file: string, name: string): string {
  if (statSync(file).size > maxBytes) {
    throw new ContractError(
      `${name}:1:1`,
      `it has more than ${maxBytes / 2 ** 20} MiB`,
      "leave out what is not needed",
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch {
    throw new ContractError(`${name}:1:1`, "this is no UTF-8 text", "save it as UTF-8");
  }
}

/** The parts of a URI reference before and after `#`, or undefined if it is none. */
function decoded(reference: string): string[] | undefined {
  try {
    return reference.split("#").map((part) => decodeURIComponent(part));
  } catch {
    return undefined;
  }
}

/** The file behind all links, or undefined where there is none to read. */
function realFile(path: string): string | undefined {
  try {
    return statSync(path).isFile() ? realpathSync(path) : undefined;
  } catch {
    return undefined;
  }
}

function unescapePointer(segment: string): string {
  return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}
