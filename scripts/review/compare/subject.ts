/** What a change is about, as consumers know it: a declaration, and the property of it. */
export interface Subject {
  readonly kind: "schema" | "parameter" | "header" | "body" | "answer" | "operation" | "other";
  /** `StoredFile`, "the query parameter `limit`", "the 404 answer". */
  readonly label: string;
  /** The name of a schema, a parameter, a status. */
  readonly name: string;
  /** Properties on the way: `owner.name`. */
  readonly path: string;
}

export function subjectOf(kind: Subject["kind"], label: string, name: string): Subject {
  return { kind, label, name, path: "" };
}

export function propertyOf(subject: Subject, name: string): Subject {
  return { ...subject, path: subject.path === "" ? name : `${subject.path}.${name}` };
}
