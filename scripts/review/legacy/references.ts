/** A text that tools follow as a reference, and the path it stands at. */
export interface Reference {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** What Redocly and openapi-typescript follow: each `$ref` and `externalValue`, and the mapping of a discriminator. */
export function findReferences(value: unknown): Reference[] {
  const found: Reference[] = [];
  const path: (string | number)[] = [];

  const visit = (parent: unknown): void => {
    if (typeof parent !== "object" || parent === null) {
      return;
    }
    const isMapping = path.at(-1) === "mapping" && path.at(-2) === "discriminator";
    for (const name of Object.keys(parent)) {
      const member: unknown = Reflect.get(parent, name);
      const isText = typeof member === "string";
      if (isText && !isMapping && name !== "$ref" && name !== "externalValue") {
        continue;
      }
      path.push(Array.isArray(parent) ? Number(name) : name);
      if (isText) {
        found.push({ path: [...path], text: member });
      } else {
        visit(member);
      }
      path.pop();
    }
  };

  visit(value);
  return found;
}
