/** Collects the types that a generated module names, and imports just those. */
export class TypeImports {
  readonly #modules = new Map<string, Set<string>>();

  /** A function that notes a name of the module as used and gives it back. */
  from(module: string): (name: string) => string {
    const names = this.#modules.get(module) ?? new Set();
    this.#modules.set(module, names);
    return (name) => {
      names.add(name);
      return name;
    };
  }

  toString(): string {
    return [...this.#modules]
      .filter(([, names]) => names.size > 0)
      .map(([module, names]) => `import type { ${[...names].sort().join(", ")} } from ${JSON.stringify(module)};\n`)
      .join("");
  }
}
