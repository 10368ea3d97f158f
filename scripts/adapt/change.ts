/** What was changed in a description, where, and by which rule of docs/descriptions.md. */
export interface Change {
  /** A JSON Pointer into the description as it was given. */
  readonly path: string;
  readonly rule: Rule;
  readonly what: string;
}

export type Rule =
  | "swagger"
  | "bundle"
  | "operation-name"
  | "path-parameter-name"
  | "path"
  | "reference"
  | "mapping"
  | "external-value"
  | "example"
  | "text"
  | "pattern";

/** Told of each change. */
export type Note = (rule: Rule, what: string, ...path: readonly (string | number)[]) => void;
