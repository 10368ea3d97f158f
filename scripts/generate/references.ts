/** A text that tools follow as a reference, and the path it stands at. */
export interface Reference {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** What Redocly and openapi-typescript follow: each `$ref` and `externalValue`, and the mapping of a discriminator. */
export function findReferences(value: unknown, path: Reference["path"] = []): Reference[] {
  if (typeof value !== "object" || value === null) {
    return [];
  }
  const isMapping = path.at(-1) === "mapping" && path.at(-2) === "discriminator";
  return Object.entries(value).flatMap(([name, member]) => {
    const at = [...path, Array.isArray(value) ? Number(name) : name];
    if (typeof member !== "string") {
      return findReferences(member, at);
    }
    const follows = isMapping || name === "$ref" || name === "externalValue";
    return follows ? [{ path: at, text: member }] : [];
  });
}
