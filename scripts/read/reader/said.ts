type OptionalNames<T> = { [Name in keyof T]-?: Record<never, never> extends Pick<T, Name> ? Name : never }[keyof T];

/** The members of a fact, where those that it need not have may be undefined. */
export type Draft<T> = T extends unknown
  ? Omit<T, OptionalNames<T>> & { readonly [Name in OptionalNames<T>]?: T[Name] | undefined }
  : never;

/** A fact without the members that are undefined. */
export function said<T extends object>(draft: Draft<T>): T {
  const entries = Object.entries(draft).filter(([, value]) => value !== undefined);
  // A draft differs from its fact only by members that are undefined, which the compiler cannot follow through entries.
  return Object.fromEntries(entries) as T;
}
