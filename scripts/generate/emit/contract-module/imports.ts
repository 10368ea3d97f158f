/** Collects the names that a generated module uses, and imports just those. */
export class Imports {
  readonly #modules = new Map<string, Map<string, string>>();
  readonly #locals = new Set<string>();
  readonly #values = new Map<string, Set<string>>();

  /** The same for what a module has at run time. These names have to come first, since they stay what they are. */
  values(module: string): (name: string) => string {
    const names = this.#values.get(module) ?? new Set();
    this.#values.set(module, names);
    return (name) => {
      names.add(name);
      this.#locals.add(name);
      return name;
    };
  }

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
    const values = [...this.#values]
      .filter(([, names]) => names.size > 0)
      .map(([module, names]) => `import { ${[...names].sort().join(", ")} } from ${JSON.stringify(module)};\n`);
    return values.concat(this.#typeImports()).join("");
  }

  #typeImports(): string[] {
    return [...this.#modules]
      .filter(([, locals]) => locals.size > 0)
      .map(([module, locals]) => {
        const names = [...locals].map(([name, local]) => (name === local ? name : `${name} as ${local}`));
        return `import type { ${names.sort().join(", ")} } from ${JSON.stringify(module)};\n`;
      });
  }
}
