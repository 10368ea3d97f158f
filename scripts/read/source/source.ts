import type { Json, Place } from "../facts.ts";
import { isList, isObject } from "../json.ts";
import { join, partsOf, placeOf, split } from "../pointer.ts";
import { ContractError, type Problem } from "../problem.ts";
import { type Fault, isFault } from "./fault.ts";
import { type FoundReference, findReferences, mapping } from "./find-references.ts";
import type { Files } from "./folder.ts";
import { Names, type Resource } from "./names.ts";
import { parse } from "./parse.ts";
import { type Parsed, type Position, Unusable } from "./position.ts";

/** A value of a description, and where it stands. */
export interface At {
  readonly file: string;
  readonly pointer: string;
  readonly value: Json;
}

/** References through references that are followed. */
const maxSteps = 100;

/** A description and the files that it refers to. Each reference is checked as soon as its file has been read. */
export class Source {
  readonly root: At;
  readonly #files: Files;
  readonly #read = new Map<string, Parsed>();
  readonly #texts = new Map<string, string>();
  readonly #references = new Map<string, FoundReference[]>();
  readonly #names = new Names();
  readonly #targets = new Map<string, At | Fault>();
  readonly #faults = new Map<Place, Fault>();

  constructor(files: Files) {
    this.#files = files;
    this.root = { file: files.root, pointer: "", value: this.#load(files.root).value };
    // Files that references lead to are added to the map on the way.
    for (const [file, references] of this.#references) {
      for (const reference of references) {
        this.#check(file, reference);
      }
    }
  }

  /** The files that were read, the description's own first. */
  get files(): string[] {
    return [...this.#read.keys()];
  }

  /** The texts of these files. */
  get texts(): ReadonlyMap<string, string> {
    return this.#texts;
  }

  /** The values of these files. */
  get values(): ReadonlyMap<string, Json> {
    return new Map([...this.#read].map(([file, { value }]) => [file, value]));
  }

  /** What `$ref` of an object refers to. References to references are not followed. Undefined where it is broken. */
  target(at: At, keyword = "$ref"): At | undefined {
    const reference = isObject(at.value) && Object.hasOwn(at.value, keyword) ? at.value[keyword] : undefined;
    return typeof reference === "string" ? this.named(reference, at, keyword) : undefined;
  }

  /** What a text below `at` refers to. Undefined where it is broken. */
  named(reference: string, at: At, ...path: readonly string[]): At | undefined {
    const place = placeOf(at.file, join(at.pointer, ...path));
    const target = this.#faults.has(place) ? undefined : this.#resolve(reference, at.file, at.pointer);
    return target === undefined || isFault(target) ? undefined : target;
  }

  /** Notes that something is wrong. The first that is wrong at a place counts. */
  report(place: Place, what: string, fix: string): void {
    if (!this.#faults.has(place)) {
      this.#faults.set(place, { what, fix });
    }
  }

  /** All that is wrong, in the order of files and lines. */
  problems(): Problem[] {
    const positions = this.locate([...this.#faults.keys()]);
    const problems = [...this.#faults].map(([place, { what, fix }]) =>
      this.#problem(place, what, fix, positions.get(place)),
    );
    const order = this.files.map((file) => this.#files.shown(file));
    return problems.sort(
      (a, b) => order.indexOf(a.file) - order.indexOf(b.file) || a.line - b.line || a.column - b.column,
    );
  }

  problemAt(place: Place, what: string, fix: string): Problem {
    return this.#problem(place, what, fix, this.locate([place]).get(place));
  }

  /** What is written at a place. */
  valueAt(place: Place): Json | undefined {
    const { file, pointer } = partsOf(place);
    const parsed = this.#read.get(file);
    return parsed && valueAt(parsed.value, pointer);
  }

  /** Positions of places. Each file is gone through once. */
  locate(places: Iterable<Place>): Map<Place, Position & { file: string }> {
    const found = new Map<Place, Position & { file: string }>();
    const byFile = Map.groupBy(places, (place) => partsOf(place).file);
    for (const [file, those] of byFile) {
      const positions = this.#read.get(file)?.locate(new Set(those.map((place) => partsOf(place).pointer)));
      for (const place of those) {
        const position = positions?.get(partsOf(place).pointer) ?? { line: 1, column: 1 };
        found.set(place, { file: this.#files.shown(file), ...position });
      }
    }
    return found;
  }

  #problem(place: Place, what: string, fix: string, position: (Position & { file: string }) | undefined): Problem {
    const { file, pointer } = partsOf(place);
    const { line, column } = position ?? { line: 1, column: 1 };
    return { file: this.#files.shown(file), line, column, path: pointer, what, fix };
  }

  #load(file: string): Parsed {
    const known = this.#read.get(file);
    if (known) {
      return known;
    }
    try {
      const text = this.#files.read(file);
      const parsed = parse(text);
      const { references, names } = findReferences(parsed.value);
      this.#read.set(file, parsed);
      this.#texts.set(file, text);
      this.#references.set(file, references);
      this.#names.add(file, names);
      return parsed;
    } catch (cause) {
      throw cause instanceof Unusable ? unusable(cause, this.#files.shown(file)) : cause;
    }
  }

  #check(file: string, { pointer, keyword, text }: FoundReference): void {
    if (keyword === mapping && this.schemaNamed(text)) {
      return;
    }
    const parent = pointer.slice(0, pointer.lastIndexOf("/"));
    const target = this.#resolve(text, file, parent);
    const fault = isFault(target) ? target : this.#loop(target, { file, pointer: parent });
    if (fault) {
      const name = split(pointer).at(-1);
      const what = `${name} ${text.length > 200 ? `${text.slice(0, 200)}…` : text} ${fault.what}`;
      this.report(placeOf(file, pointer), what, fault.fix);
    }
  }

  /** The schema of this name under `components` of the description. */
  schemaNamed(name: string): At | undefined {
    const { file, value } = this.root;
    const pointer = join("", "components", "schemas", name);
    const schema = valueAt(value, pointer);
    return schema === undefined ? undefined : { file, pointer, value: schema };
  }

  /** What is wrong where references lead from `target` back to where they began. */
  #loop(target: At, from: { file: string; pointer: string }): Fault | undefined {
    let at: At | Fault = target;
    for (let steps = 0; !isFault(at); steps++) {
      if (at.file === from.file && at.pointer === from.pointer) {
        return { what: "refers to itself", fix: "point it at something else" };
      }
      const reference: Json | undefined =
        isObject(at.value) && Object.hasOwn(at.value, "$ref") ? at.value.$ref : undefined;
      if (typeof reference !== "string") {
        return undefined;
      }
      if (steps === maxSteps) {
        return { what: `leads through more than ${maxSteps} references`, fix: "point it at what they lead to" };
      }
      at = this.#resolve(reference, at.file, at.pointer);
    }
    return undefined;
  }

  #resolve(reference: string, file: string, pointer: string): At | Fault {
    const from = this.#names.resourceOf(file, pointer);
    const key = `${file}#${from.pointer} ${reference}`;
    let target = this.#targets.get(key);
    if (target === undefined) {
      target = this.#find(reference, from);
      this.#targets.set(key, target);
    }
    return target;
  }

  #find(reference: string, from: Resource): At | Fault {
    const parts = partsOfReference(reference);
    if (isFault(parts)) {
      return parts;
    }
    const { path, fragment } = parts;
    const resource = path === "" ? from : this.#resource(path, from);
    if (isFault(resource)) {
      return resource;
    }
    const { file } = resource;
    const { value: root } = this.#load(file);
    const pointers =
      fragment === "" || fragment.startsWith("/")
        ? [resource.pointer + fragment, fragment]
        : [this.#names.anchor(resource, fragment)];
    for (const pointer of pointers) {
      const value = pointer === undefined ? undefined : valueAt(root, pointer);
      if (pointer !== undefined && value !== undefined) {
        return { file, pointer, value };
      }
    }
    return { what: "does not point to anything", fix: "correct the reference" };
  }

  /** A file, or what has this URI by `$id`: other tools take such a URI for a file or an address, so it must be safe as one. */
  #resource(path: string, from: Resource): Resource | Fault {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) {
      const what = "is an absolute URI, and only files of the description's folder are read";
      return { what, fix: "copy the file into the folder and refer to it by its path" };
    }
    const identified = this.#files.holds(path, from.file) ? this.#names.find(path, from) : undefined;
    if (identified) {
      return identified;
    }
    const file = this.#files.find(path, from.file);
    return typeof file === "string" ? { file, pointer: "", uri: "" } : file;
  }
}

/** What a text that cannot be used is told as. */
export function unusable({ message, fix, position, pointer }: Unusable, file: string): ContractError {
  return new ContractError([{ file, ...position, path: pointer, what: message, fix }]);
}

/**
 * The parts of a URI reference before and after `#`. What tools read in several ways is refused: some split at the first `#`,
 * some at `#/`, and not all decode the name of a file.
 */
function partsOfReference(reference: string): { path: string; fragment: string } | Fault {
  const [path = "", fragment = "", ...more] = reference.split("#");
  if (more.length > 0) {
    return { what: "has more than one #", fix: "write the others as %23" };
  }
  if (path.includes("%")) {
    return { what: "has a % in the name of a file", fix: "rename the file, and write its name as it is" };
  }
  try {
    return { path, fragment: decodeURIComponent(fragment) };
  } catch {
    return { what: "is not a valid URI reference", fix: "fix its percent-encoding" };
  }
}

function valueAt(root: Json, pointer: string): Json | undefined {
  let value: Json | undefined = root;
  for (const name of split(pointer)) {
    if (value === undefined || (isList(value) && !/^(0|[1-9]\d*)$/.test(name))) {
      return undefined;
    }
    value = isList(value)
      ? value[Number(name)]
      : isObject(value) && Object.hasOwn(value, name)
        ? value[name]
        : undefined;
  }
  return value;
}
