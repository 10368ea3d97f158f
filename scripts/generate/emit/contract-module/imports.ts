/** Collects the names that a generated module uses, and imports just those. */
export class Imports {
  readonly #modules = new Map<string, Map<string, string>>();
  readonly #locals: Set<string>;
  readonly #values = new Map<string, Map<string, string>>();

  /** `declared` are names that the module declares. */
  constructor(declared: Iterable<string> = []) {
    this.#locals = new Set(declared);
  }

  /** The same for what a module has at run time. */
  values(module: string): (name: string) => string {
    return this.#namer(this.#values, module);
  }

  /** A function that notes a name of the module as used and gives the name it has here: its own, if that is free. */
  from(module: string): (name: string) => string {
    return this.#namer(this.#modules, module);
  }

  #namer(modules: Map<string, Map<string, string>>, module: string): (name: string) => string {
    const locals = modules.get(module) ?? new Map<string, string>();
    modules.set(module, locals);
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
    return [...statements("import", this.#values), ...statements("import type", this.#modules)].join("");
  }
}

function statements(keyword: string, modules: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  return [...modules]
    .filter(([, locals]) => locals.size > 0)
    .map(([module, locals]) => {
      const names = [...locals].map(([name, local]) => (name === local ? name : `${name} as ${local}`));
      return `${keyword} { ${names.sort().join(", ")} } from ${JSON.stringify(module)};\n`;
    });
}
