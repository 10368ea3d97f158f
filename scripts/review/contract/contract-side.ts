import type { Location } from "../change.ts";
import { Description, type Place } from "../legacy/description.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { Usage, type Use } from "./usage.ts";

/** One side of a review: a description, and what its places are about. */
export class ContractSide {
  readonly description: Description;
  readonly base: string;
  readonly #places = new Map<Subject, Place>();
  #usage: Usage | undefined;

  /** `base` is the folder that locations are relative to. Throws a `ContractError` if the file cannot be read. */
  constructor(file: string, base: string) {
    this.base = base;
    this.description = new Description(file, base);
  }

  subjectAt(place: Place): Subject {
    const { description } = this;
    const name = place.file === description.root.file ? "" : description.nameOf(place);
    return subjectOf(place.path, description.fileOf(place).value, name);
  }

  /** The first place that is about it, the outermost of several. */
  placeOf(subject: Subject): Place | undefined {
    if (this.#places.size === 0) {
      for (const file of this.description.files()) {
        this.#collect(file);
      }
    }
    return this.#places.get(subject);
  }

  /** The operations that have to do with it, and in which direction its data flows in each. */
  usesOf(subject: Subject): readonly Use[] {
    this.#usage ??= new Usage(this);
    return this.#usage.of(subject);
  }

  locationOf(place: Place): Location {
    const [, file = "", line, column] = /^(.*):(\d+):(\d+)$/s.exec(this.description.locate(place)) ?? [];
    return { file, line: Number(line), column: Number(column) };
  }

  #collect(place: Place): void {
    const subject = this.subjectAt(place);
    if (!this.#places.has(subject)) {
      this.#places.set(subject, place);
    }
    const { value } = place;
    if (typeof value !== "object" || value === null) {
      return;
    }
    for (const [key, member] of Object.entries(value)) {
      if (typeof member === "object" && member !== null) {
        this.#collect({ ...place, path: [...place.path, Array.isArray(value) ? Number(key) : key], value: member });
      }
    }
  }
}
