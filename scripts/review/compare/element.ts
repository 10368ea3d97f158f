/** What a change is about, as consumers know it: a declaration, and the property of it. */
export interface ApiElement {
  readonly kind: "schema" | "parameter" | "header" | "body" | "answer" | "operation" | "other";
  /** `StoredFile`, "the query parameter `limit`", "the 404 answer". */
  readonly label: string;
  /** The name of a schema, a parameter, a status. */
  readonly name: string;
  /** Properties on the way: `owner.name`. */
  readonly path: string;
}

export function elementOf(kind: ApiElement["kind"], label: string, name: string): ApiElement {
  return { kind, label, name, path: "" };
}

export function propertyOf(element: ApiElement, name: string): ApiElement {
  return { ...element, path: element.path === "" ? name : `${element.path}.${name}` };
}
