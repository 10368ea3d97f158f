/** Gives names out, each once. A name that is taken gets the first number from 2 on that makes it another. */
export class FreeNames {
  readonly #taken: Set<string>;
  readonly #key: (name: string) => string;
  /** The number to try next, by name: descriptions have a name thousands of times. */
  readonly #next = new Map<string, number>();

  /** Names of one key are the same name. */
  constructor(taken: Iterable<string> = [], key: (name: string) => string = (name) => name) {
    this.#taken = new Set(taken);
    this.#key = key;
  }

  take(wanted: string): string {
    let name = wanted;
    let number = this.#next.get(wanted) ?? 2;
    for (; this.isTaken(name); number++) {
      name = `${wanted}${number}`;
    }
    this.#next.set(wanted, number);
    this.#taken.add(this.#key(name));
    return name;
  }

  isTaken(name: string): boolean {
    return this.#taken.has(this.#key(name));
  }
}
