/** What stands for a name that may be somebody's secret. */
const placeholder = "undocumented field";

/** Longer ones are not made by people. */
const longest = 40;

/** Shorter parts of a credential occur in names by chance. */
const shortestPart = 4;

/** Decides which names of fields, parameters and the like a recording keeps. */
export class Names {
  readonly #documented: ReadonlySet<string>;
  readonly #credentials: readonly string[];
  readonly #replaced = new Map<string, string>();

  /** The documented names stay. None of the others stays that is part of a credential or holds one. */
  constructor(documented: ReadonlySet<string>, credentials: readonly string[]) {
    this.#documented = documented;
    this.#credentials = credentials.map((each) => each.toLowerCase()).filter(({ length }) => length >= shortestPart);
  }

  /** The name, or a placeholder, which is the same for the same name. */
  of(name: string): string {
    if (this.#documented.has(name) || this.isHarmless(name) || new RegExp(`^${placeholder} \\d+$`).test(name)) {
      return name;
    }
    const known = this.#replaced.get(name) ?? `${placeholder} ${this.#replaced.size + 1}`;
    this.#replaced.set(name, known);
    return known;
  }

  /** True for what a person would call something: a few words, with at most one number, and no part of a credential. */
  isHarmless(name: string): boolean {
    const text = name.toLowerCase();
    const isCredential = this.#credentials.some(
      (each) => text.includes(each) || (name.length >= shortestPart && each.includes(text)),
    );
    return !isCredential && name.length <= longest && isWords(name);
  }
}

const words = /^[@$_]?(?:[a-z]+|[A-Z][a-z]*|[A-Z]{2,12})(?:[_-]?(?:[a-z]+|[A-Z][a-z]+|[A-Z]{2,12}|\d{1,3}))*$/;

function isWords(name: string): boolean {
  const found = name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  const numbers = name.match(/\d+/g) ?? [];
  const letters = found.join("").length;
  const isSpread = found.length > 2 && letters < 3 * found.length;
  // Capitals with a number between them are how keys look.
  const isKey = /[A-Z]{6,}\d|\d[A-Z]{3,}/.test(name);
  return (
    words.test(name) &&
    numbers.length <= 1 &&
    found.length <= 6 &&
    found.every(({ length }) => length <= 16) &&
    !isSpread &&
    !isKey
  );
}
