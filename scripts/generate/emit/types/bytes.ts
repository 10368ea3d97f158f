/** What says of a schema that its values are bytes, in facts or in a description. */
export interface MaybeBytes {
  readonly type?: unknown;
  readonly format?: unknown;
  readonly contentMediaType?: unknown;
  readonly contentEncoding?: unknown;
}

/** Whether the values of a schema are bytes: a `Blob`. */
export function isBytes({ type, format, contentMediaType, contentEncoding }: MaybeBytes): boolean {
  const isString = `${type}` === "string";
  return isString && (format === "binary" || (contentMediaType !== undefined && contentEncoding === undefined));
}
