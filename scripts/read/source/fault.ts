/** Something that is wrong, without the place where it was found. */
export interface Fault {
  readonly what: string;
  readonly fix: string;
}

export function isFault(value: object | string): value is Fault {
  return typeof value === "object" && "what" in value && "fix" in value;
}
