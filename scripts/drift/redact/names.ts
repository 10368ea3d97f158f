/** What stands for a name that may be somebody's secret. */
const placeholder = "undocumented field";
const replaced = new RegExp(`^${placeholder} \\d+$`);

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
    if (this.#documented.has(name) || this.isHarmless(name) || replaced.test(name)) {
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

/** A few words, as `createdAt`, `OWNER_ID` or `content-type`; capitals with a number between them are how keys look. */
function isWords(name: string): boolean {
  const words = name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  const isKey = /[A-Z]{6,}\d|\d[A-Z]{3,}/.test(name) || (words.length > 2 && words.join("").length < 3 * words.length);
  const isPlain = /^[@$_]?[a-z][a-z_-]*(?:\d{1,3}[a-z_-]*)?$/i.test(name);
  return isPlain && !isKey && words.length <= 6 && words.every(({ length }) => length <= 16);
}
