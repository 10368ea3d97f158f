type OptionalNames<T> = { [Name in keyof T]-?: Record<never, never> extends Pick<T, Name> ? Name : never }[keyof T];

/** The members of a fact, where those that it need not have may be undefined. */
export type Draft<T> = T extends unknown
  ? Omit<T, OptionalNames<T>> & { readonly [Name in OptionalNames<T>]?: T[Name] | undefined }
  : never;

/** A fact without the members that are undefined. */
export function said<T extends object>(draft: Draft<T>): T {
  const fact: { [name: string]: unknown } = {};
  // Without a list of entries, since this runs for each schema with each keyword that JSON Schema has.
  for (const name in draft) {
    if (draft[name] !== undefined) {
      fact[name] = draft[name];
    }
  }
  // A draft differs from its fact only by members that are undefined, which the compiler cannot follow through a loop.
  return fact as T;
}
