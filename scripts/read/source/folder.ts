import { readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { ContractError } from "../problem.ts";
import type { Fault } from "./fault.ts";
import { Unusable } from "./position.ts";

/** GitHub's description, the largest that is widely used, has 13 MiB. */
const maxBytes = 64 * 2 ** 20;

/** Where a description and the files that it refers to come from. */
export interface Files {
  /** The description's own file. */
  readonly root: string;
  /** The file at a path that is relative to the file `from`, or why there is none. */
  find(path: string, from: string): string | Fault;
  /** False where the path leads outside the folder, whether there is a file or not. */
  holds(path: string, from: string): boolean;
  read(file: string): string;
  /** How messages name a file. */
  shown(file: string): string;
}

/** The files of a description's folder. None outside of it is read, and none through a link. */
export class Folder implements Files {
  readonly root: string;
  readonly #folder: string;
  readonly #base: string;

  /** Messages name files relative to `base`. */
  constructor(file: string, base: string) {
    this.#base = base;
    const unusableRoot = (what: string, fix: string) =>
      new ContractError([{ file: slashed(relative(base, file)), line: 1, column: 1, path: "", what, fix }]);
    const real = realFile(file);
    if (real === undefined) {
      throw unusableRoot("this is not a file", "write the description there");
    }
    this.#folder = realpathSync(dirname(file));
    if (real !== resolve(this.#folder, basename(file))) {
      throw unusableRoot("this is a link", "copy the file into the folder");
    }
    this.root = basename(file);
  }

  find(path: string, from: string): string | Fault {
    const target = resolve(this.#folder, dirname(from), path);
    if (!this.holds(path, from)) {
      return { what: "points outside the description's folder", fix: "move the file into the folder" };
    }
    const real = realFile(target);
    if (real === undefined) {
      return { what: "does not name a file", fix: "correct the path" };
    }
    // Also one that stays in the folder: whoever copies the files that were read would not have its name.
    if (real !== target) {
      return { what: "goes through a link", fix: "copy the file into the folder" };
    }
    return slashed(relative(this.#folder, real));
  }

  holds(path: string, from: string): boolean {
    return resolve(this.#folder, dirname(from), path).startsWith(this.#folder + sep);
  }

  read(file: string): string {
    const path = resolve(this.#folder, file);
    if (statSync(path).size > maxBytes) {
      throw new Unusable(`it is larger than ${maxBytes / 2 ** 20} MiB`, "remove what is not needed");
    }
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
    } catch {
      throw new Unusable("this is not UTF-8 text", "save it as UTF-8");
    }
  }

  shown(file: string): string {
    return slashed(relative(this.#base, resolve(this.#folder, file)));
  }
}

/** A description that is not in a file. */
export class OneText implements Files {
  readonly root: string;
  readonly #text: string;

  constructor(text: string, name: string) {
    this.root = name;
    this.#text = text;
  }

  find(): Fault {
    return {
      what: "names another file, which a description without a folder cannot have",
      fix: "write it as one text",
    };
  }

  holds(): boolean {
    return true;
  }

  read(): string {
    return this.#text;
  }

  shown(file: string): string {
    return file;
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

function slashed(path: string): string {
  return path.replaceAll(sep, "/");
}
