import { type Draft, eachTree, isTree, pointerOf, treeAt } from "./draft.ts";

const kinds = ["schemas", "responses", "parameters", "examples", "requestBodies", "headers", "links", "callbacks"];

/** Leaves out components that nothing leads to, but not the security schemes, which are used by name. */
export function dropUnused({ value, notes }: Draft): void {
  const components = treeAt(value, "components");
  const used = new Set<unknown>();
  const follow = (part: unknown): void => {
    for (const [kind, name] of componentsNamedIn(part)) {
      const component = treeAt(components, kind)[name];
      if (component !== undefined && !used.has(component)) {
        used.add(component);
        follow(component);
      }
    }
  };
  follow({ ...value, components: undefined });

  // A schema that extends one with a discriminator is one of its kinds, though no reference names it.
  for (const schema of Object.values(treeAt(components, "schemas"))) {
    const parents = Object.values(Object(treeAt(schema).allOf)).flatMap((each) => componentsNamedIn(each));
    if (parents.some(([kind, name]) => isTree(treeAt(components, kind, name).discriminator))) {
      used.add(schema);
      follow(schema);
    }
  }

  for (const kind of kinds) {
    const members = treeAt(components, kind);
    for (const [name, component] of Object.entries(members)) {
      if (!used.has(component)) {
        delete members[name];
        notes.push(`components.${kind}.${name}, which nothing refers to, is left out`);
      }
    }
    if (isTree(components[kind]) && Object.keys(members).length === 0) {
      delete components[kind];
    }
  }
}

/** Kind and name of the components that references and mappings within a part name. */
function componentsNamedIn(part: unknown): [string, string][] {
  const named: [string, string][] = [];
  eachTree(part, (tree, path) => {
    const isMapping = path.at(-1) === "mapping" && path.at(-2) === "discriminator";
    for (const [member, reference] of Object.entries(tree)) {
      if (typeof reference === "string" && (isMapping || member === "$ref")) {
        const [start, kind, name] = pointerOf(reference) ?? ["components", "schemas", reference];
        if (start === "components" && kind !== undefined && name !== undefined) {
          named.push([kind, name]);
        }
      }
    }
  });
  return named;
}
