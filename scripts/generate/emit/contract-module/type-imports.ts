/** Collects the types that a generated module names, and imports just those. */
export class TypeImports {
  readonly #modules = new Map<string, Map<string, string>>();
  readonly #locals = new Set<string>();

  /** A function that notes a name of the module as used and gives the name it has here: its own, if that is free. */
  from(module: string): (name: string) => string {
    const locals = this.#modules.get(module) ?? new Map<string, string>();
    this.#modules.set(module, locals);
    return (name) => {
      let local = locals.get(name) ?? name;
      while (!locals.has(name) && this.#locals.has(local)) {
        local += "_";
      }
      locals.set(name, local);
      this.#locals.add(local);
      return local;
    };
  }

  toString(): string {
    return [...this.#modules]
      .filter(([, locals]) => locals.size > 0)
      .map(([module, locals]) => {
        const names = [...locals].map(([name, local]) => (name === local ? name : `${name} as ${local}`));
        return `import type { ${names.sort().join(", ")} } from ${JSON.stringify(module)};\n`;
      })
      .join("");
  }
}
