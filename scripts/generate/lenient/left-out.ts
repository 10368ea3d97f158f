/** A part of a description that a client does without, and why. */
export interface LeftOut {
  /** Where the operation stands. */
  readonly path: readonly (string | number)[];
  /** `POST /files`, or a part of it. */
  readonly what: string;
  readonly why: string;
}
